package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adaptive batch scheduler decides at run time, and between which bounds. */
class AdaptiveBatchTest {
  private static final String AUTO = "execution.batch.adaptive.auto-parallelism.";
  private static final String BATCH =
      "env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);\n";

  @TempDir Path folder;

  private JobTest job(String settings) {
    return JobTest.in(folder)
        .file("conf/config.yaml", settings)
        .client(8)
        .ignoringFindings("ParallelismNotDetermined");
  }

  @Test
  void theEnvironmentBoundsTheVertexAndIsItsMaxParallelism() {
    job("")
        .main(
            BATCH
                + """
                env.fromSequence(0, 9) // expect: min=1 max=8 maxParallelism=8
                    .keyBy(x -> x)
                    .map(x -> x).setMaxParallelism(6) // expect: min=1 max=6 maxParallelism=6
                    .rebalance()
                    .map(x -> x).setParallelism(2) // expect: parallelism=2 maxParallelism=128
                    .print(); // expect: min=1 max=8 maxParallelism=8
                """)
        .check();
  }

  @Test
  void sourcesHaveABoundOfTheirOwn() {
    job(AUTO + "default-source-parallelism: 3\n")
        .main(
            BATCH
                + """
                env.fromSequence(0, 9) // expect: min=1 max=3 maxParallelism=8
                    .keyBy(x -> x)
                    .print(); // expect: min=1 max=8 maxParallelism=8
                """)
        .check();
  }

  @Test
  void theBoundOfSourcesDoesNotExceedTheirMaxParallelism() {
    job(AUTO + "default-source-parallelism: 9\n" + AUTO + "max-parallelism: 5\n")
        .main(
            BATCH
                + """
                env.fromSequence(0, 9) // expect: min=1 max=5 maxParallelism=5
                    .keyBy(x -> x)
                    .print(); // expect: min=1 max=5 maxParallelism=5
                """)
        .check();
  }

  @Test
  void before119SourcesHaveOneUnlessConfigured() {
    job("")
        .version("1.18")
        .main(
            BATCH
                + """
                env.fromSequence(0, 9) // expect: min=1 max=1 maxParallelism=8
                    .keyBy(x -> x)
                    .print(); // expect: min=1 max=8 maxParallelism=8
                """)
        .check();
  }

  /** The JobManager of a cluster reads its own configuration, that of a test the program's. */
  @Test
  void whatTheProgramConfiguresMayOrMayNotBeRead() {
    job("")
        .main(
            BATCH
                + """
                Configuration configuration = new Configuration();
                configuration.setString("execution.batch.adaptive.auto-parallelism.max-parallelism", "5");
                env.configure(configuration);
                env.fromSequence(0, 9) // expect: min=1 max=8 maxParallelism=unknown
                    .keyBy(x -> x)
                    .print(); // expect: min=1 max=8 maxParallelism=unknown
                """)
        .check();
  }
}
