package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.languages.kotlin.KotlinFrontend;
import io.github.flinkparallelism.languages.scala.ScalaFrontend;
import java.util.List;

/** Starts the command line in a process of its own. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    // While this thread still reads the command line.
    Analysis.prepareAhead(ProbableLanguages.of(args), Main::frontends);
    Terminal terminal = Terminal.ofProcess();
    Shell shell = new Shell(terminal, request -> Analysis.run(request.readBy(Main::frontends)));
    int code = shell.run(args);
    terminal.flush();
    System.exit(code);
  }

  /** Named here, since to look for services reads the index of the whole jar. */
  private static List<Frontend> frontends() {
    return List.of(new ScalaFrontend(), new KotlinFrontend());
  }
}
