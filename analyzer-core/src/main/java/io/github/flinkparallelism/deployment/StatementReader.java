package io.github.flinkparallelism.deployment;

/** Reads one kind of file. Never throws for what users write, and contacts nobody. */
interface StatementReader {
  /** Whether a file of this name may say something; asked before it is read. */
  boolean accepts(String file);

  /** What the file says; {@link Statements#NOTHING} for one of another kind. */
  Statements read(DescribingFile file);
}
