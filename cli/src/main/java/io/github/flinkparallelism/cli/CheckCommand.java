package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports every job, and whether something is wrong with it. */
@Command(
    name = "check",
    description = "Shows the parallelism of every operator and what is wrong with it.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A project's folder, or the source file of one job; the current folder.")
  Path path;

  @Mixin final AnalysisOptions analysis = new AnalysisOptions();
  @Mixin final OutputOptions output = new OutputOptions();
  @Mixin final ConsoleOptions console = new ConsoleOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description =
          "error, warning, info or never: the mildest finding that makes the exit code 1.")
  FailOn failOn = FailOn.ERROR;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    console.check();
    AnalysisRequest request = analysis.request(path);
    List<OutputOptions.Destination> destinations = output.destinations(OutputOptions.CONSOLE);
    AnalysisResult result = shell.analyse(request);
    Reports reports = new Reports(shell.terminal(), console);
    destinations.forEach(destination -> reports.write(result, destination));
    boolean failed = result.findings().stream().anyMatch(failOn::isReachedBy);
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
