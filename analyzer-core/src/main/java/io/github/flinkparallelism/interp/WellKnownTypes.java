package io.github.flinkparallelism.interp;

import java.util.Set;

/** Library types that source reaches by on-demand imports, so that their simple names resolve. */
final class WellKnownTypes {
  private static final Set<String> JAVA_UTIL =
      Set.of(
          "List",
          "ArrayList",
          "LinkedList",
          "Map",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "Set",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "Arrays",
          "Collections",
          "Optional",
          "Properties",
          "Objects",
          "Collection",
          "Iterator",
          "Random",
          "UUID");
  private static final Set<String> FLINK_ENVIRONMENT =
      Set.of("StreamExecutionEnvironment", "LocalStreamEnvironment", "RemoteStreamEnvironment");
  private static final Set<String> FLINK_DATASTREAM =
      Set.of(
          "DataStream",
          "SingleOutputStreamOperator",
          "KeyedStream",
          "DataStreamSource",
          "DataStreamSink",
          "ConnectedStreams",
          "BroadcastStream",
          "BroadcastConnectedStream",
          "WindowedStream",
          "AllWindowedStream",
          "AsyncDataStream",
          "DataStreamUtils",
          "JoinedStreams",
          "CoGroupedStreams",
          "SideOutputDataStream");

  private WellKnownTypes() {}

  static boolean contains(String qualified) {
    int dot = qualified.lastIndexOf('.');
    String name = qualified.substring(dot + 1);
    switch (qualified.substring(0, dot)) {
      case "java.util":
        return JAVA_UTIL.contains(name);
      case "org.apache.flink.streaming.api.environment":
        return FLINK_ENVIRONMENT.contains(name);
      case "org.apache.flink.streaming.api.datastream":
        return FLINK_DATASTREAM.contains(name);
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
      default:
        return false;
    }
  }
}
