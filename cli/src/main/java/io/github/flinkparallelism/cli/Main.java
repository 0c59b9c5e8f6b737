package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.Analysis;

/** Starts the command line in a process of its own. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    // While this thread still reads the command line.
    Analysis.prepareAhead(ProbableLanguages.of(args));
    Terminal terminal = Terminal.ofProcess();
    int code = new Shell(terminal, Analysis::run).run(args);
    terminal.flush();
    System.exit(code);
  }
}
