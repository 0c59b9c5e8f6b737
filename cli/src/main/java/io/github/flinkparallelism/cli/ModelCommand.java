package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes everything that is known, for other programs. */
final class ModelCommand implements Command {
  private static final String JSON = "json";

  @Override
  public String name() {
    return "model";
  }

  @Override
  public String summary() {
    return "Writes all that is known about the jobs, as JSON unless --format says else.";
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
    options.addAll(ConsoleOptions.ALL);
    return options;
  }

  @Override
  public int run(Shell shell, Arguments arguments) {
    String path = arguments.words().isEmpty() ? Target.HERE : arguments.words().get(0);
    AnalysisRequest request = AnalysisOptions.request(Path.of(path), arguments);
    Reports reports = new Reports(shell.terminal(), ConsoleOptions.of(arguments));
    List<OutputOptions.Destination> destinations = OutputOptions.of(arguments, JSON).destinations();
    AnalysisResult result = shell.analyse(request);
    destinations.forEach(destination -> reports.write(result, destination));
    return ExitCode.CLEAN;
  }
}
