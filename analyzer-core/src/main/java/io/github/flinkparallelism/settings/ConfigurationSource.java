package io.github.flinkparallelism.settings;

/** One place that can set Flink's configuration keys or the number of TaskManagers. */
interface ConfigurationSource {
  /** What this source says; never throws for what users write. */
  Contribution read(SourceContext context);
}
