package io.github.flinkparallelism.deployment.shell;

import io.github.flinkparallelism.source.Location;
import java.util.List;

/** What a script consists of. */
public sealed interface Token {
  /** A word, or an assignment. */
  record Raw(List<Part> parts, Location location) implements Token {
    public Raw {
      parts = List.copyOf(parts);
    }

    /** The text of a word without quotes and variables; empty for others. */
    String plain() {
      return parts.size() == 1 && parts.get(0) instanceof Part.Literal literal && !literal.quoted()
          ? literal.text()
          : "";
    }

    /** What precedes everything that is quoted or filled in: {@code X=} of {@code X="$Y"}. */
    String start() {
      return !parts.isEmpty() && parts.get(0) instanceof Part.Literal literal && !literal.quoted()
          ? literal.text()
          : "";
    }
  }

  /** {@code NAME=( … )}. */
  record Array(String name, List<Raw> words) implements Token {
    public Array {
      words = List.copyOf(words);
    }
  }

  /** {@code ;}, {@code &&}, {@code (}, a line's end as {@code \n}. */
  record Operator(String text) implements Token {}

  /** The lines of a here-document, which follow the command that reads them. */
  record Document(String text, int line) implements Token {}
}
