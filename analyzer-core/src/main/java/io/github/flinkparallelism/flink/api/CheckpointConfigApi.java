package io.github.flinkparallelism.flink.api;

/** {@code CheckpointConfig}: nothing of it shows in the plan. */
final class CheckpointConfigApi {
  private CheckpointConfigApi() {}

  static final ApiTable CHECKPOINT_CONFIG =
      ApiTable.of(FlinkType.CHECKPOINT_CONFIG)
          .noEffect(
              "configure",
              "disableCheckpointing",
              "setCheckpointInterval",
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
              "setForceCheckpointing",
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
