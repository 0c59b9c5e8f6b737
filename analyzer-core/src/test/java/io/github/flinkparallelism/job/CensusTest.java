package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every call that can influence parallelism is accounted for, once. */
class CensusTest {
  @TempDir Path folder;

  /** {@code line method status}, with lines as in the text of the source. */
  private static List<String> census(AnalysisResult result) {
    return result.callSites().stream()
        .map(site -> site.location().line() + " " + site.method() + " " + site.status().label())
        .toList();
  }

  @Test
  void callsThatDecideAndCallsThatDoNot() {
    AnalysisResult result =
        JobTest.in(folder)
            .members(
                """
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                  env.fromSequence(0, 9).setParallelism(2)
                      .map(x -> x).setParallelism(3).setParallelism(4)
                      // .setParallelism(99)
                      .forceNonParallel()
                      .print(); /* .setMaxParallelism(5) */
                  String text = ".setParallelism(7)";
                  if (false) {
                    env.disableOperatorChaining();
                  }
                  env.execute();
                }
                static void dead(DataStreamSink<Long> sink) {
                  sink.setMaxParallelism(6).slotSharingGroup("dead");
                }
                """)
            .run();
    assertThat(census(result))
        .containsExactly(
            "5 setParallelism decides",
            "6 setParallelism overridden",
            "6 setParallelism overridden",
            "8 forceNonParallel decides",
            "12 disableOperatorChaining unreached",
            "17 setMaxParallelism unreached",
            "17 slotSharingGroup unreached");
  }

  /** Told by what declares the receiver, in this file or in another one. */
  @Test
  void methodsOfTheSameNameThatAreNotFlinks() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Options {
                  private int parallelism;
                  public Options setParallelism(int parallelism) { this.parallelism = parallelism; return this; }
                  static class Special extends Options {}
                  static class Builder { Builder setParallelism(int p) { return this; } }
                  static Builder builder() { return new Builder(); }
                }
                """)
            .source(
                """
                import org.apache.beam.runners.flink.FlinkPipelineOptions;
                public class Job {
                  private final Options field = new Options();
                  public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    Options options = new Options();
                    options.setParallelism(4);
                    new Options().setParallelism(4);
                    Options.builder().setParallelism(4);
                    env.fromSequence(0, 9).print();
                    env.execute();
                  }
                  void never(FlinkPipelineOptions beam, Options.Special special, DataStream<Long> stream) {
                    field.setParallelism(1);
                    this.field.setParallelism(1);
                    beam.setParallelism(1);
                    special.setParallelism(1);
                    stream.map(x -> x).setParallelism(1);
                  }
                }
                """)
            .run();
    assertThat(census(result))
        .containsExactly(
            "8 setParallelism not-flink",
            "9 setParallelism not-flink",
            "10 setParallelism not-flink",
            "15 setParallelism not-flink",
            "16 setParallelism not-flink",
            "17 setParallelism not-flink",
            "18 setParallelism not-flink",
            "19 setParallelism unreached");
  }

  @Test
  void callsThatOnlyALibraryPipelineReaches() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Pipelines {
                  public static void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print().setParallelism(2);
                  }
                }
                """)
            .run();
    assertThat(census(result)).containsExactly("4 setParallelism decides");
  }
}
