package io.github.flinkparallelism.deployment.statement;

import java.util.List;

/** Reads one kind of file. Never throws for what users write, and contacts nobody. */
public interface StatementReader {
  /** Whether a file of this name may say something; asked before it is read. */
  boolean accepts(String file);

  /** What the file says; {@link Statements#NOTHING} for one of another kind. */
  Statements read(DescribingFile file);

  /** What all files of this kind say, for one that has to see them together. */
  default Statements readAll(List<DescribingFile> files) {
    Statements all = Statements.NOTHING;
    for (DescribingFile file : files) {
      all = all.and(read(file));
    }
    return all;
  }
}
