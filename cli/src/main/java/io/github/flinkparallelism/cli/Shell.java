package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs commands. Everything that reaches outside is handed in, so that tests run in process.
 *
 * @param terminal where output goes
 * @param analysis the core
 */
record Shell(Terminal terminal, Function<AnalysisRequest, AnalysisResult> analysis) {
  static final String NAME = "flink-parallelism";
  static final Option HELP = Option.flag("--help", "Show this and exit.").or("-h");
  static final Option VERSION = Option.flag("--version", "Show the version and exit.").or("-V");
  private static final Option VERBOSE =
      Option.flag("--verbose", "Also show the trace of a defect in the analyzer.");

  private static final List<Command> COMMANDS =
      List.of(new CheckCommand(), new ExplainCommand(), new ModelCommand());

  /** Runs the command that {@code args} ask for and returns its {@link ExitCode}. */
  int run(String... args) {
    List<String> words = List.of(args);
    try {
      return dispatch(words);
    } catch (UsageError e) {
      tell(e.getMessage());
      return ExitCode.USAGE;
    } catch (RuntimeException | StackOverflowError e) {
      tell("this is a defect in the analyzer, not in your project: " + e);
      if (words.contains(VERBOSE.name())) {
        e.printStackTrace(terminal.err());
      } else {
        terminal.err().println("Run again with " + VERBOSE.name() + " for the trace to report.");
      }
      return ExitCode.DEFECT;
    } finally {
      terminal.flush();
    }
  }

  /**
   * Runs the core.
   *
   * @throws UsageError when the jobs that were asked for do not exist
   */
  AnalysisResult analyse(AnalysisRequest request) {
    AnalysisResult result;
    Progress progress = Progress.start(terminal);
    try {
      result = analysis.apply(request);
    } finally {
      progress.close();
    }
    if (result.jobs().isEmpty() && !request.jobs().isEmpty()) {
      for (Problem problem : result.problems()) {
        terminal.err().println(problem.location() + ": " + problem.message());
      }
      throw new UsageError(
          "there is no Flink job " + String.join(", ", request.jobs()) + " in " + request.root());
    }
    return result;
  }

  private int dispatch(List<String> args) {
    if (args.isEmpty()) {
      terminal.err().print(HelpText.overview(COMMANDS));
      return ExitCode.USAGE;
    }
    String name = args.get(0);
    for (Command command : COMMANDS) {
      if (command.name().equals(name)) {
        return run(command, args.subList(1, args.size()));
      }
    }
    if (HELP.names().contains(name)) {
      terminal.out().print(HelpText.overview(COMMANDS));
      return ExitCode.CLEAN;
    }
    if (VERSION.names().contains(name)) {
      return showVersion();
    }
    List<String> names = COMMANDS.stream().map(Command::name).toList();
    throw new UsageError(
        "there is no command \""
            + name
            + "\" among "
            + String.join(", ", names)
            + NearMiss.hint(name, names));
  }

  private int run(Command command, List<String> args) {
    List<Option> options = new ArrayList<>(command.options());
    options.addAll(List.of(VERBOSE, HELP, VERSION));
    Arguments arguments = new Syntax(options, command.words().size()).parse(args);
    if (arguments.has(HELP.name())) {
      terminal.out().print(HelpText.of(command, options));
      return ExitCode.CLEAN;
    }
    return arguments.has(VERSION.name()) ? showVersion() : command.run(this, arguments);
  }

  private int showVersion() {
    // From the manifest of the executable jar; absent in tests.
    String version =
        Optional.ofNullable(Shell.class.getPackage().getImplementationVersion())
            .orElse("development");
    terminal.out().println(NAME + " " + version);
    return ExitCode.CLEAN;
  }

  private void tell(String message) {
    terminal.err().println(NAME + ": " + message);
  }
}
