package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reports every job, and whether something is wrong with it. */
final class CheckCommand implements Callable<Integer> {
  static final String NAME = "check";

  private final Shell shell;
  private final PositionalParamSpec path = Target.parameter();
  private final AnalysisOptions analysis = new AnalysisOptions();
  private final OutputOptions output = new OutputOptions();
  private final ConsoleOptions console = new ConsoleOptions();
  private final OptionSpec failOn =
      Values.choice("LEVEL", FailOn.ERROR, "--fail-on")
          .description(
              "error, warning, info or never: the mildest finding that makes the exit code 1."
                  + " Usual: error.")
          .build();

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the command is written. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
    spec.usageMessage()
        .customSynopsis(Shell.NAME + " " + NAME + " [PATH] [OPTION]...")
        .header("Shows the parallelism of every operator, and what is wrong with it.");
    spec.addPositional(path);
    analysis.addTo(spec);
    output.addTo(spec);
    spec.addOption(failOn);
    console.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    Path place = path.getValue();
    AnalysisRequest request = analysis.request(place);
    List<OutputOptions.Destination> destinations = output.destinations(OutputOptions.CONSOLE);
    AnalysisResult result = shell.analyse(request);
    Reports reports = new Reports(shell.terminal(), console);
    destinations.forEach(destination -> reports.write(result, destination));
    FailOn threshold = failOn.getValue();
    for (Finding finding : result.findings()) {
      if (threshold.isReachedBy(finding)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }
}
