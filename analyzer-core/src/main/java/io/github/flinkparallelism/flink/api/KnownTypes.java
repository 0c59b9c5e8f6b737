package io.github.flinkparallelism.flink.api;

import java.util.Set;

/** Flink types that source reaches by on-demand imports, so that their simple names resolve. */
final class KnownTypes {
  private static final Set<String> TABLE =
      Set.of(
          "TableEnvironment",
          "EnvironmentSettings",
          "Table",
          "TableConfig",
          "TableDescriptor",
          "Schema",
          "StatementSet",
          "TableResult",
          "TablePipeline",
          "Expressions");

  private KnownTypes() {}

  /** True for a class that Flink is known to have. */
  static boolean contains(String qualified) {
    if (ApiCatalog.owns(qualified) || qualified.equals(ScalaApi.COMMUNITY_UTILS)) {
      return true;
    }
    int dot = qualified.lastIndexOf('.');
    String name = qualified.substring(dot + 1);
    switch (qualified.substring(0, dot)) {
      case "org.apache.flink.api.java.utils":
      case "org.apache.flink.util":
        return name.equals("ParameterTool") || name.equals("MultipleParameterTool");
      case "org.apache.flink.configuration":
        return name.equals("Configuration") || name.endsWith("Options");
      case "org.apache.flink.streaming.api.windowing.assigners":
        return name.contains("Windows");
      case "org.apache.flink.streaming.api.functions.source":
      case "org.apache.flink.streaming.api.functions.source.legacy":
        return name.endsWith("SourceFunction");
      case "org.apache.flink.streaming.api.functions":
      case "org.apache.flink.streaming.api.functions.co":
      case "org.apache.flink.datastream.api.function":
      case "org.apache.flink.table.functions":
        return name.endsWith("Function");
      case "org.apache.flink.api.common":
        return name.equals("RuntimeExecutionMode");
      case "org.apache.flink.streaming.api.functions.sink.v2":
        return name.endsWith("Sink");
      case "org.apache.flink.table.api":
        return TABLE.contains(name);
      case "org.apache.flink.table.api.bridge.java":
      case "org.apache.flink.table.api.java":
        return name.startsWith("Stream") || name.equals("BatchTableEnvironment");
      case "org.apache.flink.table.api.config":
        return name.endsWith("Options");
      case "org.apache.flink.api.connector.source.lib":
        return name.endsWith("Source");
      default:
        return isConnector(qualified.substring(0, dot), name);
    }
  }

  /** Connectors keep sinks and sources in packages named so, or in one for both. */
  private static boolean isConnector(String packageName, String name) {
    if (!packageName.startsWith("org.apache.flink.connector.")) {
      return false;
    }
    boolean sink = name.endsWith("Sink") && !packageName.endsWith(".source");
    boolean source = name.endsWith("Source") && !packageName.endsWith(".sink");
    return sink || source;
  }
}
