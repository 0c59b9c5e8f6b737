package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.SlotFits;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.SlotFit;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import io.github.flinkparallelism.report.console.FitReport;
import io.github.flinkparallelism.report.console.SourcesReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Tells why operators run with their parallelism. */
final class ExplainCommand implements Callable<Integer> {
  static final String NAME = "explain";
  private static final String OPERATOR = "--operator";

  private final Shell shell;
  private final PositionalParamSpec first = word("0", "PATH", Target.HELP);
  private final PositionalParamSpec second =
      word("1", "OPERATOR", "Its name, number or uid; may stand without PATH.");
  private final OptionSpec operator =
      Values.text("OPERATOR", OPERATOR)
          .description("The operator to explain. Usual: all of them.")
          .build();
  private final OptionSpec line =
      Values.text("FILE:LINE", "--at")
          .description("The line to explain, such as Job.java:58: what it decides.")
          .build();
  private final OptionSpec fits =
      Values.number(1, "--fits")
          .paramLabel("SLOTS")
          .description(
              "Tell instead which parallelism of the submission fits so many slots, and how many"
                  + " TaskManagers that fills.")
          .build();
  private final OptionSpec sources =
      Values.flag("--sources")
          .description(
              "Tell instead which files say how the jobs run: what counts of each, or why nothing"
                  + " does.")
          .build();
  private final AnalysisOptions analysis = new AnalysisOptions();
  private final ConsoleOptions console = new ConsoleOptions();

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the command is written. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
    spec.usageMessage()
        .customSynopsis(Shell.NAME + " " + NAME + " [PATH] [OPERATOR] [OPTION]...")
        .header("Tells why operators run with their parallelism: what decided, and what lost.");
    spec.addPositional(first)
        .addPositional(second)
        .addOption(operator)
        .addOption(line)
        .addOption(fits)
        .addOption(sources);
    analysis.addTo(spec);
    console.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    Subject subject = subject(first.getValue(), second.getValue());
    Optional<String> named = Optional.ofNullable(operator.getValue());
    if (named.isPresent() && subject.operator().isPresent()) {
      throw new UsageError("the operator is given twice, by " + OPERATOR + " and as a word");
    }
    AnalysisRequest request = analysis.request(subject.path());
    Integer slots = fits.getValue();
    if (slots != null) {
      return fits(request, slots);
    }
    if (sources.<Boolean>getValue()) {
      return sources(shell.analyse(request.accountingForFiles()));
    }
    AnalysisResult result = shell.analyse(request);
    ExplainQuery query =
        new ExplainQuery(named.or(subject::operator), Optional.ofNullable(line.getValue()));
    ReportOptions options = console.forTerminal(shell.terminal(), ReportOptions.Table.NEVER);
    new Reports(shell.terminal(), console).print(new ExplainReport().lines(result, query, options));
    return ExitCode.CLEAN;
  }

  private int fits(AnalysisRequest request, int slots) {
    List<SlotFit> fits = SlotFits.of(request, slots, shell::analyse);
    ReportOptions options = console.forTerminal(shell.terminal(), ReportOptions.Table.NEVER);
    new Reports(shell.terminal(), console).print(new FitReport().lines(fits, options));
    return ExitCode.CLEAN;
  }

  private int sources(AnalysisResult result) {
    ReportOptions options = console.forTerminal(shell.terminal(), ReportOptions.Table.NEVER);
    new Reports(shell.terminal(), console)
        .print(new SourcesReport().lines(result.sources(), options));
    return ExitCode.CLEAN;
  }

  private static PositionalParamSpec word(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity("0..1")
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** A single word is the operator unless it is a path, or looks like one that was mistyped. */
  private static Subject subject(String first, String second) {
    if (second != null) {
      return new Subject(Path.of(first), Optional.of(second));
    }
    if (first == null) {
      return new Subject(Target.HERE, Optional.empty());
    }
    boolean isPath = first.contains("/") || first.endsWith(".java") || Files.exists(Path.of(first));
    return isPath
        ? new Subject(Path.of(first), Optional.empty())
        : new Subject(Target.HERE, Optional.of(first));
  }

  private record Subject(Path path, Optional<String> operator) {}
}
