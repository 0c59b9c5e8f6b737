package io.github.flinkparallelism.deployment.statement;

import java.util.List;
import java.util.Optional;

/** Reads one kind of file. Never throws for what users write, and contacts nobody. */
public interface StatementReader {
  /** Whether a file of this name may say something; asked before it is read. */
  boolean accepts(String file);

  /** The kind that a file's name alone tells, in its owner's words. */
  default Optional<String> kindByName(String file) {
    return Optional.empty();
  }

  /** What the file says; {@link Statements#NOTHING} for one of another kind. */
  Statements read(DescribingFile file);

  /**
   * Why a file that this reader accepts and that speaks of Flink says nothing; empty where it is
   * not of this reader's kind after all.
   */
  default Optional<Silence> silence(DescribingFile file) {
    return Optional.empty();
  }

  /**
   * Why a file says nothing.
   *
   * @param kind of the file, in its owner's words
   * @param reason continues the file's name: {@code starts no job}
   */
  record Silence(String kind, String reason) {}

  /** What all files of this kind say, for one that has to see them together. */
  default Statements readAll(List<DescribingFile> files) {
    Statements all = Statements.NOTHING;
    for (DescribingFile file : files) {
      all = all.and(read(file));
    }
    return all;
  }
}
