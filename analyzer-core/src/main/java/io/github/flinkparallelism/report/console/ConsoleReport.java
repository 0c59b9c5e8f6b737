package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The report for people at a terminal or in a build log: one line for a job that is in order, the
 * whole plan for one that is not, then what to do about it.
 *
 * <p>Lines that carry a severity start with at least three spaces, so that a build tool whose
 * prefixes differ in width can take away the surplus and keep all text aligned.
 */
public final class ConsoleReport implements Report {
  @Override
  public String format() {
    return "console";
  }

  @Override
  public String fileName() {
    return "report.txt";
  }

  @Override
  public String render(AnalysisResult result, ReportOptions options) {
    StringBuilder out = new StringBuilder();
    lines(result, options).forEach(line -> out.append(line.text()).append('\n'));
    return out.toString();
  }

  /** The report line by line. */
  public List<ReportLine> lines(AnalysisResult result, ReportOptions options) {
    Page page = Page.of(options);
    List<List<ReportLine>> blocks =
        new ArrayList<>(
            new DeploymentsBlock(result.jobs(), page).blocks(new JobNames(result.jobs())));
    blocks.addAll(jobs(result, page));
    List<Finding> others =
        active(result).filter(finding -> result.jobs().stream().noneMatch(isOf(finding))).toList();
    blocks.add(new FindingLines(others, page).lines());
    blocks.add(ShownLines.of(result, page));
    if (!result.problems().isEmpty()) {
      blocks.add(new ProblemLines(result.problems(), page).lines());
    }
    List<ReportLine> summary = new Summary(result, page).lines();
    List<ReportLine> lines = Blocks.join(blocks);
    // A run without anything to read stays in one piece: the jobs, then the sum.
    if (lines.stream().allMatch(line -> !line.text().isEmpty()) && allInOrder(result)) {
      return Stream.concat(lines.stream(), summary.stream()).toList();
    }
    return Blocks.join(List.of(lines, summary));
  }

  private static boolean allInOrder(AnalysisResult result) {
    return result.problems().isEmpty() && active(result).findAny().isEmpty();
  }

  /** One block per job shown in full; jobs of one line each share a block. */
  private static List<List<ReportLine>> jobs(AnalysisResult result, Page page) {
    JobNames names = new JobNames(result.jobs());
    List<Job> brief = result.jobs().stream().filter(job -> !inFull(job, result, page)).toList();
    JobLines oneLine = new JobLines(brief, names, page);
    List<List<ReportLine>> blocks = new ArrayList<>();
    List<ReportLine> run = new ArrayList<>();
    // What holds in every deployment of a job is said once, with the first.
    Set<Finding> said = new HashSet<>();
    for (Job job : result.jobs()) {
      List<Finding> findings =
          active(result)
              .filter(finding -> isOf(finding).test(job))
              .filter(finding -> finding.deployment().isPresent() || said.add(finding))
              .toList();
      if (inFull(job, result, page)) {
        blocks.add(List.copyOf(run));
        run.clear();
        blocks.add(new JobBlock(job, result, names, page).lines());
        blocks.add(new FindingLines(findings, page).lines());
      } else {
        run.add(oneLine.line(job));
        run.addAll(new FindingLines(findings, page).lines());
      }
    }
    blocks.add(run);
    return blocks;
  }

  private static boolean inFull(Job job, AnalysisResult result, Page page) {
    return switch (page.options().table()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          active(result)
              .filter(finding -> finding.severity().atLeast(Severity.WARNING))
              .anyMatch(finding -> isOf(finding).test(job));
    };
  }

  private static Stream<Finding> active(AnalysisResult result) {
    return result.findings().stream().filter(finding -> finding.suppressed().isEmpty());
  }

  /** A finding about a deployment's file belongs to no job and is printed after all of them. */
  private static Predicate<Job> isOf(Finding finding) {
    return job ->
        finding.job().filter(job.name()::equals).isPresent()
            && (finding.deployment().isEmpty()
                || finding.deployment().equals(job.scenario().deployment()));
  }
}
