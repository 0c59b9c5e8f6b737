package io.github.flinkparallelism.flink.api;

/** Names of the slots in which the store keeps what setters of Flink objects change. */
final class Attribute {
  static final String PARALLELISM = "parallelism";
  static final String MAX_PARALLELISM = "maxParallelism";
  static final String FORCED_ONE = "forcedOne";
  static final String GROUP = "slotSharingGroup";
  static final String CO_LOCATION = "coLocation";
  static final String RESOURCES = "slotSharingGroupResources";
  static final String CHAINING = "chaining";
  static final String DIFFERENT_MAX = "chainDifferentMaxParallelism";
  static final String JOB_NAME = "jobName";
  static final String RUNTIME_MODE = "runtimeMode";
  static final String NAME = "name";
  static final String TIME = "timeCharacteristic";
  static final String UID = "uid";
  static final String UID_HASH = "uidHash";
  static final String GENERATED_UIDS = "generatedUids";
  static final String STREAM_GRAPH = "streamGraph";
  static final String NO_TARGET = "noTarget";
  static final String LOCAL = "local";
  static final String CONTEXT = "context";
  static final String CHECKPOINTS = "checkpoints";
  static final String FORCED_CHECKPOINTS = "forcedCheckpoints";
  static final String UNALIGNED = "unalignedCheckpoints";
  static final String FORCED_UNALIGNED = "forcedUnalignedCheckpoints";
  static final String EXACTLY_ONCE = "exactlyOnce";

  /** Whether checkpoints pause while sources read a backlog. */
  static final String NONE_IN_BACKLOG = "noneInBacklog";

  /** Whether sources wait for the first checkpoint. */
  static final String PAUSED_SOURCES = "pausedSources";

  static final String QUERY = "query";
  static final String SUBJECT = "subject";
  static final String UNREGISTERED = "unregistered";

  private Attribute() {}
}
