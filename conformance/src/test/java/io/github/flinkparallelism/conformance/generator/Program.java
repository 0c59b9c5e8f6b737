package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.conformance.generator.Circumstances.Start;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A generated program.
 *
 * @param name of its class
 * @param version of Flink
 * @param main the class, without the members that it turned out to need
 * @param members those, by the name that the rest mentions
 * @param circumstances how it is started
 */
record Program(
    String name,
    FlinkVersion version,
    Tree main,
    Map<String, Tree> members,
    Circumstances circumstances) {
  /** The package of all programs and of what they share. */
  static final String PACKAGE = "generated";

  private static final int FUEL = 8;

  /** Draws program number {@code number} of {@code seed}; the same for the same numbers. */
  static Program draw(long seed, int number, Grammars grammars) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    String name = "Program" + number;
    Start start = start(random);
    Set<Trait> excluded = excluded(start, random.nextInt(8) == 0);
    Set<Trait> repeatable = EnumSet.of(Trait.ONCE);
    repeatable.addAll(excluded);
    Derivation derivation =
        new Derivation(grammars.without(excluded), grammars.without(repeatable), name, random);
    Tree main = derivation.program(FUEL);
    return new Program(
        name,
        grammars.version(),
        main,
        new LinkedHashMap<>(derivation.members()),
        Circumstances.draw(start, grammars.version(), random));
  }

  private static Start start(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> Start.BATCH;
      case 2 -> Start.LOCAL;
      default -> Start.CLUSTER;
    };
  }

  private static Set<Trait> excluded(Start start, boolean illegal) {
    Set<Trait> excluded = EnumSet.noneOf(Trait.class);
    excluded.add(start == Start.BATCH ? Trait.STREAMING_ONLY : Trait.BATCH_ONLY);
    if (start != Start.LOCAL) {
      excluded.add(Trait.LOCAL_ONLY);
    }
    if (!illegal) {
      excluded.add(Trait.ILLEGAL);
    }
    return excluded;
  }

  Program with(Circumstances value) {
    return new Program(name, version, main, members, value);
  }

  Program withMain(Tree value) {
    return new Program(name, version, value, members, circumstances);
  }

  Program withMember(String member, Tree value) {
    Map<String, Tree> changed = new LinkedHashMap<>(members);
    changed.put(member, value);
    return new Program(name, version, main, changed, circumstances);
  }

  /** With {@code change} made to the class and to all members. */
  Program map(UnaryOperator<Tree> change) {
    Map<String, Tree> changed = new LinkedHashMap<>(members);
    changed.replaceAll((member, tree) -> change.apply(tree));
    return new Program(name, version, change.apply(main), changed, circumstances);
  }

  Program renamed(String value) {
    return new Program(value, version, main.renamed(name, value), members, circumstances);
  }

  /** The members that are mentioned, directly or by other members, in the order of their making. */
  Map<String, Tree> neededMembers() {
    Set<String> needed = new LinkedHashSet<>();
    addNeeded(main.text(), needed);
    Map<String, Tree> found = new LinkedHashMap<>(members);
    found.keySet().retainAll(needed);
    return found;
  }

  private void addNeeded(String text, Set<String> needed) {
    members.forEach(
        (name, tree) -> {
          if (mentions(text, name) && needed.add(name)) {
            addNeeded(tree.text(), needed);
          }
        });
  }

  /** The name as it is, or that of a type made from it, such as {@code Helper7End}. */
  private static boolean mentions(String text, String name) {
    return Pattern.compile("(?i)\\b" + name + "(?!\\d)").matcher(text).find();
  }
}
