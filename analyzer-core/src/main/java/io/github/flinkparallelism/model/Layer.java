package io.github.flinkparallelism.model;

import java.util.Locale;

/** Who decided a number. Declared from strong to weak, after the two that no setting can beat. */
public enum Layer {
  /** What overrides a job from outside: reactive mode, vertex overrides, an autoscaler. */
  EXTERNAL,
  /** Flink leaves no choice, such as parallelism 1 of a non-parallel source. */
  FORCED,
  /** A call on the operator itself. */
  OPERATOR,
  /** A call on the execution environment or its configuration. */
  ENVIRONMENT,
  /** The submitting client: {@code -p}, then {@code -D}. */
  CLIENT,
  /** A deployment manifest. */
  MANIFEST,
  /** {@code config.yaml} or {@code flink-conf.yaml}. */
  FILE,
  /** Flink's built-in default. */
  DEFAULT;

  /** The name in reports: {@code "environment"}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
