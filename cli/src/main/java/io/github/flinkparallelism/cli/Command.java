package io.github.flinkparallelism.cli;

import java.util.List;

/** One thing that the command line can do. */
interface Command {
  /** The word that asks for it. */
  String name();

  /** What it does, in one line. */
  String summary();

  /** The words that it takes besides options, as help shows them: {@code [PATH]}. */
  List<String> words();

  /** What those words are, in help. */
  String wordsHelp();

  /** Its options. */
  List<Option> options();

  /**
   * Does it and returns the {@link ExitCode}.
   *
   * @throws UsageError when the arguments make no sense
   */
  int run(Shell shell, Arguments arguments);
}
