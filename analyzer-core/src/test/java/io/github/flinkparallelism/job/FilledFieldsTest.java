package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that a framework fills: what source says of them holds only by default. */
class FilledFieldsTest {
  @TempDir Path folder;

  @Test
  void anOptionKeepsItsInitialValueOnlyByDefault() {
    JobTest.in(folder)
        .members(
            """
            @com.beust.jcommander.Parameter(names = "-p") int p = 4;
            @picocli.CommandLine.Option(names = "-q") Integer q;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Job job = new Job();
              com.beust.jcommander.JCommander.newBuilder().addObject(job).build().parse(args);
              env.fromSequence(0, 9).setParallelism(job.p) // expect: parallelism=4? input=-p
                  .print().setParallelism(job.q); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anInjectedFieldIsNotNull() {
    JobTest.in(folder)
        .members(
            """
            @javax.inject.Inject static Integer p;
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(p == null ? 2 : 3); // expect: parallelism=2..3 // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }
}
