package io.github.flinkparallelism.settings;

import static io.github.flinkparallelism.settings.FlinkOption.always;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flink's options that bear on parallelism, chains and slots: one row for each way in which
 * releases declare one. A test in {@code conformance} holds them against the releases.
 */
final class FlinkOptions {
  private static final String AUTO = "execution.batch.adaptive.auto-parallelism.";
  private static final String EARLY_AUTO = "jobmanager.adaptive-batch-scheduler.";
  private static final String ADAPTIVE = "jobmanager.adaptive-scheduler.";
  private static final String BATCH = "execution.batch-shuffle-mode";
  private static final String BLOCKING = "ALL_EXCHANGES_BLOCKING";
  private static final String PIPELINED = "ALL_EXCHANGES_PIPELINED";
  private static final String SCHEDULER = "jobmanager.scheduler";
  private static final String BALANCE = "taskmanager.load-balance.mode";
  private static final String FINE_GRAINED = "cluster.fine-grained-resource-management.enabled";
  private static final String NONE = "NONE";

  /** In the order in which one would look for them. */
  static final List<FlinkOption> ALL =
      List.of(
          always(Keys.PARALLELISM_DEFAULT, OptionType.INTEGER, "1"),
          always(Keys.NUMBER_OF_TASK_SLOTS, OptionType.INTEGER, "1"),
          always(Keys.MAX_PARALLELISM, OptionType.INTEGER, "-1"),
          always(Keys.TABLE_PARALLELISM, OptionType.INTEGER, "-1"),
          always("pipeline.operator-chaining", OptionType.BOOLEAN, "true").until("1.18"),
          always("pipeline.operator-chaining.enabled", OptionType.BOOLEAN, "true")
              .since("1.18")
              .formerly("pipeline.operator-chaining"),
          always(
                  "pipeline.operator-chaining.chain-operators-with-different-max-parallelism",
                  OptionType.BOOLEAN,
                  "true")
              .since("1.18"),
          always("pipeline.jobvertex-parallelism-overrides", OptionType.MAP, "{}").since("1.17"),
          always("pipeline.vertex-name-include-index-prefix", OptionType.BOOLEAN, "false")
              .since("1.15"),
          always(
                  "pipeline.vertex-description-mode",
                  OptionType.oneOf("VertexDescriptionMode", "TREE", "CASCADING"),
                  "TREE")
              .since("1.15"),
          always(
              "execution.runtime-mode",
              OptionType.oneOf("RuntimeExecutionMode", "STREAMING", "BATCH", "AUTOMATIC"),
              "STREAMING"),
          always(BATCH, OptionType.oneOf("BatchShuffleMode", PIPELINED, BLOCKING), BLOCKING)
              .since("1.14")
              .until("1.16"),
          always(
                  BATCH,
                  OptionType.oneOf(
                      "BatchShuffleMode",
                      PIPELINED,
                      BLOCKING,
                      "ALL_EXCHANGES_HYBRID_FULL",
                      "ALL_EXCHANGES_HYBRID_SELECTIVE"),
                  BLOCKING)
              .since("1.16"),
          always("execution.allow-client-job-configurations", OptionType.BOOLEAN, "true")
              .since("1.14")
              .until("1.16"),
          always("execution.program-config.enabled", OptionType.BOOLEAN, "true")
              .since("1.16")
              .formerly("execution.allow-client-job-configurations"),
          always("execution.program-config.wildcards", OptionType.TEXT, "[]").since("1.16"),
          always("execution.target", OptionType.TEXT, null),
          always(SCHEDULER, OptionType.oneOf("SchedulerType", "Ng", "Adaptive"), "Ng")
              .until("1.15"),
          always(
                  SCHEDULER,
                  OptionType.oneOf("SchedulerType", "Ng", "Adaptive", "AdaptiveBatch"),
                  "Ng")
              .since("1.15")
              .until("1.16"),
          always(
                  SCHEDULER,
                  OptionType.oneOf("SchedulerType", "Ng", "Default", "Adaptive", "AdaptiveBatch"),
                  "Default")
              .since("1.16")
              .until("2.0"),
          always(
                  SCHEDULER,
                  OptionType.oneOf("SchedulerType", "Default", "Adaptive", "AdaptiveBatch"),
                  "Default")
              .since("2.0"),
          always("scheduler-mode", OptionType.oneOf("SchedulerExecutionMode", "REACTIVE"), null),
          always(EARLY_AUTO + "min-parallelism", OptionType.INTEGER, "1")
              .since("1.15")
              .until("2.0"),
          always(EARLY_AUTO + "max-parallelism", OptionType.INTEGER, "128")
              .since("1.15")
              .until("2.0"),
          always(EARLY_AUTO + "default-source-parallelism", OptionType.INTEGER, "1")
              .since("1.15")
              .until("2.0"),
          always(EARLY_AUTO + "avg-data-volume-per-task", OptionType.MEMORY_TEXT, "1 gb")
              .since("1.15")
              .until("2.0"),
          always(AUTO + "enabled", OptionType.BOOLEAN, "true").since("1.17"),
          always(AUTO + "min-parallelism", OptionType.INTEGER, "1")
              .since("1.17")
              .formerly(EARLY_AUTO + "min-parallelism"),
          always(AUTO + "max-parallelism", OptionType.INTEGER, "128")
              .since("1.17")
              .formerly(EARLY_AUTO + "max-parallelism"),
          always(AUTO + "default-source-parallelism", OptionType.INTEGER, "1")
              .since("1.17")
              .until("1.19")
              .formerly(EARLY_AUTO + "default-source-parallelism"),
          always(AUTO + "default-source-parallelism", OptionType.INTEGER, null)
              .since("1.19")
              .formerly(EARLY_AUTO + "default-source-parallelism"),
          always(AUTO + "avg-data-volume-per-task", OptionType.MEMORY_TEXT, "16 mb")
              .since("1.17")
              .formerly(EARLY_AUTO + "avg-data-volume-per-task"),
          always(ADAPTIVE + "min-parallelism-increase", OptionType.INTEGER, "1"),
          always(ADAPTIVE + "resource-wait-timeout", OptionType.DURATION_TEXT, "PT5M"),
          always(ADAPTIVE + "resource-stabilization-timeout", OptionType.DURATION_TEXT, "PT10S"),
          always(ADAPTIVE + "scaling-interval.min", OptionType.DURATION_TEXT, "PT30S")
              .since("1.19"),
          always(ADAPTIVE + "scaling-interval.max", OptionType.DURATION_TEXT, null).since("1.19"),
          always(ADAPTIVE + "submission.resource-wait-timeout", OptionType.DURATION_TEXT, "PT5M")
              .since("2.0")
              .formerly(ADAPTIVE + "resource-wait-timeout"),
          always(
                  ADAPTIVE + "submission.resource-stabilization-timeout",
                  OptionType.DURATION_TEXT,
                  "PT10S")
              .since("2.0")
              .formerly(ADAPTIVE + "resource-stabilization-timeout"),
          always(ADAPTIVE + "executing.cooldown-after-rescaling", OptionType.DURATION_TEXT, "PT30S")
              .since("2.0")
              .formerly(ADAPTIVE + "scaling-interval.min"),
          always(
                  ADAPTIVE + "executing.resource-stabilization-timeout",
                  OptionType.DURATION_TEXT,
                  "PT1M")
              .since("2.0"),
          always(ADAPTIVE + "rescale-trigger.max-checkpoint-failures", OptionType.INTEGER, "2")
              .since("2.0"),
          always(ADAPTIVE + "rescale-trigger.max-delay", OptionType.DURATION_TEXT, null)
              .since("2.0"),
          always("cluster.evenly-spread-out-slots", OptionType.BOOLEAN, "false").until("2.0"),
          always(BALANCE, balance(NONE, "SLOTS"), NONE).since("1.19").until("2.1"),
          always(BALANCE, balance(NONE, "SLOTS", "MIN_RESOURCES"), NONE).since("2.1").until("2.2"),
          always(BALANCE, balance(NONE, "SLOTS", "MIN_RESOURCES", "TASKS"), NONE).since("2.2"),
          always(FINE_GRAINED, OptionType.BOOLEAN, "false").until("1.18"),
          always(FINE_GRAINED, OptionType.BOOLEAN, "true").since("1.18").until("1.19"),
          always("fine-grained.shuffle-mode.all-blocking", OptionType.BOOLEAN, "false")
              .since("1.14")
              .until("2.0"),
          always("slotmanager.number-of-slots.max", OptionType.INTEGER, "2147483647"),
          always("slotmanager.number-of-slots.min", OptionType.INTEGER, "0").since("1.19"),
          always("slotmanager.redundant-taskmanager-num", OptionType.INTEGER, "0"),
          always("slotmanager.max-total-resource.cpu", OptionType.DOUBLE, null),
          always("slotmanager.max-total-resource.memory", OptionType.MEMORY_TEXT, null),
          always("slotmanager.min-total-resource.cpu", OptionType.DOUBLE, null).since("1.19"),
          always("slotmanager.min-total-resource.memory", OptionType.MEMORY_TEXT, null)
              .since("1.19"),
          always("slot.request.timeout", OptionType.LONG, "300000").until("1.20"),
          always("slot.request.timeout", OptionType.DURATION_TEXT, "PT5M").since("1.20"),
          always("minicluster.number-of-taskmanagers", OptionType.INTEGER, "1")
              .since("1.19")
              .formerly("local.number-taskmanager"));

  private FlinkOptions() {}

  private static OptionType balance(String... modes) {
    return OptionType.oneOf("TaskManagerLoadBalanceMode", modes);
  }

  /** Every spelling that some release reads. */
  static List<String> spellings() {
    return ALL.stream()
        .flatMap(each -> Stream.concat(Stream.of(each.key()), each.formerly().stream()))
        .distinct()
        .toList();
  }

  /** How a release declares {@code key}; empty where it does not. */
  static Optional<FlinkOption> of(String key, FlinkVersion version) {
    return rows(key).filter(each -> each.isIn(version)).findFirst();
  }

  /** Every way in which releases declare {@code key}, oldest first. */
  static Stream<FlinkOption> rows(String key) {
    return ALL.stream().filter(each -> each.key().equals(key));
  }

  /** The option that a release reads {@code spelling} for, where its own key is not set. */
  static Optional<FlinkOption> renamed(String spelling, FlinkVersion version) {
    return ALL.stream()
        .filter(each -> each.isIn(version) && each.formerly().contains(spelling))
        .findFirst();
  }
}
