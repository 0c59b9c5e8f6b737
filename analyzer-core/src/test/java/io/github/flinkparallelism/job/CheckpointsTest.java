package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs with iterations refuse checkpoints, wherever they are asked for. */
class CheckpointsTest {
  private static final String LOOP =
      """
      var loop = env.fromSequence(0, 9).map(x -> x).iterate(); // %s
      var step = loop.map(x -> x);
      loop.closeWith(step.filter(x -> x > 0));
      step.print();
      """;
  private static final String REFUSED = LOOP.formatted("finding: PlanRejected");
  private static final String ACCEPTED = LOOP.formatted("accepted");

  @TempDir Path folder;

  private JobTest job() {
    return JobTest.in(folder).ignoringOtherOperators();
  }

  private JobTest configured() {
    return job().file("conf/config.yaml", "execution.checkpointing.interval: 1 min\n");
  }

  @Test
  void theProgramAsks() {
    job().main("env.enableCheckpointing(1000);\n" + REFUSED).check();
    job().main("env.getCheckpointConfig().setCheckpointInterval(1000);\n" + REFUSED).check();
  }

  @Test
  void theClusterAsks() {
    configured().main(REFUSED).check();
  }

  @Test
  void nobodyAsks() {
    job().main(ACCEPTED).check();
    configured().main("env.getCheckpointConfig().disableCheckpointing();\n" + ACCEPTED).check();
  }

  @Test
  void theProgramInsists() {
    configured()
        .main("env.getCheckpointConfig().setForceCheckpointing(true);\n" + ACCEPTED)
        .check();
  }
}
