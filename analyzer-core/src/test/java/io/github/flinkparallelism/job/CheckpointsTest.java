package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jobs with iterations refuse checkpoints, and partitioners of the program refuse unaligned ones,
 * wherever they are asked for.
 */
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

  private static final String FORCED =
      "env.enableCheckpointing(1000, org.apache.flink.streaming.api.CheckpointingMode.EXACTLY_ONCE, true);\n";
  private static final String UNALIGNED =
      "env.getCheckpointConfig().enableUnalignedCheckpoints();\n";
  private static final String OWN_PARTITIONER =
      """
      env.fromSequence(0, 9)
          .partitionCustom((key, partitions) -> 0, x -> x) // %s
          .map(x -> x)
          .print();
      """;
  private static final String PARTITIONER_REFUSED =
      OWN_PARTITIONER.formatted("finding: PlanRejected");
  private static final String PARTITIONER_ACCEPTED = OWN_PARTITIONER.formatted("accepted");

  private static final String NONE_IN_BACKLOG =
      "execution.checkpointing.interval-during-backlog: 0 ms\n";

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

  @Test
  void iterationsThatInsistStillRefuseUnalignedOnes() {
    job().main(FORCED + UNALIGNED + REFUSED).check();
    job()
        .main(
            FORCED
                + UNALIGNED
                + "env.getCheckpointConfig().setForceUnalignedCheckpoints(true);\n"
                + ACCEPTED)
        .check();
    job().main(UNALIGNED + ACCEPTED).check();
  }

  @Test
  void theClusterAsksForUnalignedOnes() {
    job()
        .file("conf/config.yaml", "execution.checkpointing.unaligned.enabled: true\n")
        .main(FORCED + REFUSED)
        .check();
  }

  @Test
  void theKeyForUnalignedOnesWasRenamed() {
    job()
        .version("1.16")
        .file("conf/flink-conf.yaml", "execution.checkpointing.unaligned.enabled: true\n")
        .main(FORCED + ACCEPTED)
        .check();
    job()
        .version("1.16")
        .file("conf/flink-conf.yaml", "execution.checkpointing.unaligned: true\n")
        .main(FORCED + REFUSED)
        .check();
  }

  @Test
  void partitionersOfTheProgramRefuseUnalignedOnes() {
    String asked = "env.enableCheckpointing(1000);\n" + UNALIGNED;
    job().main(asked + PARTITIONER_REFUSED).check();
    job().main("env.enableCheckpointing(1000);\n" + PARTITIONER_ACCEPTED).check();
    job().main(asked + PARTITIONER_ACCEPTED.replace(".map", ".rebalance().map")).check();
  }

  @Test
  void whatCountsAtLeastOnceIsAligned() {
    String asked =
        "env.enableCheckpointing(1000, org.apache.flink.streaming.api.CheckpointingMode.AT_LEAST_ONCE);\n"
            + UNALIGNED;
    job().version("2.1").main(asked + PARTITIONER_REFUSED).check();
    job().version("2.2").main(asked + PARTITIONER_ACCEPTED).check();
  }

  @Test
  void aConfigurationOfTheProgramAsks() {
    job()
        .main(
            """
            Configuration conf = new Configuration();
            conf.set(org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions.CHECKPOINTING_INTERVAL, java.time.Duration.ofSeconds(1));
            conf.set(org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions.ENABLE_UNALIGNED, true);
            env.configure(conf);
            """
                + PARTITIONER_REFUSED)
        .check();
  }

  @Test
  void aConfigurationOfCheckpointsAsks() {
    String conf =
        """
        Configuration conf = new Configuration();
        conf.setString("execution.checkpointing.interval", "1 s");
        env.getCheckpointConfig().configure(conf);
        """;
    job().main(conf + REFUSED).check();
    job().main(conf + "env.getCheckpointConfig().disableCheckpointing();\n" + ACCEPTED).check();
  }

  @Test
  void operatorsThatSelectTheirInputRefuseThem() {
    String job =
        """
        class Choosy extends org.apache.flink.streaming.api.operators.AbstractStreamOperator<Long>
            implements org.apache.flink.streaming.api.operators.InputSelectable {}
        env.fromSequence(0, 9).connect(env.fromSequence(0, 9))
            .transform("choosy", null, new Choosy()) // %s
            .print();
        """;
    job().main("env.enableCheckpointing(1000);\n" + job.formatted("finding: PlanRejected")).check();
    job().main(job.formatted("accepted")).check();
    job()
        .main(
            "env.enableCheckpointing(1000);\n"
                + job.replace("InputSelectable", "BoundedMultiInput").formatted("accepted"))
        .check();
    configured().main(job.formatted("finding: PlanRejected")).check();
  }

  @Test
  void whatIsNotKnownRefusesNothing() {
    String mode =
        "org.apache.flink.streaming.api.CheckpointingMode.valueOf(System.getenv(\"MODE\"))";
    job()
        .version("2.2")
        .main("env.enableCheckpointing(1000, " + mode + ");\n" + UNALIGNED + PARTITIONER_ACCEPTED)
        .check();
    job()
        .main(
            """
            Configuration conf = new Configuration();
            conf.setString("execution.checkpointing.interval", "1 s");
            conf.setString("execution.checkpointing.unaligned", "true");
            conf.setString("execution.checkpointing.unaligned.forced", System.getenv("FORCED"));
            env.configure(conf);
            """
                + PARTITIONER_ACCEPTED)
        .check();
  }

  private static final String PAUSED =
      """
      env.getCheckpointConfig().setPauseSourcesUntilFirstCheckpoint(%s);
      env.fromSequence(0, 9).print(); // %s
      """;

  @Test
  void sourcesThatWaitForACheckpointNeedOne() {
    String refused = PAUSED.formatted("true", "finding: PlanRejected");
    String accepted = PAUSED.formatted("true", "accepted");
    JobTest newest = job().version("2.3.0").file("conf/config.yaml", NONE_IN_BACKLOG);
    newest.main("env.enableCheckpointing(1000);\n" + refused).check();
    newest.main(accepted).check();
    newest.main("env.enableCheckpointing(1000);\n" + PAUSED.formatted("false", "accepted")).check();
    String often = "env.getCheckpointConfig().setCheckpointIntervalDuringBacklog(%s);\n";
    newest.main("env.enableCheckpointing(1000);\n" + often.formatted("60_000") + accepted).check();
    job()
        .version("2.3.0")
        .main("env.enableCheckpointing(1000);\n" + often.formatted("0") + refused)
        .check();
    job()
        .version("2.2.0")
        .file("conf/config.yaml", NONE_IN_BACKLOG)
        .main("env.enableCheckpointing(1000);\n" + accepted)
        .check();
  }
}
