package io.github.flinkparallelism.frontend;

import io.github.flinkparallelism.ir.SourceUnit;

/** Lowers one language to IR. Stateless and thread-safe. */
public interface Frontend {
  /**
   * Parses a file. Never throws for what the text contains: what could not be parsed is a problem
   * of the unit, and what could be is in it.
   *
   * @param file path for locations
   * @param text its content without byte-order mark
   */
  SourceUnit parse(String file, String text);
}
