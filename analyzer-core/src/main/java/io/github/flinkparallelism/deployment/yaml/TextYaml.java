package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scalar that a tool makes, such as the content of a file that becomes an entry of a ConfigMap.
 *
 * @param placed the text with its place
 */
public record TextYaml(PlacedText placed) implements YamlTree {
  /** A scalar that no file has, as if it stood at that place. */
  public static TextYaml of(String text, Location place) {
    return new TextYaml(PlacedText.of(text, place));
  }

  /** A value that nothing here decides, which is taken for that of a template. */
  public static TextYaml open(String what, Location place) {
    return of("{{ " + what + " }}", place);
  }

  @Override
  public String file() {
    return placed.key().file();
  }

  @Override
  public Location key() {
    return placed.key();
  }

  @Override
  public Location place() {
    return placed.key();
  }

  @Override
  public Map<String, YamlTree> entries() {
    return Map.of();
  }

  @Override
  public List<YamlTree> items() {
    return List.of();
  }

  @Override
  public Optional<String> scalar() {
    return Optional.of(placed.text());
  }

  @Override
  public boolean isList() {
    return false;
  }

  @Override
  public boolean isMapping() {
    return false;
  }

  @Override
  public boolean isNull() {
    return false;
  }

  @Override
  public boolean isQuoted() {
    return true;
  }
}
