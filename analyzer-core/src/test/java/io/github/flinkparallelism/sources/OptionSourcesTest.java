package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flink's own keys: of each, what a command says over what the conf folder says. */
class OptionSourcesTest extends SourceTester {
  private static final String RUN = "flink run %s -c org.example.Orders a.jar --width 9\n";

  @ParameterizedTest
  @CsvSource({
    "pipeline.max-parallelism,                                             240, 480",
    "taskmanager.numberOfTaskSlots,                                        2, 3",
    "table.exec.resource.default-parallelism,                              2, 3",
    "scheduler-mode,                                                       reactive, REACTIVE",
    "jobmanager.scheduler,                                                 default, adaptive",
    "jobmanager.adaptive-scheduler.min-parallelism-increase,               2, 3",
    "jobmanager.adaptive-scheduler.resource-wait-timeout,                  1 min, 2min",
    "jobmanager.adaptive-scheduler.resource-stabilization-timeout,         1 min, 2min",
    "jobmanager.adaptive-scheduler.scaling-interval.min,                   1 min, 2min",
    "execution.batch.adaptive.auto-parallelism.enabled,                    true, false",
    "execution.batch.adaptive.auto-parallelism.min-parallelism,            2, 3",
    "execution.batch.adaptive.auto-parallelism.max-parallelism,            20, 30",
    "execution.batch.adaptive.auto-parallelism.default-source-parallelism, 2, 3",
    "execution.batch.adaptive.auto-parallelism.avg-data-volume-per-task,   16 mb, 32mb",
    "pipeline.jobvertex-parallelism-overrides,                             a:1, a:2",
    "slotmanager.number-of-slots.min,                                      2, 3",
    "slotmanager.number-of-slots.max,                                      20, 30",
    "slotmanager.max-total-resource.cpu,                                   2.5, 3.5",
    "slotmanager.max-total-resource.memory,                                2 gb, 3gb",
    "slotmanager.redundant-taskmanager-num,                                1, 2",
    "execution.program-config.enabled,                                     true, true",
    "execution.program-config.wildcards,                                   a, b",
    "execution.runtime-mode,                                               STREAMING, AUTOMATIC",
    "pipeline.operator-chaining.enabled,                                   true, false",
    "pipeline.operator-chaining.chain-operators-with-different-max-parallelism, true, false"
  })
  void a_key(String key, String inFile, String byCommand) {
    file("conf/config.yaml", "# of all jobs\n" + key + ": " + inFile + "\n");
    file("bin/run.sh", "set -e\n" + RUN.formatted("-D" + key + "=" + byCommand));
    assertThat(chains("1.20"))
        .contains(
            "\n  "
                + key
                + ": "
                + byCommand
                + " client bin/run.sh:2, over "
                + inFile
                + " file conf/config.yaml:2\n")
        .doesNotContain("problem");
  }

  @Test
  void reactive_mode_beats_every_layer() {
    file("conf/config.yaml", "scheduler-mode: reactive\nparallelism.default: 2\n");
    file("bin/run.sh", RUN.formatted("-p 5"));
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in run.sh, flink run bin/run.sh:1
              Source: ? external conf/config.yaml:1, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:2, over 1 default
              Map: ? external conf/config.yaml:1, over 9 operator Orders:9, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:2, over 1 default
              Sink: ? external conf/config.yaml:1, over 6 environment Orders:10, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:2, over 1 default
              scheduler-mode: reactive file conf/config.yaml:1
              slots: ? of ? x ?
            """);
  }

  @Test
  void former_spellings_lose_to_new_ones() {
    file(
        "conf/config.yaml",
        """
        jobmanager.adaptive-batch-scheduler.max-parallelism: 4
        execution.batch.adaptive.auto-parallelism.max-parallelism: 8
        pipeline.operator-chaining: false
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 1 default
              Map: 8? operator Orders:9, over 1 default
              Sink: 6 environment Orders:10, over 1 default
              pipeline.operator-chaining: false file conf/config.yaml:3
              execution.batch.adaptive.auto-parallelism.max-parallelism: 8 file conf/config.yaml:2
              jobmanager.adaptive-batch-scheduler.max-parallelism: 4 file conf/config.yaml:1
              slots: 8? of ? x ?
            problem conf/config.yaml:1 jobmanager.adaptive-batch-scheduler.max-parallelism: 4 has no effect: it is the former spelling of execution.batch.adaptive.auto-parallelism.max-parallelism, which is set too
            """);
  }

  @Test
  void keys_of_no_release_near_a_known_one_and_values_of_another_type() {
    file(
        "conf/config.yaml",
        """
        parallelism.defualt: 4
        taskmanager:
          number-of-task-slots: 4
        slotmanager.number-of-slots.max: many
        slotmanager.number-of-slots.min: 2
        """);
    file("bin/run.sh", RUN.formatted("-Dparalelism.default=4 -Dpipeline.max-parallelism=4.5"));
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in run.sh, flink run bin/run.sh:1
              Source: 1 default
              Map: 9 operator Orders:9, over 1 default
              Sink: 6 environment Orders:10, over 1 default
              pipeline.max-parallelism: 4.5 client bin/run.sh:1
              slotmanager.number-of-slots.min: 2 file conf/config.yaml:5
              slotmanager.number-of-slots.max: many file conf/config.yaml:4
              slots: 9 of ? x ?
            problem bin/run.sh:1 Flink does not know the key paralelism.default and ignores it; did you mean parallelism.default?
            problem bin/run.sh:1 Flink fails to read -Dpipeline.max-parallelism=4.5: the value must be a whole number such as 4
            problem conf/config.yaml:1 Flink does not know the key parallelism.defualt and ignores it; did you mean parallelism.default?
            problem conf/config.yaml:3 Flink does not know the key taskmanager.number-of-task-slots and ignores it; did you mean taskmanager.numberOfTaskSlots?
            problem conf/config.yaml:4 Flink fails to read slotmanager.number-of-slots.max: many: the value must be a whole number such as 4
            """);
  }
}
