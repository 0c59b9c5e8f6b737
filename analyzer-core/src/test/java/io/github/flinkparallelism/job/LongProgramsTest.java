package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Job;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do much before they have an environment, or between it and their job. */
class LongProgramsTest {
  private static final String COUNTING =
      """
      static int counted() {
        int width = 0;
        for (int i = 0; i < 1000; i++) {
          for (int j = 0; j < 40; j++) {
            width = width + 1;
          }
        }
        return width;
      }
      """;

  private static final String LATE =
      COUNTING
          + """
          public static void main(String[] args) throws Exception {
            start(counted());
          }
          private static void start(int width) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(0, 9).setParallelism(2).print();
            env.execute();
          }
          """;

  @TempDir Path folder;

  @Test
  void withoutAnEnvironmentForLongIsLeftOutWithAWord() {
    assertThat(
            JobTest.in(folder)
                .members(LATE)
                .ignoringOtherOperators()
                .problem("Job.java:12", "after 100000 steps the program has no environment")
                .check()
                .jobs())
        .isEmpty();
  }

  @Test
  void isFollowedFurtherWhenAskedForByName() {
    assertThat(JobTest.in(folder).members(LATE).only("Job").run().jobs())
        .extracting(Job::name)
        .containsExactly("org.acme.Job");
  }

  @Test
  void withAnEnvironmentIsFollowedToItsJob() {
    JobTest.in(folder)
        .members(
            COUNTING
                + """
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                  env.fromSequence(0, 9).setParallelism(2) // expect: parallelism=2
                      .print().setParallelism(counted() / 1000); // expect: parallelism=40
                  env.execute();
                }
                """)
        .check();
  }
}
