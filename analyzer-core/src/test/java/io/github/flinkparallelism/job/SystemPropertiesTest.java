package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of the JVM: inputs, unless the program sets them itself. */
class SystemPropertiesTest {
  @TempDir Path folder;

  @Test
  void theWholeIsAskedAsSingleOnesAre() {
    JobTest.in(folder)
        .main(
            """
            java.util.Properties properties = System.getProperties();
            String text = properties.getProperty("p");
            if (text == null || text.isBlank()) {
              text = "6";
            }
            env.setParallelism(Integer.parseInt(text));
            env.fromSequence(0, 9) // expect: parallelism=6? input=-Dp
                .print().setParallelism(Integer.parseInt(properties.getProperty("q", "3"))); // expect: parallelism=3? input=-Dq
            """)
        .check();
  }

  @Test
  void whatTheProgramSetsCounts() {
    JobTest.in(folder)
        .main(
            """
            System.setProperty("p", "5");
            System.getProperties().setProperty("q", "7");
            env.fromSequence(0, 9).setParallelism(Integer.getInteger("p", 1)) // expect: parallelism=5
                .print().setParallelism(Integer.parseInt(System.getProperty("q", "3"))); // expect: parallelism=7
            System.clearProperty("p");
            env.fromSequence(0, 9).setParallelism(Integer.parseInt(System.getProperty("p", "2"))) // expect: parallelism=2
                .print().setParallelism(Integer.getInteger("p", 4)); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void whatIsSetOnSomePathsIsNotKnown() {
    JobTest.in(folder)
        .main(
            """
            if (args.length > 3) {
              System.setProperty("p", "5");
            }
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(Integer.getInteger("p", 1)); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void afterPropertiesOfUnknownNamesNothingIsKnown() {
    JobTest.in(folder)
        .main(
            """
            System.setProperty(args[0], "5");
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(Integer.getInteger("p", 1)); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }
}
