package io.github.flinkparallelism.maven;

/**
 * Every {@code -D} name in one place.
 *
 * <p>{@code parallelism.default} is missing on purpose: it is Flink's own key and is passed on as
 * such, see {@link io.github.flinkparallelism.maven.project.FlinkProperties}.
 */
final class PropertyNames {
  static final String PREFIX = "parallelism.";
  static final String SKIP = PREFIX + "skip";
  static final String JOBS = PREFIX + "jobs";
  static final String INCLUDE_TESTS = PREFIX + "includeTests";
  static final String CONFIGURATIONS = PREFIX + "configurations";
  static final String DEPLOYMENTS = PREFIX + "deployments";
  static final String ARGS = PREFIX + "args";
  static final String ENV = PREFIX + "env";
  static final String CLIENT = PREFIX + "client";
  static final String SLOTS = PREFIX + "slots";
  static final String TASK_MANAGERS = PREFIX + "taskManagers";
  static final String FLINK_VERSION = PREFIX + "flinkVersion";
  static final String LOCAL = PREFIX + "local";
  static final String FORMATS = PREFIX + "formats";
  static final String OUTPUT_DIRECTORY = PREFIX + "outputDirectory";
  static final String CONSOLE = PREFIX + "console";
  static final String VERBOSE = PREFIX + "verbose";
  static final String FAIL_ON = PREFIX + "failOn";
  static final String MAX_FINDINGS_SHOWN = PREFIX + "maxFindingsShown";
  static final String TABLE = PREFIX + "table";
  static final String OPERATOR = PREFIX + "operator";
  static final String AT = PREFIX + "at";
  static final String FITS = PREFIX + "fits";
  static final String SOURCES = PREFIX + "sources";
  static final String TIME_LIMIT = PREFIX + "timeLimit";
  static final String REST = PREFIX + "rest";
  static final String FROM = PREFIX + "from";
  static final String SAVE = PREFIX + "save";

  private PropertyNames() {}
}
