package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs commands. Everything that reaches outside is handed in, so that tests run in process.
 *
 * @param terminal where output goes
 * @param analysis the core
 */
record Shell(Terminal terminal, Function<AnalysisRequest, AnalysisResult> analysis) {
  static final String NAME = "flink-parallelism";
  private static final String VERBOSE = "--verbose";
  private static final List<String> COMMANDS =
      List.of(
          CheckCommand.NAME,
          ExplainCommand.NAME,
          ModelCommand.NAME,
          InitCommand.NAME,
          VerifyCommand.NAME,
          LiveCommand.NAME);

  /** Runs the command that {@code args} ask for and returns its {@link ExitCode}. */
  int run(String... args) {
    List<String> words = List.of(args);
    try {
      if (words.isEmpty()) {
        commandLine(words).usage(terminal.err());
        return ExitCode.USAGE;
      }
      return new RunLast().execute(commandLine(words).parseArgs(args));
    } catch (ParameterException e) {
      return misused(e);
    } catch (ExecutionException e) {
      return e.getCause() instanceof UsageError mistake
          ? refused(mistake.getMessage())
          : failed(e.getCause(), words);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(e, words);
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

  /** Only the command that is asked for is built, the others take time as well. */
  private CommandLine commandLine(List<String> args) {
    CommandSpec root = CommandSpec.create().name(NAME);
    root.usageMessage()
        .customSynopsis(NAME + " COMMAND [PATH] [OPTION]...")
        .header("Tells, from source, the parallelism of every operator of a Flink job, and why.")
        .footer("", "Options: " + NAME + " COMMAND --help");
    addCommonTo(root);
    boolean known = !args.isEmpty() && COMMANDS.contains(args.get(0));
    for (String name : known ? args.subList(0, 1) : COMMANDS) {
      CommandSpec command = command(name);
      command.addOption(
          Values.flag(VERBOSE)
              .description("Also show the trace of a defect in the analyzer.")
              .build());
      addCommonTo(command);
      root.addSubcommand(name, command);
    }
    return new CommandLine(root)
        .setOverwrittenOptionsAllowed(true)
        .setAllowOptionsAsOptionParameters(true)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setColorScheme(Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF))
        .setOut(terminal.out())
        .setErr(terminal.err());
  }

  private CommandSpec command(String name) {
    return switch (name) {
      case CheckCommand.NAME -> new CheckCommand(this).spec();
      case ExplainCommand.NAME -> new ExplainCommand(this).spec();
      case ModelCommand.NAME -> new ModelCommand(this).spec();
      case InitCommand.NAME -> new InitCommand(this).spec();
      case VerifyCommand.NAME -> new VerifyCommand(this).spec();
      case LiveCommand.NAME -> new LiveCommand(this).spec();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void addCommonTo(CommandSpec command) {
    // From the manifest of the executable jar; absent in tests.
    String version =
        Optional.ofNullable(Shell.class.getPackage().getImplementationVersion())
            .orElse("development");
    command
        .version(NAME + " " + version)
        .addOption(
            Values.flag("-h", "--help").usageHelp(true).description("Show this and exit.").build())
        .addOption(
            Values.flag("-V", "--version")
                .versionHelp(true)
                .description("Show the version and exit.")
                .build());
    command
        .usageMessage()
        .sortOptions(false)
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .commandListHeading("%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.MEANINGS);
  }

  private int misused(ParameterException e) {
    int code = refused(message(e));
    UnmatchedArgumentException.printSuggestions(e, terminal.err());
    return code;
  }

  /** Values are refused in the words of their option, everything else in those of picocli. */
  private static String message(ParameterException e) {
    return e.getCause() instanceof TypeConversionException refusal
            && e.getArgSpec() instanceof OptionSpec option
        ? option.names()[0] + ": " + refusal.getMessage()
        : e.getMessage();
  }

  private int refused(String message) {
    tell(message);
    return ExitCode.USAGE;
  }

  private int failed(Throwable defect, List<String> args) {
    tell("this is a defect in the analyzer, not in your project: " + defect);
    if (args.contains(VERBOSE)) {
      defect.printStackTrace(terminal.err());
    } else {
      terminal.err().println("Run again with " + VERBOSE + " for the trace to report.");
    }
    return ExitCode.DEFECT;
  }

  private void tell(String message) {
    terminal.err().println(NAME + ": " + message);
  }
}
