package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the operators that a query means. */
final class OperatorSearch {
  private final List<Subject> all;

  OperatorSearch(AnalysisResult result) {
    all =
        result.jobs().stream()
            .flatMap(
                job ->
                    job.executions().stream()
                        .flatMap(
                            execution ->
                                execution.operators().stream()
                                    .map(operator -> new Subject(job, execution, operator))))
            .toList();
  }

  List<Subject> all() {
    return all;
  }

  List<Subject> find(ExplainQuery query) {
    List<Subject> named = query.operator().map(this::named).orElse(all);
    return query.at().map(at -> at(named, at)).orElse(named);
  }

  /** The closest kind of match that exists: exact, then ignoring case, then part of the name. */
  private List<Subject> named(String text) {
    String wanted = text.strip();
    String lower = wanted.toLowerCase(Locale.ROOT);
    List<Predicate<Subject>> kinds =
        List.of(
            subject -> isNumber(subject, wanted) || has(subject.operator(), wanted::equals),
            subject -> has(subject.operator(), wanted::equalsIgnoreCase),
            subject ->
                has(subject.operator(), name -> name.toLowerCase(Locale.ROOT).contains(lower)));
    return kinds.stream()
        .map(kind -> all.stream().filter(kind).toList())
        .filter(matches -> !matches.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** {@code 4}, or {@code shop.ClickstreamJob:4} as reports name an operator of one job. */
  private static boolean isNumber(Subject subject, String wanted) {
    String id = String.valueOf(subject.operator().id());
    return wanted.equals(id) || wanted.equals(subject.job().name() + ":" + id);
  }

  private static boolean has(Operator operator, Predicate<String> name) {
    return name.test(operator.name()) || operator.uid().filter(name).isPresent();
  }

  private static List<Subject> at(List<Subject> subjects, String at) {
    Optional<SourceLine> line = SourceLine.parse(at);
    return subjects.stream()
        .filter(subject -> line.isPresent() && subject.places().anyMatch(line.get()::covers))
        .toList();
  }
}
