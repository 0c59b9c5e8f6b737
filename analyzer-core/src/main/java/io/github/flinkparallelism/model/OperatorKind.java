package io.github.flinkparallelism.model;

import java.util.Locale;

/** The role of an operator in its job. */
public enum OperatorKind {
  SOURCE,
  OPERATOR,
  SINK,
  /** What an unmodelled library adds to the job: at least one operator of unknown shape. */
  OPAQUE;

  /** The name in reports: {@code "source"}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
