package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests start with: the slots of a cluster of their own, else the machine's processors. */
class TestClustersTest {
  @TempDir Path folder;

  private JobTest test(String members) {
    return JobTest.in(folder)
        .withTests()
        .file(
            "src/test/java/org/acme/PipelineTest.java",
            """
            package org.acme;
            import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
            import org.apache.flink.test.junit5.MiniClusterExtension;
            import org.apache.flink.test.util.MiniClusterWithClientResource;
            class PipelineTest {
            """
                + members
                + "}\n");
  }

  @Test
  void theProcessorsOfAnUnknownMachine() {
    test("""
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).print(); // expect: parallelism=unknown | parallelism=unknown
          env.execute();
        }
        """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void noFileIsRead() {
    test("""
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.createLocalEnvironment(2);
          env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
          env.execute(); // slots: 2
        }
        """)
        .file("conf/config.yaml", "pipeline.name: file\nscheduler-mode: reactive\n")
        .check();
  }

  @Test
  void theProcessorsThatAreStated() {
    test("""
        @ParameterizedTest
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
          env.execute();
        }
        """)
        .local(3)
        .check();
  }

  @Test
  void aLocalEnvironmentIsAllowed() {
    test("""
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.createLocalEnvironment(2);
          env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
          env.execute();
        }
        """)
        .check();
  }

  @Test
  void theSlotsOfAMiniCluster() {
    test("""
        @ClassRule
        public static MiniClusterWithClientResource cluster =
            new MiniClusterWithClientResource(
                new MiniClusterResourceConfiguration.Builder()
                    .setNumberSlotsPerTaskManager(2)
                    .setNumberTaskManagers(3)
                    .build());
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).print(); // expect: parallelism=6 | parallelism=6
          env.execute();
        }
        """)
        .check();
  }

  @Test
  void theSlotsOfAnExtensionOfTheTest() {
    test("""
        @RegisterExtension
        final MiniClusterExtension cluster = new MiniClusterExtension(configuration());
        private static MiniClusterResourceConfiguration configuration() {
          var builder = new MiniClusterResourceConfiguration.Builder();
          builder.setNumberSlotsPerTaskManager(4);
          return builder.build();
        }
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
          env.execute();
        }
        """)
        .check();
  }

  @Test
  void aMiniClusterOfUnknownSize() {
    test("""
        @RegisterExtension
        final MiniClusterExtension cluster = new MiniClusterExtension();
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).print(); // expect: parallelism=unknown | parallelism=unknown
          env.execute();
        }
        """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  @Test
  void aLocalEnvironmentBesideAMiniCluster() {
    test("""
        @RegisterExtension
        final MiniClusterExtension cluster = new MiniClusterExtension();
        @Test
        void counts() throws Exception {
          var env = StreamExecutionEnvironment.createLocalEnvironment(2); // finding: PlanRejected
          env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
          env.execute();
        }
        """)
        .check();
  }
}
