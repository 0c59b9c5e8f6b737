package io.github.flinkparallelism.described;

import io.github.flinkparallelism.settings.EditDistance;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of the file: gives its values by key and notes what is wrong with them. */
final class Entry {
  private static final int NEAR = 4;
  private static final int LONGEST_SHOWN = 60;
  private static final Pattern INTEGER = Pattern.compile("[1-9][0-9]{0,4}");

  private final String file;
  private final String what;
  private final Location location;
  private final Consumer<Problem> problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Location> keys = new LinkedHashMap<>();

  /** Keys that misspelt ones stand for: they are not missing as well. */
  private final Set<String> meant = new TreeSet<>();

  private boolean sound = true;

  private Entry(String file, String what, Location location, Consumer<Problem> problems) {
    this.file = file;
    this.what = what;
    this.location = location;
    this.problems = problems;
  }

  /** The entry at {@code node}; empty, with a problem, where that is no mapping. */
  static Optional<Entry> of(Node node, String file, String what, Consumer<Problem> problems) {
    Location at = ModelYaml.at(file, node.getStartMark());
    if (!(node instanceof MappingNode mapping)) {
      problems.accept(
          new Problem(what + " is not a mapping and is left out; write key: value", at));
      return Optional.empty();
    }
    Entry entry = new Entry(file, what, at, problems);
    mapping.getValue().forEach(entry::add);
    return Optional.of(entry);
  }

  private void add(NodeTuple tuple) {
    Location at = ModelYaml.at(file, tuple.getKeyNode().getStartMark());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problem("this key is no name; write key: value", at);
      return;
    }
    Location first = keys.putIfAbsent(key.getValue(), at);
    if (first != null) {
      problem(
          "%s stands twice in %s (first in line %d); remove one"
              .formatted(show(key.getValue()), what, first.line()),
          at);
      return;
    }
    values.put(key.getValue(), tuple.getValueNode());
  }

  /** False once something is wrong with it: it must not be used then. */
  boolean isSound() {
    return sound;
  }

  /** Where it starts. */
  Location location() {
    return location;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Refuses all other keys. */
  void only(Set<String> allowed) {
    keys.keySet().forEach(key -> near(key, allowed).ifPresent(meant::add));
    for (Map.Entry<String, Location> key : keys.entrySet()) {
      if (!allowed.contains(key.getKey())) {
        problem(
            "%s is no key of %s%s"
                .formatted(
                    show(key.getKey()),
                    what,
                    near(key.getKey(), allowed)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; its keys are " + String.join(", ", new TreeSet<>(allowed)))),
            key.getValue());
      }
    }
  }

  private static Optional<String> near(String wanted, Set<String> names) {
    return new TreeSet<>(names)
        .stream()
            .filter(name -> EditDistance.between(wanted, name, NEAR) < NEAR)
            .min(Comparator.comparingInt(name -> EditDistance.between(wanted, name, NEAR)));
  }

  /** The text of a scalar; with a problem where it is something else, or missing but needed. */
  Optional<String> text(String key, boolean required) {
    Node node = values.get(key);
    if (node == null) {
      if (required && !meant.contains(key)) {
        problem("%s has no %s; add it".formatted(what, key), location);
      }
      return Optional.empty();
    }
    boolean isText =
        node instanceof ScalarNode
            && !node.getTag().equals(Tag.NULL)
            && !((ScalarNode) node).getValue().isBlank();
    if (!isText) {
      problem("%s of %s has no value that is a text; give one".formatted(key, what), key);
      return Optional.empty();
    }
    return Optional.of(((ScalarNode) node).getValue());
  }

  /** A scalar that {@code convert} understands. */
  <T> Optional<T> value(
      String key, boolean required, String expected, Function<String, Optional<T>> convert) {
    Optional<String> text = text(key, required);
    Optional<T> value = text.flatMap(convert);
    if (text.isPresent() && value.isEmpty()) {
      problem(
          "%s: %s is not understood; write %s".formatted(key, show(text.get()), expected),
          place(key));
    }
    return value;
  }

  /** True for a scalar in quotes, which is a text and no number. */
  boolean isQuoted(String key) {
    return values.get(key) instanceof ScalarNode scalar && !scalar.isPlain();
  }

  static Optional<Integer> integer(String text, int most) {
    return INTEGER.matcher(text).matches() && Integer.parseInt(text) <= most
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /** The mappings in a list. */
  List<Entry> entries(String key, String each, boolean required) {
    Node node = values.get(key);
    if (node == null) {
      if (required && !meant.contains(key)) {
        problem("%s has no %s; add it".formatted(what, key), location);
      }
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      problem("%s is no list; start each of its entries with a dash".formatted(key), place(key));
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (Node element : list.getValue()) {
      Optional<Entry> entry = of(element, file, each, problems);
      entry.ifPresent(entries::add);
      sound &= entry.isPresent();
    }
    return entries;
  }

  /** The place of a value, or of the entry where it has none. */
  Location place(String key) {
    Node node = values.get(key);
    return node == null ? location : ModelYaml.at(file, node.getStartMark());
  }

  /** Notes that something is wrong at a key. */
  void problem(String message, String key) {
    problem(message, keys.getOrDefault(key, location));
  }

  private void problem(String message, Location at) {
    sound = false;
    problems.accept(new Problem(message, at));
  }

  private static String show(String text) {
    String line = text.lines().findFirst().orElse("");
    return '"' + line.substring(0, Math.min(LONGEST_SHOWN, line.length())) + '"';
  }
}
