package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.source.Problem;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs commands. Everything that reaches outside is handed in, so that tests run in process.
 *
 * @param terminal where output goes
 * @param analysis the core
 */
record Shell(Terminal terminal, Function<AnalysisRequest, AnalysisResult> analysis) {
  static final String NAME = "flink-parallelism";

  private static final Map<String, Function<Shell, Object>> COMMANDS =
      Map.of(
          "check", CheckCommand::new, "explain", ExplainCommand::new, "model", ModelCommand::new);

  /** The names in the order in which help lists them. */
  private static final List<String> NAMES = List.of("check", "explain", "model");

  /** Runs the command that {@code args} ask for and returns the exit code. */
  int run(String... args) {
    CommandLine commandLine = commandLine(args);
    commandLine.setExecutionExceptionHandler((e, command, parsed) -> failed(e, args));
    commandLine.setParameterExceptionHandler((e, rest) -> misused(e));
    int processors = Runtime.getRuntime().availableProcessors();
    int code = commandLine.execute(LocalOption.explicit(args, processors));
    terminal.flush();
    return code;
  }

  /**
   * Runs the core.
   *
   * @throws UsageError when the jobs that were asked for do not exist
   */
  AnalysisResult analyse(AnalysisRequest request) {
    AnalysisResult result;
    try (Progress progress = Progress.start(terminal)) {
      result = analysis.apply(request);
    }
    if (result.jobs().isEmpty()) {
      result.problems().forEach(this::tell);
      if (!request.jobs().isEmpty()) {
        throw new UsageError("there is no Flink job " + String.join(", ", request.jobs()));
      }
      terminal.err().println(NAME + ": there is no Flink job in " + request.root());
    }
    return result;
  }

  private void tell(Problem problem) {
    terminal.err().println(problem.location() + ": " + problem.message());
  }

  /** Only the command that is asked for is built: reading the options of all takes time. */
  private CommandLine commandLine(String[] args) {
    CommandLine root = new CommandLine(new Root());
    boolean known = args.length > 0 && COMMANDS.containsKey(args[0]);
    for (String name : known ? List.of(args[0]) : NAMES) {
      root.addSubcommand(name, COMMANDS.get(name).apply(this));
    }
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(terminal.out())
        .setErr(terminal.err());
  }

  private int misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String qualified = command.getCommandSpec().qualifiedName();
    terminal.err().println(NAME + ": " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    terminal.err().println("See " + qualified + " --help.");
    return ExitCode.USAGE;
  }

  private int failed(Exception e, String[] args) {
    PrintWriter err = terminal.err();
    if (e instanceof UsageError) {
      err.println(NAME + ": " + e.getMessage());
      return ExitCode.USAGE;
    }
    err.println(NAME + ": this is a defect in the analyzer, not in your project: " + e);
    if (Arrays.asList(args).contains("--verbose")) {
      e.printStackTrace(err);
    } else {
      err.println("Run again with --verbose for the trace to report.");
    }
    return ExitCode.DEFECT;
  }

  /** The command without a name: tells which names there are. */
  @Command(
      name = NAME,
      description =
          "Tells, from source, the parallelism of every operator of a Flink job, and why.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      footer = {
        "",
        "Exit codes: 0 clean, 1 check found something at or above --fail-on, 2 wrong use or"
            + " unreadable input, 3 a defect in the analyzer."
      })
  private static final class Root {}
}
