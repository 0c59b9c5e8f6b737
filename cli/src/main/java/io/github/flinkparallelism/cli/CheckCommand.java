package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports every job, and whether something is wrong with it. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "Shows the parallelism of every operator, and what is wrong with it.";
  }

  @Override
  public List<String> words() {
    return List.of("[PATH]");
  }

  @Override
  public String wordsHelp() {
    return Target.HELP;
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(AnalysisOptions.ALL);
    options.addAll(OutputOptions.ALL);
    options.add(FailOn.OPTION);
    options.addAll(ConsoleOptions.ALL);
    return options;
  }

  @Override
  public int run(Shell shell, Arguments arguments) {
    AnalysisRequest request = AnalysisOptions.request(path(arguments), arguments);
    FailOn failOn = FailOn.of(arguments);
    Reports reports = new Reports(shell.terminal(), ConsoleOptions.of(arguments));
    List<OutputOptions.Destination> destinations =
        OutputOptions.of(arguments, OutputOptions.CONSOLE).destinations();
    AnalysisResult result = shell.analyse(request);
    destinations.forEach(destination -> reports.write(result, destination));
    for (Finding finding : result.findings()) {
      if (failOn.isReachedBy(finding)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }

  private static Path path(Arguments arguments) {
    return Path.of(arguments.words().isEmpty() ? Target.HERE : arguments.words().get(0));
  }
}
