package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes everything that is known, for other programs. */
final class ModelCommand implements Callable<Integer> {
  static final String NAME = "model";
  private static final String JSON = "json";

  private final Shell shell;
  private final PositionalParamSpec path = Target.parameter();
  private final AnalysisOptions analysis = new AnalysisOptions();
  private final OutputOptions output = new OutputOptions();
  private final ConsoleOptions console = new ConsoleOptions();

  ModelCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the command is written. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
    spec.usageMessage()
        .customSynopsis(Shell.NAME + " " + NAME + " [PATH] [OPTION]...")
        .description("Writes all that is known about the jobs, as JSON unless --format says else.");
    spec.addPositional(path);
    analysis.addTo(spec);
    output.addTo(spec);
    console.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    Path place = path.getValue();
    AnalysisRequest request = analysis.request(place);
    List<OutputOptions.Destination> destinations = output.destinations(JSON);
    AnalysisResult result = shell.analyse(request);
    Reports reports = new Reports(shell.terminal(), console);
    destinations.forEach(destination -> reports.write(result, destination));
    return ExitCode.CLEAN;
  }
}
