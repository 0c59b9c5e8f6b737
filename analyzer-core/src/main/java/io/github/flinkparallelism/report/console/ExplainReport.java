package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The full decision chain of operators or of a source line. */
public final class ExplainReport {
  /** More than this is read as a table, not as explanations. */
  private static final int MAX_EXPLAINED = 50;

  /** The explanation line by line; says what exists, with near misses, when nothing matches. */
  public List<ReportLine> lines(AnalysisResult result, ExplainQuery query, ReportOptions options) {
    Page page = Page.of(options);
    OperatorSearch search = new OperatorSearch(result);
    List<Subject> found = search.find(query);
    Optional<SourceLine> line = query.at().flatMap(SourceLine::parse);
    List<ReportLine> sites =
        line.map(at -> new CallSiteLines(result, search.all(), page).at(at)).orElse(List.of());
    if (found.isEmpty() && sites.isEmpty()) {
      return new NearMisses(result, search.all(), page).lines(query);
    }
    List<List<ReportLine>> blocks = new ArrayList<>(List.of(sites));
    JobNames names = new JobNames(result.jobs());
    found.stream()
        .limit(MAX_EXPLAINED)
        .map(subject -> explanation(subject, names, page))
        .forEach(blocks::add);
    int left = found.size() - MAX_EXPLAINED;
    if (left > 0) {
      String more = Page.count(left, "more operator") + ", name one";
      blocks.add(List.of(page.line().add(more).info()));
    }
    return Blocks.join(blocks);
  }

  private static List<ReportLine> explanation(Subject subject, JobNames names, Page page) {
    return new OperatorExplanation(subject, names.withDeployment(subject.job()), page).lines();
  }
}
