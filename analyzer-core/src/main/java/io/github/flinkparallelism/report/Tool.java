package io.github.flinkparallelism.report;

/** Who speaks, as machine-readable reports state it. */
public final class Tool {
  /** The analyzer's name. */
  public static final String NAME = "Flink Parallelism Analyzer";

  private Tool() {}
}
