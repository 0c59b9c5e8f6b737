package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping or a sequence whose parts come from several files.
 *
 * @param origin what it was before, for its place
 * @param entries of a mapping
 * @param items of a sequence
 * @param isList true for a sequence
 */
public record PatchedYaml(
    YamlTree origin, Map<String, YamlTree> entries, List<YamlTree> items, boolean isList)
    implements YamlTree {
  public PatchedYaml {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    items = List.copyOf(items);
  }

  /** A mapping in the place of {@code origin}. */
  public static PatchedYaml mapping(YamlTree origin, Map<String, YamlTree> entries) {
    return new PatchedYaml(origin, entries, List.of(), false);
  }

  /** A list in the place of {@code origin}. */
  public static PatchedYaml list(YamlTree origin, List<YamlTree> items) {
    return new PatchedYaml(origin, Map.of(), items, true);
  }

  /** {@code tree} with one entry set; anything but a mapping becomes one. */
  public static PatchedYaml with(YamlTree tree, String key, YamlTree value) {
    Map<String, YamlTree> entries = new LinkedHashMap<>(tree.entries());
    entries.put(key, value);
    return mapping(tree, entries);
  }

  /** {@code tree} with one entry less. */
  public static PatchedYaml without(YamlTree tree, String key) {
    Map<String, YamlTree> entries = new LinkedHashMap<>(tree.entries());
    entries.remove(key);
    return mapping(tree, entries);
  }

  /** {@code tree} with another element at {@code index}. */
  public static PatchedYaml with(YamlTree tree, int index, YamlTree value) {
    List<YamlTree> items = new ArrayList<>(tree.items());
    items.set(index, value);
    return list(tree, items);
  }

  @Override
  public String file() {
    return origin.file();
  }

  @Override
  public Location key() {
    return origin.key();
  }

  @Override
  public Location place() {
    return origin.place();
  }

  @Override
  public Optional<String> scalar() {
    return Optional.empty();
  }

  @Override
  public boolean isMapping() {
    return !isList;
  }

  @Override
  public boolean isNull() {
    return false;
  }

  @Override
  public boolean isQuoted() {
    return false;
  }

  @Override
  public PlacedText placed() {
    return PlacedText.of("", key());
  }
}
