package io.github.flinkparallelism.deployment;

/** What resources of Kubernetes have in common. */
final class Yaml {
  private Yaml() {}

  static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /** True for a resource of an API group, {@code flink.apache.org/}. */
  static boolean isOf(YamlTree document, String api) {
    return document.text("apiVersion").filter(version -> version.startsWith(api)).isPresent();
  }

  /** {@code metadata.name}, or the file's name for a resource that has none. */
  static String name(YamlTree document) {
    return document
        .text("metadata", "name")
        .orElseGet(() -> DescribingFile.simple(document.file()));
  }
}
