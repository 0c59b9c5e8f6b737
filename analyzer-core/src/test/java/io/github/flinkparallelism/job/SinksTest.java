package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.Vertex;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sinks and the operators that they become. */
class SinksTest {
  @TempDir Path folder;

  @Test
  void aSinkWithoutACommitterIsAWriter() {
    JobTest.in(folder)
        .source(
            """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long> {
              public org.apache.flink.api.connector.sink2.SinkWriter<Long> createWriter(InitContext c) { return null; }
            }
            """)
        .main(
            """
            env.setParallelism(4);
            env.fromSequence(0, 9) // expect: parallelism=4
                .sinkTo(new MySink()).name("orders").setParallelism(2); // expect: parallelism=2 name="orders: Writer"
            """)
        .check();
  }

  @Test
  void aSinkWithACommitterIsTwoOperators() {
    JobTest.in(folder)
        .source(
            """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.api.connector.sink2.SupportsCommitter<String> {
              public org.apache.flink.api.connector.sink2.SinkWriter<Long> createWriter(InitContext c) { return null; }
            }
            """)
        .main(
            """
            env.setParallelism(4);
            env.fromSequence(0, 9) // expect: parallelism=4
                .sinkTo(new MySink()).setParallelism(2); // expect: parallelism=2 name="Sink: Writer" | parallelism=2 name="Sink: Committer"
            """)
        .check();
  }

  @Test
  void aTopologyBeforeTheWriter() {
    JobTest.in(folder)
        .source(
            """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology<Long> {
              public DataStream<Long> addPreWriteTopology(DataStream<Long> in) {
                return in.map(x -> x).name("clean").setParallelism(5).filter(x -> true).name("check");
              }
            }
            """)
        .main(
            """
            env.setParallelism(4);
            env.fromSequence(0, 9) // expect: parallelism=4
                .sinkTo(new MySink()).setParallelism(2); // expect: parallelism=5 name="Sink: clean" | parallelism=2 name="Sink: check" | parallelism=2 name="Sink: Writer"
            """)
        .check();
  }

  @Test
  void topologiesBranchAndJoin() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology<Long> {
              public DataStream<Long> addPreWriteTopology(DataStream<Long> in) {
                DataStream<Long> even = in.filter(x -> x % 2 == 0).name("even");
                DataStream<Long> odd = in.filter(x -> x % 2 == 1).name("odd").startNewChain();
                return even.union(odd.rebalance());
              }
            }
            """)
            .main(
                """
            env.setParallelism(2);
            env.fromSequence(0, 9) // expect: parallelism=2
                .sinkTo(new MySink()); // expect: name="Sink: even" | name="Sink: odd" | name="Sink: Writer"
            """)
            .check();
    var operators = result.jobs().get(0).executions().get(0).operators();
    assertThat(operators.get(2).inputs())
        .containsExactly(new OperatorInput(operators.get(0).id(), "FORWARD"));
    assertThat(operators.get(3).inputs())
        .containsExactly(
            new OperatorInput(operators.get(1).id(), "FORWARD"),
            new OperatorInput(operators.get(2).id(), "REBALANCE"));
    assertThat(result.jobs().get(0).executions().get(0).vertices())
        .extracting(Vertex::name)
        .containsExactlyInAnyOrder(
            "Source: Sequence Source -> Sink: even", "Sink: odd", "Sink: Writer");
  }

  @ParameterizedTest
  @CsvSource({"1.20.0,0", "1.20.1,1", "2.3.0,1"})
  void aGlobalCommitterComesLast(String version, int violations) {
    AnalysisResult result =
        JobTest.in(folder)
            .version(version)
            .source(
                """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.api.connector.sink2.SupportsCommitter<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology<Long> {
              public void addPostCommitTopology(DataStream<Long> in) {
                org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies.addGlobalCommitter(in, () -> null, () -> null);
                in.filter(x -> true);
              }
            }
            """)
            .main("env.fromSequence(0, 9).sinkTo(new MySink());")
            .run();
    assertThat(result.jobs().get(0).executions().get(0).violations()).hasSize(violations);
  }

  @Test
  void aCacheIsWrittenWithTheNumbersOfTheCachedOperator() {
    JobTest.in(folder)
        .main(
            """
            env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
            var mapped = env.fromSequence(0, 9).setParallelism(2) // expect: parallelism=2
                .map(x -> x); // expect: parallelism=3
            var cached = mapped.cache(); // expect: parallelism=3
            mapped.setParallelism(3);
            cached.map(x -> x).setParallelism(1); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void batchJobsBlockBehindTheCommitter() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.api.connector.sink2.SupportsCommitter<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology<Long> {
              public void addPostCommitTopology(DataStream<Long> in) {
                in.map(x -> x).name("tidy");
              }
            }
            """)
            .main(
                """
            env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
            env.fromSequence(0, 9).setParallelism(2) // expect: parallelism=2
                .sinkTo(new MySink()).setParallelism(2); // expect: parallelism=2 | parallelism=2 | parallelism=2
            """)
            .check();
    assertThat(result.jobs().get(0).executions().get(0).vertices())
        .extracting(Vertex::name)
        .containsExactly(
            "Source: Sequence Source -> Sink: Writer", "Sink: Committer", "Sink: tidy");
  }

  @Test
  void legacySinks() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=4
            in.addSink(new SinkFunction<Long>() {}); // expect: parallelism=4 name="Sink: Unnamed"
            in.addSink(x -> {}).name("lambda").setParallelism(2); // expect: parallelism=2 name="Sink: lambda"
            in.printToErr(); // expect: parallelism=4 name="Sink: Print to Std. Err"
            in.map(String::valueOf).writeToSocket("localhost", 1, null); // expect: parallelism=4 | parallelism=1
            """)
        .check();
  }

  @Test
  void aSinkFromALibraryMayCommit() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9) // expect: parallelism=1
                .sinkTo(new org.lib.QueueSink()).setParallelism(3); // expect: parallelism=unknown min=1 kind=opaque | parallelism=3 name="Sink: Writer" // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void unionsOfATopologyTakeOneId() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology<Long> {
              public DataStream<Long> addPreWriteTopology(DataStream<Long> in) {
                in.global();
                DataStream<Long> both = in.map(x -> x).union(in).rebalance();
                both.filter(x -> true);
                return both;
              }
            }
            """)
            .main(
                """
            env.fromSequence(0, 9) // expect: name="Source: Sequence Source"
                .sinkTo(new MySink()); // expect: name="Sink: Map" | name="Sink: Filter" | name="Sink: Writer"
            env.execute();
            env.fromSequence(0, 9) // expect: name="Source: Sequence Source"
                .print(); // expect: name="Sink: Print to Std. Out"
            """)
            .check();
    // Creation takes 1 to 8: source, sink, global, map, union, rebalance, filter, writer.
    // Translation takes 9 and 10: rebalance is behind two nodes; nothing reads global.
    assertThat(result.jobs().get(0).executions().get(1).operators())
        .extracting(Operator::id)
        .containsExactly(11, 12);
  }

  @ParameterizedTest
  @CsvSource({"'', 7", "'committed.rebalance();', 9"})
  void whatIsBehindTheCommitterTakesIdsOnlyOnceThereIsATopology(String body, int next) {
    String topology =
        body.isEmpty()
            ? ""
            : "public void addPostCommitTopology(DataStream<Long> committed) { " + body + " }";
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
            public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.api.connector.sink2.SupportsCommitter<Long> {
              TOPOLOGY
            }
            """
                    .replace("TOPOLOGY", topology))
            .main(
                """
            env.fromSequence(0, 9) // expect: name="Source: Sequence Source"
                .sinkTo(new MySink()); // expect: name="Sink: Writer" | name="Sink: Committer"
            env.execute();
            env.fromSequence(0, 9) // expect: name="Source: Sequence Source"
                .print(); // expect: name="Sink: Print to Std. Out"
            """)
            .check();
    // Source, sink, writer, exchange, committer, and the exchange again in translation.
    assertThat(result.jobs().get(0).executions().get(1).operators().get(0).id()).isEqualTo(next);
  }

  private static final String TOPOLOGY =
      """
      public class MySink implements org.apache.flink.api.connector.sink2.Sink<Long>, org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology<Long> {
        private final int cleaners;
        public MySink(int cleaners) { this.cleaners = cleaners; }
        public DataStream<Long> addPreWriteTopology(DataStream<Long> in) {
          return in.map(x -> x).name("clean").uid("clean").setParallelism(cleaners);
        }
      }
      """;

  @Test
  void operatorsWithUidsNeedASinkWithAUid() {
    JobTest.in(folder)
        .source(TOPOLOGY)
        .main(
            """
            env.fromSequence(0, 9).sinkTo(new MySink(5)); // finding: PlanRejected // expect: parallelism=1 | parallelism=5 | parallelism=1
            """)
        .check();
  }

  @Test
  void aSinkWithAUidMayHaveOperatorsWithUids() {
    JobTest.in(folder)
        .source(TOPOLOGY)
        .main(
            """
            env.fromSequence(0, 9).sinkTo(new MySink(5)).uid("sink"); // expect: parallelism=1 | parallelism=5 | parallelism=1
            """)
        .check();
  }

  @Test
  void aClassOfTheProgramIsNotTheConnectorOfItsName() {
    JobTest.in(folder)
        .source(
            """
            public class KafkaSink implements org.apache.flink.api.connector.sink2.Sink<Long> {}
            """)
        .main(
            """
            env.fromSequence(0, 9).sinkTo(new KafkaSink()); // expect: parallelism=1 | parallelism=1 name="Sink: Writer"
            """)
        .check();
  }

  @Test
  void aSinkForDatabasesCommits() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9) // expect: parallelism=1
                .sinkTo(org.apache.flink.connector.jdbc.sink.JdbcSink.<Long>builder().buildAtLeastOnce(null)); // expect: parallelism=1 name="Sink: Writer" | parallelism=1 name="Sink: Committer"
            """)
        .check();
  }
}
