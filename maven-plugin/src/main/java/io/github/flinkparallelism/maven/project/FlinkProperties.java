package io.github.flinkparallelism.maven.project;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Flink's own keys among the properties of Maven's command line. {@code mvn verify
 * -Dparallelism.default=4} means what {@code flink run -Dparallelism.default=4} means.
 */
public final class FlinkProperties {
  private static final List<String> KEYS = List.of("parallelism.default", "scheduler-mode");
  private static final List<String> FAMILIES =
      List.of(
          "taskmanager.", "pipeline.", "execution.", "jobmanager.", "slotmanager.", "table.exec.");

  private FlinkProperties() {}

  /** Flink's settings among {@code userProperties}, in the order of their keys. */
  public static Map<String, String> of(Properties userProperties) {
    Map<String, String> settings = new TreeMap<>();
    for (String name : userProperties.stringPropertyNames()) {
      if (isFlinkKey(name)) {
        settings.put(name, userProperties.getProperty(name));
      }
    }
    return settings;
  }

  private static boolean isFlinkKey(String name) {
    return KEYS.contains(name) || FAMILIES.stream().anyMatch(name::startsWith);
  }
}
