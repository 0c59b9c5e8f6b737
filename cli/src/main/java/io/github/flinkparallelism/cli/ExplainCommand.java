package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells why operators run with their parallelism. */
final class ExplainCommand implements Command {
  private static final String OPERATOR = "--operator";
  private static final String AT = "--at";

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "Tells why operators run with their parallelism: what decided, and what lost.";
  }

  @Override
  public List<String> words() {
    return List.of("[PATH]", "[OPERATOR]");
  }

  @Override
  public String wordsHelp() {
    return Target.HELP + " OPERATOR is its name, number or uid, and may stand without PATH.";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(Option.value(OPERATOR, "OPERATOR", "The operator to explain. Usual: all of them."));
    options.add(
        Option.value(
            AT, "FILE:LINE", "The line to explain, such as Job.java:58: what it decides."));
    options.addAll(AnalysisOptions.ALL);
    options.addAll(ConsoleOptions.ALL);
    return options;
  }

  @Override
  public int run(Shell shell, Arguments arguments) {
    Subject subject = subject(arguments.words());
    if (arguments.has(OPERATOR) && subject.operator().isPresent()) {
      throw new UsageError("the operator is given twice, by " + OPERATOR + " and as a word");
    }
    AnalysisRequest request = AnalysisOptions.request(subject.path(), arguments);
    ConsoleOptions console = ConsoleOptions.of(arguments);
    AnalysisResult result = shell.analyse(request);
    ExplainQuery query =
        new ExplainQuery(arguments.last(OPERATOR).or(subject::operator), arguments.last(AT));
    ReportOptions options = console.forTerminal(shell.terminal(), ReportOptions.Table.NEVER);
    new Reports(shell.terminal(), console).print(new ExplainReport().lines(result, query, options));
    return ExitCode.CLEAN;
  }

  /** A single word is the operator unless it is a path, or looks like one that was mistyped. */
  private static Subject subject(List<String> words) {
    if (words.size() == 2) {
      return new Subject(Path.of(words.get(0)), Optional.of(words.get(1)));
    }
    if (words.isEmpty()) {
      return new Subject(Path.of(Target.HERE), Optional.empty());
    }
    String word = words.get(0);
    boolean isPath = word.contains("/") || word.endsWith(".java") || Files.exists(Path.of(word));
    return isPath
        ? new Subject(Path.of(word), Optional.empty())
        : new Subject(Path.of(Target.HERE), Optional.of(word));
  }

  private record Subject(Path path, Optional<String> operator) {}
}
