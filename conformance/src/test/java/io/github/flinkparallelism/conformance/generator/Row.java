package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A production of the grammar.
 *
 * @param symbol what it derives
 * @param template how
 * @param member what it needs as a member of the program's class; its names are the row's
 * @param weight how often it is chosen, compared with the others of its symbol
 * @param since the first release that has the API
 * @param before the first release that has it no more
 * @param traits where it cannot stand
 */
record Row(
    Symbol symbol,
    Template template,
    Optional<Template> member,
    int weight,
    FlinkVersion since,
    Optional<FlinkVersion> before,
    Set<Trait> traits) {
  private static final int USUAL_WEIGHT = 4;

  /** Derives {@code text} from {@code symbol}, in all releases. */
  static Row row(Symbol symbol, String text) {
    return new Row(
        symbol,
        Template.parse(text),
        Optional.empty(),
        USUAL_WEIGHT,
        FlinkVersion.OLDEST,
        Optional.empty(),
        Set.of());
  }

  /** With a member that the text calls. */
  Row member(String text) {
    Optional<Template> value = Optional.of(Template.parse(text));
    return new Row(symbol, template, value, weight, since, before, traits);
  }

  /** Chosen {@code value} times where the usual row is chosen 4 times. */
  Row weight(int value) {
    return new Row(symbol, template, member, value, since, before, traits);
  }

  /** From {@code release} on. */
  Row since(String release) {
    FlinkVersion value = FlinkVersion.parse(release).orElseThrow();
    return new Row(symbol, template, member, weight, value, before, traits);
  }

  /** Up to, and not in, {@code release}. */
  Row before(String release) {
    Optional<FlinkVersion> value = FlinkVersion.parse(release);
    return new Row(symbol, template, member, weight, since, value, traits);
  }

  /** Where it cannot stand. */
  Row with(Trait trait) {
    Set<Trait> value = EnumSet.of(trait);
    value.addAll(traits);
    return new Row(symbol, template, member, weight, since, before, value);
  }

  /** A call of the member that exists already, under {@code names}. */
  Row again(Map<String, String> names) {
    return new Row(symbol, template.filled(names), Optional.empty(), weight, since, before, traits);
  }

  /** Whether {@code version} has what it uses. */
  boolean existsIn(FlinkVersion version) {
    return version.compareTo(since) >= 0
        && before.map(release -> version.compareTo(release) < 0).orElse(true);
  }
}
