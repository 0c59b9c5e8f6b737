package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last lines: what was found in all, and the command that answers the next question. */
final class Summary {
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,30}");

  private final AnalysisResult result;
  private final Page page;

  Summary(AnalysisResult result, Page page) {
    this.result = result;
    this.page = page;
  }

  List<ReportLine> lines() {
    if (result.jobs().isEmpty()) {
      return noJobs();
    }
    List<Finding> active = new ArrayList<>(result.findings());
    active.removeIf(finding -> finding.suppressed().isPresent());
    int suppressed = result.findings().size() - active.size();
    String known = suppressed == 0 ? "" : ", " + suppressed + " suppressed";
    String jobs = jobs();
    if (active.isEmpty()) {
      return List.of(page.line().add(jobs + ", no findings" + known).info());
    }
    List<ReportLine> lines = new ArrayList<>();
    lines.add(page.line().add(jobs + ": " + counts(active) + known, Tone.STRONG).info());
    lines.addAll(why(active));
    return lines;
  }

  /** A job in several deployments is one job. */
  private String jobs() {
    int jobs = (int) result.jobs().stream().map(Job::name).distinct().count();
    int deployments =
        (int) result.jobs().stream().map(job -> job.scenario().deployment()).distinct().count();
    String in =
        deployments > 1 && result.jobs().size() > jobs
            ? " in " + Page.count(deployments, "deployment")
            : "";
    return Page.count(jobs, "job") + in;
  }

  private static String counts(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = (int) findings.stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        // "1 info" and "2 infos" would be wrong English.
        parts.add(
            severity == Severity.INFO ? count + " info" : Page.count(count, severity.label()));
      }
    }
    return String.join(", ", parts);
  }

  /** A command to paste, about the operator that a reader most likely asks about. */
  private List<ReportLine> why(List<Finding> findings) {
    List<Operator> operators =
        result.jobs().stream()
            .filter(
                job -> findings.stream().anyMatch(one -> one.job().equals(Optional.of(job.name()))))
            .flatMap(job -> job.executions().stream())
            .flatMap(execution -> execution.operators().stream())
            .toList();
    if (operators.isEmpty()) {
      return List.of();
    }
    Operator asked =
        operators.stream()
            .filter(operator -> operator.parallelism().certainty() != Certainty.EXACT)
            .findFirst()
            .or(() -> operators.stream().filter(Summary::overrodeSomething).findFirst())
            .orElse(operators.get(0));
    String prefix =
        page.options().build()
            ? "mvn parallelism:explain -Dparallelism.operator="
            : "flink-parallelism explain ";
    String command = "why: " + prefix + shellWord(asked);
    return Page.info(new Flow().add(command).after(page.line(), 0, page));
  }

  private static boolean overrodeSomething(Operator operator) {
    return operator.decision().layer() == Layer.OPERATOR && !operator.overrides().isEmpty();
  }

  /** The name where every shell takes it as it is, the number otherwise. */
  private static String shellWord(Operator operator) {
    boolean plain = PLAIN_WORD.matcher(operator.name()).matches();
    return plain ? operator.name() : String.valueOf(operator.id());
  }

  private List<ReportLine> noJobs() {
    boolean build = page.options().build();
    String text =
        "No Flink job found: no entry point in the source folders reaches execute(). "
            + (build
                ? "Run in the module that holds the job's main class, or name it with"
                    + " parallelism.jobs."
                : "Name the project folder that holds the job's main class, or the class with"
                    + " --main.");
    return Page.info(new Flow().add(text).after(page.line(), 0, page));
  }
}
