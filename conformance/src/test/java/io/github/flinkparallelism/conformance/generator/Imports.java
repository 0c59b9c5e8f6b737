package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the classes that programs use are, in each release. */
final class Imports {
  private static final String STREAMING = "org.apache.flink.streaming.api.";

  private Imports() {}

  private static final List<Import> ALL =
      Stream.of(
              always(
                  "java.time.Duration",
                  "java.util.ArrayList",
                  "java.util.Arrays",
                  "java.util.Collections",
                  "java.util.HashMap",
                  "java.util.LinkedHashMap",
                  "java.util.List",
                  "java.util.Map",
                  "java.util.Optional",
                  "java.util.concurrent.TimeUnit",
                  "java.util.function.Function",
                  "java.util.function.Supplier",
                  "org.apache.flink.api.common.ExecutionConfig",
                  "org.apache.flink.api.common.RuntimeExecutionMode",
                  "org.apache.flink.api.common.eventtime.WatermarkStrategy",
                  "org.apache.flink.api.common.operators.Order",
                  "org.apache.flink.api.common.operators.SlotSharingGroup",
                  "org.apache.flink.api.common.typeinfo.Types",
                  "org.apache.flink.api.connector.source.lib.NumberSequenceSource",
                  "org.apache.flink.configuration.Configuration",
                  "org.apache.flink.configuration.CoreOptions",
                  "org.apache.flink.util.CloseableIterator",
                  "org.apache.flink.util.NumberSequenceIterator",
                  STREAMING + "datastream.AsyncDataStream",
                  STREAMING + "datastream.BroadcastStream",
                  STREAMING + "connector.sink2.CommittableMessage",
                  STREAMING + "connector.sink2.StandardSinkTopologies",
                  STREAMING + "datastream.CachedDataStream",
                  STREAMING + "datastream.DataStream",
                  STREAMING + "datastream.DataStreamSink",
                  STREAMING + "datastream.DataStreamSource",
                  STREAMING + "datastream.DataStreamUtils",
                  STREAMING + "datastream.IterativeStream",
                  STREAMING + "datastream.KeyedStream",
                  STREAMING + "datastream.SingleOutputStreamOperator",
                  STREAMING + "environment.StreamExecutionEnvironment",
                  STREAMING + "functions.sink.PrintSink",
                  STREAMING + "windowing.assigners.EventTimeSessionWindows",
                  STREAMING + "windowing.assigners.GlobalWindows",
                  STREAMING + "windowing.assigners.ProcessingTimeSessionWindows",
                  STREAMING + "windowing.assigners.SlidingEventTimeWindows",
                  STREAMING + "windowing.assigners.SlidingProcessingTimeWindows",
                  STREAMING + "windowing.assigners.TumblingEventTimeWindows",
                  STREAMING + "windowing.assigners.TumblingProcessingTimeWindows",
                  STREAMING + "windowing.time.Time",
                  STREAMING + "windowing.triggers.CountTrigger"),
              moved(
                  "1.19",
                  STREAMING + "functions.sink.DiscardingSink",
                  STREAMING + "functions.sink.v2.DiscardingSink"),
              moved(
                  "2.0",
                  "org.apache.flink.api.java.utils.ParameterTool",
                  "org.apache.flink.util.ParameterTool"))
          .flatMap(imports -> imports)
          .toList();

  private record Import(String name, Predicate<FlinkVersion> exists) {}

  private static Stream<Import> always(String... names) {
    return Stream.of(names).map(name -> new Import(name, version -> true));
  }

  private static Stream<Import> moved(String release, String before, String after) {
    FlinkVersion since = FlinkVersion.parse(release).orElseThrow();
    return Stream.of(
        new Import(before, version -> version.compareTo(since) < 0),
        new Import(after, version -> version.compareTo(since) >= 0));
  }

  /** The names to import for {@code text}, sorted. */
  static List<String> of(String text, FlinkVersion version) {
    return ALL.stream()
        .filter(candidate -> candidate.exists().test(version))
        .map(Import::name)
        .filter(name -> uses(text, name.substring(name.lastIndexOf('.') + 1)))
        .sorted()
        .toList();
  }

  private static boolean uses(String text, String simpleName) {
    return text.contains(simpleName)
        && Pattern.compile("\\b" + simpleName + "\\b").matcher(text).find();
  }
}
