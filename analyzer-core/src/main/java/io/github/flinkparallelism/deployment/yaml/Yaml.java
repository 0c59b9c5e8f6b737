package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.source.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What resources of Kubernetes have in common. */
public final class Yaml {
  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{.*?}}");
  private static final Pattern TEMPLATE = Pattern.compile("(?:.*/)?([^/]+)/templates/.*");

  private Yaml() {}

  /** Whether the name is that of a YAML file. */
  public static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /** True for the files of JSON, which YAML documents can be read from as well. */
  public static boolean isJson(String file) {
    return file.regionMatches(true, file.length() - 5, ".json", 0, 5);
  }

  /** True for a resource of an API group, {@code flink.apache.org/}. */
  public static boolean isOf(YamlTree document, String api) {
    return document.text("apiVersion").filter(version -> version.startsWith(api)).isPresent();
  }

  /**
   * {@code metadata.name}, or the file's name for a resource that has none; the chart's name stands
   * for what a template fills in.
   */
  public static String name(YamlTree document) {
    String file = document.file();
    return document
        .text("metadata", "name")
        .map(name -> FILLED_IN.matcher(name).replaceAll(Matcher.quoteReplacement(chart(file))))
        .orElseGet(() -> DescribingFile.simple(file));
  }

  private static String chart(String file) {
    Matcher template = TEMPLATE.matcher(file);
    return template.matches() ? template.group(1) : DescribingFile.simple(file);
  }

  /** Where a resource says its name. */
  public static Location place(YamlTree document) {
    return document.at("metadata", "name").map(YamlTree::key).orElse(document.key());
  }
}
