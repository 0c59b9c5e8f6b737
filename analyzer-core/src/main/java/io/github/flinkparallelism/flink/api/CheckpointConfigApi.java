package io.github.flinkparallelism.flink.api;

/** {@code CheckpointConfig}: nothing of it shows in the plan, but some plans refuse checkpoints. */
final class CheckpointConfigApi {
  private CheckpointConfigApi() {}

  static final ApiTable CHECKPOINT_CONFIG =
      ApiTable.of(FlinkType.CHECKPOINT_CONFIG)
          .row("setCheckpointInterval", Checkpoints::enable)
          .row("disableCheckpointing", Checkpoints::disable)
          .row("setForceCheckpointing", Checkpoints::force)
          .row("enableUnalignedCheckpoints", Checkpoints::unaligned)
          .row("setForceUnalignedCheckpoints", Checkpoints::forceUnaligned)
          .row("setCheckpointingMode", Checkpoints::mode)
          .row("setCheckpointingConsistencyMode", Checkpoints::mode)
          .row("setCheckpointIntervalDuringBacklog", Checkpoints::inBacklog)
          .row("setPauseSourcesUntilFirstCheckpoint", Checkpoints::pauseSources)
          .row("configure", Environments::configureCheckpoints)
          .noEffect(
              "setCheckpointTimeout",
              "setMinPauseBetweenCheckpoints",
              "setMaxConcurrentCheckpoints",
              "setMaxSubtasksPerChannelStateFile",
              "setTolerableCheckpointFailureNumber",
              "setFailOnCheckpointingErrors",
              "setCheckpointStorage",
              "setPreferCheckpointForRecovery",
              "setCheckpointIdOfIgnoredInFlightData",
              "setAlignmentTimeout",
              "setAlignedCheckpointTimeout",
              "enableUnalignedCheckpointsInterruptibleTimers",
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
