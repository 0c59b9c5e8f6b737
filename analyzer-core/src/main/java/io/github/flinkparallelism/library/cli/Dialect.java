package io.github.flinkparallelism.library.cli;

/**
 * How a parser reads what is not a name and a value apart.
 *
 * @param separator the characters of which any may stand between a name and its value in one word;
 *     empty for none
 * @param attached whether {@code -p4} is {@code -p 4}
 * @param abbreviated whether the beginning of a long name will do
 * @param anyDashes whether one dash will do for a long name
 */
record Dialect(String separator, boolean attached, boolean abbreviated, boolean anyDashes) {
  /** {@code org.apache.commons.cli.DefaultParser}. */
  static final Dialect COMMONS_CLI = new Dialect("=", true, true, true);

  /** {@code picocli.CommandLine}. */
  static final Dialect PICOCLI = new Dialect("=", true, false, false);

  /** {@code com.beust.jcommander.JCommander} without {@code @Parameters(separators)}. */
  static final Dialect JCOMMANDER = new Dialect("", false, false, false);

  /** scopt. */
  static final Dialect SCOPT = new Dialect("=:", false, false, false);

  /** {@code org.kohsuke.args4j.CmdLineParser}. */
  static final Dialect ARGS4J = new Dialect("=", false, false, false);
}
