package io.github.flinkparallelism.frontend;

import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.source.Language;
import java.util.Optional;

/**
 * Lowers one language to IR. Stateless and thread-safe. Those of other languages than Java are
 * found as services, on the first file of such a language.
 */
public interface Frontend {
  /** The language that it reads. */
  Language language();

  /**
   * What keeps it from working on this machine, as one clause; empty when it works. Asked before
   * the first file, so that a parser in native code is loaded here.
   */
  default Optional<String> obstacle() {
    return Optional.empty();
  }

  /**
   * Parses a file. Never throws for what the text contains: what could not be parsed is a problem
   * of the unit, and what could be is in it.
   *
   * @param file path for locations
   * @param text its content without byte-order mark
   */
  SourceUnit parse(String file, String text);
}
