package io.github.flinkparallelism.flink.api;

/** {@code CheckpointConfig}: nothing of it shows in the plan, but iterations refuse checkpoints. */
final class CheckpointConfigApi {
  private CheckpointConfigApi() {}

  static final ApiTable CHECKPOINT_CONFIG =
      ApiTable.of(FlinkType.CHECKPOINT_CONFIG)
          .row("setCheckpointInterval", Checkpoints::enable)
          .row("disableCheckpointing", Checkpoints::disable)
          .row("setForceCheckpointing", Checkpoints::force)
          .noEffect(
              "configure",
              "setCheckpointIntervalDuringBacklog",
              "setCheckpointTimeout",
              "setMinPauseBetweenCheckpoints",
              "setMaxConcurrentCheckpoints",
              "setMaxSubtasksPerChannelStateFile",
              "setTolerableCheckpointFailureNumber",
              "setFailOnCheckpointingErrors",
              "setCheckpointingMode",
              "setCheckpointingConsistencyMode",
              "setCheckpointStorage",
              "setPreferCheckpointForRecovery",
              "setPauseSourcesUntilFirstCheckpoint",
              "setCheckpointIdOfIgnoredInFlightData",
              "setAlignmentTimeout",
              "setAlignedCheckpointTimeout",
              "enableUnalignedCheckpoints",
              "enableUnalignedCheckpointsInterruptibleTimers",
              "setForceUnalignedCheckpoints",
              "enableApproximateLocalRecovery",
              "enableExternalizedCheckpoints",
              "setExternalizedCheckpointCleanup",
              "setExternalizedCheckpointRetention")
          .inert(
              "toConfiguration",
              "getCheckpointingMode",
              "getCheckpointingConsistencyMode",
              "getCheckpointStorage",
              "getAlignmentTimeout",
              "getAlignedCheckpointTimeout",
              "getExternalizedCheckpointCleanup",
              "getExternalizedCheckpointRetention")
          .value(
              "getCheckpointInterval",
              "getCheckpointIntervalDuringBacklog",
              "getCheckpointTimeout",
              "getMinPauseBetweenCheckpoints",
              "getMaxConcurrentCheckpoints",
              "getMaxSubtasksPerChannelStateFile",
              "getTolerableCheckpointFailureNumber",
              "getCheckpointIdOfIgnoredInFlightData",
              "isCheckpointingEnabled",
              "isFailOnCheckpointingErrors",
              "isForceCheckpointing",
              "isPreferCheckpointForRecovery",
              "isPauseSourcesUntilFirstCheckpoint",
              "isUnalignedCheckpointsEnabled",
              "isUnalignedCheckpointsInterruptibleTimersEnabled",
              "isForceUnalignedCheckpoints",
              "isApproximateLocalRecoveryEnabled",
              "isExternalizedCheckpointsEnabled");
}
