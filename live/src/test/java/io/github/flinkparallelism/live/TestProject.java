package io.github.flinkparallelism.live;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.live.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A project with a few jobs, which is really analysed. */
public final class TestProject {
  /** The source of the recorded job "every layer". */
  public static final String EVERY_LAYER =
      """
      package shop;

      import org.apache.flink.streaming.api.datastream.DataStream;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

      public final class EveryLayerJob {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.setParallelism(2);
          env.setMaxParallelism(64);
          DataStream<Long> numbers = env.fromSequence(1, 9).map(v -> v).name("slowly");
          numbers.filter(v -> v % 2 == 0).name("even").print().name("evens");
          numbers
              .keyBy(v -> v % 7)
              .reduce((a, b) -> a + b)
              .name("sum")
              .setParallelism(3)
              .slotSharingGroup("sums")
              .print()
              .name("sums")
              .setParallelism(1);
          env.execute("every layer");
        }
      }
      """;

  /** The source of the recorded job without a name. */
  public static final String PLAIN =
      """
      package shop;

      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

      public final class PlainJob {
        public static void main(String[] args) throws Exception {
          int width = args.length > 0 ? Integer.parseInt(args[0]) : 1;
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(1, 9)
              .map(v -> v)
              .name("slowly")
              .keyBy(v -> v % 7)
              .reduce((a, b) -> a + b)
              .name("sum")
              .setParallelism(width)
              .print()
              .name("sums");
          env.execute();
        }
      }
      """;

  private final Path root;

  /** A project in an empty folder. */
  public TestProject(Path root) {
    this.root = root;
  }

  /** Adds a class of the package shop. */
  public TestProject with(String name, String source) {
    return withFile("src/main/java/shop/" + name + ".java", source);
  }

  /** Adds a file. */
  public TestProject withFile(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares it with a cluster, as submitted with nothing. */
  public LiveResult against(Cluster cluster) {
    return against(cluster, request -> request);
  }

  /** Compares it with a cluster, under other circumstances. */
  public LiveResult against(Cluster cluster, UnaryOperator<AnalysisRequest> circumstances) {
    AnalysisRequest request =
        circumstances.apply(
            AnalysisRequest.of(root)
                .arguments(Optional.of(List.of()))
                .flinkVersion(cluster.flinkVersion())
                .build());
    return Live.compare(request, Analysis.run(request), Analysis::run, cluster);
  }
}
