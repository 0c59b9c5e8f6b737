package io.github.flinkparallelism.report;

/** Colours of a console. Meaning never rests on them alone. */
public interface Style {
  /** No colours. */
  Style PLAIN = new Style() {};

  /** The effective parallelism. */
  default String strong(String text) {
    return text;
  }

  /** What has no effect. */
  default String dim(String text) {
    return text;
  }

  /** The word error, and what is short. */
  default String error(String text) {
    return text;
  }

  /** The word warning, and what is uncertain. */
  default String warning(String text) {
    return text;
  }

  /** A place in a file. */
  default String place(String text) {
    return text;
  }
}
