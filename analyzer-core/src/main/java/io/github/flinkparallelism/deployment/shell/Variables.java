package io.github.flinkparallelism.deployment.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a script's variables hold at one place of it. Behind an {@code if} a variable is known where
 * all ways to it agree.
 */
final class Variables {
  private static final Pattern GIVEN = Pattern.compile("\\$\\{(\\d+|OPTARG)(:?-.*)?}");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<Word>> arrays = new HashMap<>();
  private final Set<String> exported = new HashSet<>();
  private final Deque<Block> blocks = new ArrayDeque<>();

  /** How a block of commands runs. */
  enum Kind {
    /** All of it, once: a group. */
    ALWAYS,
    /** Some of its branches, any number of times. */
    SOMETIMES,
    /** When it is called, with what variables hold then. */
    FUNCTION,
    /** In a process of its own. */
    APART
  }

  private record Block(
      Kind kind,
      Map<String, String> before,
      Map<String, Set<Optional<String>>> after,
      Set<String> touched) {}

  Variables(Map<String, String> initial) {
    values.putAll(initial);
  }

  /** The same values in a process of its own. */
  Variables copy() {
    Variables copy = new Variables(values);
    copy.arrays.putAll(arrays);
    copy.exported.addAll(exported);
    return copy;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<List<Word>> array(String name) {
    return Optional.ofNullable(arrays.get(name));
  }

  Map<String, String> exported() {
    Map<String, String> all = new TreeMap<>();
    exported.forEach(name -> value(name).ifPresent(value -> all.put(name, value)));
    return all;
  }

  /**
   * An assignment.
   *
   * @param sometimes behind {@code &&} or {@code ||}
   */
  void set(String name, String value, boolean sometimes) {
    arrays.remove(name);
    if (sometimes) {
      put(name, joined(name, new LinkedHashSet<>(List.of(value(name), Optional.of(value)))));
    } else {
      put(name, value);
    }
  }

  void setArray(String name, List<Word> words) {
    arrays.put(name, words);
    put(name, words.isEmpty() ? "" : words.get(0).text());
  }

  void export(String name) {
    exported.add(name);
  }

  /** Another script, or its user, decides. */
  void forget(String name) {
    arrays.remove(name);
    put(name, "${" + name + "}");
  }

  /** A script that cannot be read may set any of them. */
  void forgetAll() {
    Set.copyOf(values.keySet()).forEach(this::forget);
  }

  private void put(String name, String value) {
    values.put(name, value);
    blocks.forEach(block -> block.touched().add(name));
  }

  void enter(Kind kind) {
    blocks.push(new Block(kind, new HashMap<>(values), new HashMap<>(), new HashSet<>()));
  }

  /**
   * The body of a function begins.
   *
   * @param changing variables that the script assigns more than once: nobody knows which value they
   *     have when the function is called
   */
  void enterFunction(Set<String> changing) {
    enter(Kind.FUNCTION);
    for (String name : changing) {
      values.put(name, "${" + name + "}");
      arrays.remove(name);
    }
  }

  /** Another branch of the same block begins. */
  void branch() {
    if (!blocks.isEmpty() && blocks.peek().kind() == Kind.SOMETIMES) {
      Block block = blocks.peek();
      note(block);
      values.clear();
      values.putAll(block.before());
    }
  }

  private void note(Block block) {
    for (String name : block.touched()) {
      block.after().computeIfAbsent(name, any -> new HashSet<>()).add(value(name));
    }
  }

  void leave() {
    if (blocks.isEmpty()) {
      return;
    }
    Block block = blocks.pop();
    if (block.kind() == Kind.APART) {
      values.clear();
      values.putAll(block.before());
    } else if (block.kind() != Kind.ALWAYS) {
      note(block);
      values.clear();
      values.putAll(block.before());
      block
          .after()
          .forEach(
              (name, ways) -> {
                ways.add(Optional.ofNullable(block.before().get(name)));
                values.put(name, joined(name, ways));
              });
    }
  }

  boolean isIn(Kind kind) {
    return !blocks.isEmpty() && blocks.peek().kind() == kind;
  }

  /** 4 of <code>${P:-4}</code>. */
  private static String unlessGiven(String name, String text) {
    String start = "${" + name + ":-";
    return text.startsWith(start) && text.endsWith("}")
        ? text.substring(start.length(), text.length() - 1)
        : text;
  }

  /** One value, or the one that stays unless the script's caller states another. */
  private static String joined(String name, Set<Optional<String>> ways) {
    if (ways.size() == 1) {
      return ways.iterator().next().orElse("${" + name + "}");
    }
    List<String> own =
        ways.stream()
            .flatMap(Optional::stream)
            .filter(text -> !GIVEN.matcher(text).matches())
            .map(text -> unlessGiven(name, text))
            .distinct()
            .toList();
    boolean plain = own.size() == 1 && !own.get(0).isEmpty() && !own.get(0).contains("$");
    return plain ? "${" + name + ":-" + own.get(0) + "}" : "${" + name + "}";
  }
}
