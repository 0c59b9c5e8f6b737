package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Literals and constants, of the job's own class and of others. */
class ConstantsTest {
  @TempDir Path folder;

  @Test
  void literal() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.fromSequence(0, 9) // expect: parallelism=4 layer=environment name="Source: Sequence Source"
                .map(x -> x) // expect: parallelism=2 layer=operator name=Map
                .setParallelism(2)
                .print(); // expect: parallelism=4 layer=environment
            """)
        .check();
  }
}
