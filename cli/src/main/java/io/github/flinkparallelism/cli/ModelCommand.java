package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything that is known, for other programs. */
@Command(
    name = "model",
    description = "Writes all that is known about the jobs, as JSON unless --format says else.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ModelCommand implements Callable<Integer> {
  private static final String JSON = "json";

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

  ModelCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    console.check();
    AnalysisRequest request = analysis.request(path);
    List<OutputOptions.Destination> destinations = output.destinations(JSON);
    AnalysisResult result = shell.analyse(request);
    Reports reports = new Reports(shell.terminal(), console);
    destinations.forEach(destination -> reports.write(result, destination));
    return ExitCode.CLEAN;
  }
}
