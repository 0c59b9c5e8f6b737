package io.github.flinkparallelism.verify.report;

import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.Blocks;
import io.github.flinkparallelism.report.console.Flow;
import io.github.flinkparallelism.report.console.JobNames;
import io.github.flinkparallelism.report.console.LineBuilder;
import io.github.flinkparallelism.report.console.Page;
import io.github.flinkparallelism.report.console.Tone;
import io.github.flinkparallelism.verify.JobVerification;
import io.github.flinkparallelism.verify.Outcome;
import io.github.flinkparallelism.verify.VerificationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The cross-check for people: a line for a job on which both agree, the differences side by side
 * for one on which they do not, the reason for one that could not be compared.
 */
public final class VerificationConsole {
  private final VerificationResult result;
  private final Page page;
  private final JobNames names;

  /** A report of {@code result}, for a console as {@code options} describe it. */
  public VerificationConsole(VerificationResult result, ReportOptions options) {
    this.result = result;
    this.page = Page.of(options);
    this.names = new JobNames(result.jobs().stream().map(JobVerification::job).toList());
  }

  /** The report line by line. */
  public List<ReportLine> lines() {
    List<List<ReportLine>> blocks = new ArrayList<>();
    result.jobs().forEach(job -> blocks.add(lines(job)));
    blocks.add(otherVersion());
    blocks.add(new VerificationSummary(result, page).lines());
    return Blocks.join(blocks);
  }

  private List<ReportLine> lines(JobVerification verification) {
    List<ReportLine> lines = new ArrayList<>(heading(verification.job()));
    if (verification.outcome() instanceof Outcome.Compared compared) {
      lines.addAll(new DifferenceTable(compared.agreement(), page).lines());
      if (compared.note().isPresent() && !compared.agreement().differences().isEmpty()) {
        lines.add(Page.BLANK);
      }
      compared.note().ifPresent(note -> lines.addAll(indented(note)));
    } else if (verification.outcome() instanceof Outcome.Refused refused) {
      lines.addAll(indented("Flink refuses it, as foreseen: " + refused.message()));
    } else if (verification.outcome() instanceof Outcome.NotCompared not) {
      lines.addAll(notCompared(not));
    } else if (verification.outcome() instanceof Outcome.NotRun not) {
      LineBuilder head = page.line().to(Page.INDENT).add("not run", Tone.STRONG);
      Flow flow = new Flow().add(page.text(not.message()));
      lines.addAll(Page.info(flow.after(head, head.column() + 2, page)));
    }
    return lines;
  }

  private List<ReportLine> heading(Job job) {
    String name = page.name(names.of(job));
    LineBuilder line = page.line().add(name, Tone.STRONG);
    Flow flow = new Flow().add(page.path(job.entryPoint().location()), Tone.PLACE);
    result.flinkVersion().ifPresent(version -> fact(flow, "Flink " + page.name(version)));
    Scenario scenario = job.scenario();
    scenario.deployment().ifPresent(deployment -> fact(flow, page.name(deployment)));
    scenario.clientParallelism().ifPresent(client -> fact(flow, "-p " + client));
    if (!scenario.args().isEmpty()) {
      fact(flow, page.text(String.join(" ", scenario.args())));
    }
    return Page.info(flow.after(line, line.column() + 2, page));
  }

  private void fact(Flow flow, String fact) {
    flow.add(" " + page.glyphs().dot() + Flow.JOIN + fact);
  }

  private List<ReportLine> indented(String sentence) {
    Flow flow = new Flow().add(page.text(sentence));
    return Page.info(flow.after(page.line(), Page.INDENT, page));
  }

  private List<ReportLine> notCompared(Outcome.NotCompared outcome) {
    LineBuilder head = page.line().to(Page.INDENT).add("not compared", Tone.WARNING);
    Flow flow = new Flow().add(page.text(outcome.message()));
    List<ReportLine> lines = new ArrayList<>();
    flow.after(head, head.column() + 2, page).forEach(line -> lines.add(line.at(Severity.WARNING)));
    if (!outcome.tail().isEmpty()) {
      lines.addAll(indented("its last words:"));
      for (String line : outcome.tail()) {
        lines.add(page.line().to(Page.INDENT + 2).add(page.name(line), Tone.DIM).info());
      }
    }
    return lines;
  }

  private List<ReportLine> otherVersion() {
    if (result.flinkVersion().isEmpty() || result.analysedVersion().isEmpty()) {
      return List.of();
    }
    String planned = result.flinkVersion().get();
    String analysed = result.analysedVersion().get();
    if (minor(planned).equals(minor(analysed))) {
      return List.of();
    }
    String text =
        "The analyzer applied the rules of Flink %s, but the class path has Flink %s."
            .formatted(analysed, planned);
    Flow flow = new Flow().add(page.text(text));
    return flow.after(page.line(), Page.INDENT, page).stream()
        .map(line -> line.at(Severity.WARNING))
        .toList();
  }

  /** {@code 1.20} of {@code 1.20.0}. */
  private static String minor(String version) {
    int second = version.indexOf('.', version.indexOf('.') + 1);
    return second < 0 ? version : version.substring(0, second);
  }
}
