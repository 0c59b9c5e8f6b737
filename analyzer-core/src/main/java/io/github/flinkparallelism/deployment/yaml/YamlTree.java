package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A value of a YAML document with its place. */
public sealed interface YamlTree permits ParsedYaml, PatchedYaml, TextYaml {
  /** The file that holds it. */
  String file();

  /** Where its key stands, or the value where it has none. */
  Location key();

  /** Where the value itself begins. */
  Location place();

  /** The entries of a mapping, in order; its own beat merged ones. Empty for anything else. */
  Map<String, YamlTree> entries();

  /** The elements of a sequence; empty for anything else. */
  List<YamlTree> items();

  /** The text of this scalar; empty for null and for what is no scalar. */
  Optional<String> scalar();

  /** True for a sequence. */
  boolean isList();

  /** True for a mapping. */
  boolean isMapping();

  /** True for null. */
  boolean isNull();

  /** True for a scalar that stands in quotes or as a block. */
  boolean isQuoted();

  /** The tag of the value, such as {@code !Sub}; empty for what no file holds. */
  default String tag() {
    return "";
  }

  /** The text of this scalar with the places of its lines. */
  PlacedText placed();

  /** The value below {@code path}, key by key. */
  default Optional<YamlTree> at(String... path) {
    Optional<YamlTree> current = Optional.of(this);
    for (String name : path) {
      current = current.flatMap(tree -> Optional.ofNullable(tree.entries().get(name)));
    }
    return current;
  }

  /** The elements of the sequence below {@code path}; empty for anything else. */
  default List<YamlTree> list(String... path) {
    return at(path).map(YamlTree::items).orElse(List.of());
  }

  /** The text of the scalar below {@code path}; empty for null and for what is no scalar. */
  default Optional<String> text(String... path) {
    return at(path).flatMap(YamlTree::scalar);
  }

  /** The whole number below {@code path}. */
  default Optional<Integer> number(String... path) {
    return text(path).map(String::trim).flatMap(YamlTree::parsed);
  }

  /** The element of the sequence below {@code path} that {@code wanted} accepts. */
  default Optional<YamlTree> item(Predicate<YamlTree> wanted, String... path) {
    return list(path).stream().filter(wanted).findFirst();
  }

  private static Optional<Integer> parsed(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
