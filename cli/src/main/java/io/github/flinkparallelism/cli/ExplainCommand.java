package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why operators run with their parallelism. */
@Command(
    name = "explain",
    description = "Tells why operators run with their parallelism: what decided, and what lost.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      arity = "0..2",
      paramLabel = "PATH OPERATOR",
      hideParamSyntax = true,
      description =
          "[PATH] [OPERATOR]: a project's folder or the source file of one job, and an operator's"
              + " name, number or uid. A single word that is no file or folder is the operator.")
  List<String> words = List.of();

  @Option(
      names = "--operator",
      paramLabel = "OPERATOR",
      description = "The operator by name, number or uid; all operators when not given.")
  String operator;

  @Option(
      names = "--at",
      paramLabel = "FILE:LINE",
      description = "The source line to explain, such as Job.java:58: what it decides.")
  String at;

  @Mixin final AnalysisOptions analysis = new AnalysisOptions();
  @Mixin final ConsoleOptions console = new ConsoleOptions();

  ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    console.check();
    Positional positional = positional();
    if (operator != null && positional.operator().isPresent()) {
      throw new UsageError("the operator is given twice, by --operator and as a word");
    }
    AnalysisResult result = shell.analyse(analysis.request(positional.path()));
    ExplainQuery query =
        new ExplainQuery(
            Optional.ofNullable(operator).or(positional::operator), Optional.ofNullable(at));
    ReportOptions options = console.forTerminal(shell.terminal(), ReportOptions.Table.NEVER);
    new Reports(shell.terminal(), console).print(new ExplainReport().lines(result, query, options));
    return ExitCode.CLEAN;
  }

  private Positional positional() {
    if (words.size() == 2) {
      return new Positional(Path.of(words.get(0)), Optional.of(words.get(1)));
    }
    if (words.isEmpty()) {
      return new Positional(Path.of("."), Optional.empty());
    }
    String word = words.get(0);
    boolean looksLikePath = word.contains("/") || word.endsWith(".java");
    return looksLikePath || Files.exists(Path.of(word))
        ? new Positional(Path.of(word), Optional.empty())
        : new Positional(Path.of("."), Optional.of(word));
  }

  private record Positional(Path path, Optional<String> operator) {}
}
