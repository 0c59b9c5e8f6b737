package io.github.flinkparallelism.pipeline;

/** What the program calls a job. */
public sealed interface JobName {
  /**
   * The name that the call is given, or {@code pipeline.name} in a configuration of the program.
   *
   * @param name as the program writes it; what is not known of it stands in braces
   */
  record Given(String name) implements JobName {}

  /** The program leaves it to the deployment's {@code pipeline.name}, and that to Flink. */
  record ByDefault() implements JobName {}

  /** Named by what is not followed, or at the time of day. */
  record Open() implements JobName {}
}
