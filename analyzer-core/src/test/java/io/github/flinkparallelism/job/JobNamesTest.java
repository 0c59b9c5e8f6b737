package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jobs are called, with and without a name at {@code execute}. */
class JobNamesTest {
  private static final String ENV =
      "public static void main(String[] args) throws Exception {\n"
          + "  StreamExecutionEnvironment env ="
          + " StreamExecutionEnvironment.getExecutionEnvironment();\n";

  @TempDir Path folder;

  private List<String> names(JobTest test, String statements) {
    AnalysisResult result = test.members(ENV + statements + "}\n").run();
    return result.jobs().stream()
        .flatMap(job -> job.executions().stream())
        .map(Execution::jobName)
        .map(name -> name.orElse("?"))
        .toList();
  }

  @Test
  void withoutANameFlinkTellsStreamingFromBatch() {
    String program =
        """
        env.fromSequence(0, 9).print();
        env.execute();
        env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
        env.fromSequence(0, 9).print();
        env.executeAsync();
        """;
    assertThat(names(JobTest.in(folder), program))
        .containsExactly("Flink Streaming Job", "Flink Batch Job");
    assertThat(names(JobTest.in(folder).version("1.13"), program))
        .containsExactly("Flink Streaming Job", "Flink Streaming Job");
  }

  @Test
  void aNameAtTheCallWinsOverTheConfiguration() {
    JobTest test = JobTest.in(folder).file("conf/config.yaml", "pipeline:\n  name: file\n");
    assertThat(
            names(
                test,
                """
                env.fromSequence(0, 9).print();
                env.execute("call");
                env.fromSequence(0, 9).print();
                env.execute();
                Configuration configuration = new Configuration();
                configuration.setString("pipeline.name", "program");
                env.configure(configuration);
                env.fromSequence(0, 9).print();
                env.execute();
                """))
        .containsExactly("call", "file", "program");
  }

  @Test
  void theNameOfOneEnvironmentIsNotThatOfAnother() {
    assertThat(
            names(
                JobTest.in(folder),
                """
                Configuration configuration = new Configuration();
                configuration.setString("pipeline.name", "first");
                var other = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
                other.fromSequence(0, 9).print();
                other.execute();
                env.fromSequence(0, 9).print();
                env.execute();
                """))
        .containsExactly("first", "Flink Streaming Job");
  }

  @Test
  void collectedJobsHaveNamesOfTheirOwn() {
    assertThat(
            names(
                JobTest.in(folder),
                """
                var stream = env.fromSequence(0, 9).map(x -> x);
                stream.executeAndCollect();
                stream.executeAndCollect(10);
                stream.executeAndCollect("sampled", 10);
                DataStreamUtils.collect(stream);
                """))
        .containsExactly(
            "DataStream Collect", "DataStream Collect", "sampled", "Data Stream Collect");
  }

  @Test
  void aStreamGraphMayBeRenamed() {
    assertThat(
            names(
                JobTest.in(folder),
                """
                env.fromSequence(0, 9).print();
                var graph = env.getStreamGraph();
                graph.setJobName("renamed");
                env.execute(graph);
                """))
        .containsExactly("?");
  }

  @Test
  void theOptionObjectNamesTheKey() {
    assertThat(
            names(
                JobTest.in(folder),
                """
                Configuration configuration = new Configuration();
                configuration.set(org.apache.flink.configuration.PipelineOptions.NAME, "program");
                env.configure(configuration);
                env.fromSequence(0, 9).print();
                env.execute();
                """))
        .containsExactly("program");
  }
}
