package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.source.Language;
import java.util.ArrayList;
import java.util.List;

/** Everything about one job except its findings: heading, operators, layers and slots. */
final class JobBlock {
  private final Job job;
  private final AnalysisResult result;
  private final JobNames names;
  private final Page page;

  JobBlock(Job job, AnalysisResult result, JobNames names, Page page) {
    this.job = job;
    this.result = result;
    this.names = names;
    this.page = page;
  }

  List<ReportLine> lines() {
    List<ReportLine> lines = new ArrayList<>(heading());
    for (int i = 0; i < job.executions().size(); i++) {
      Execution execution = job.executions().get(i);
      lines.add(Page.BLANK);
      if (job.executions().size() > 1) {
        lines.addAll(heading(execution, i + 1));
        lines.add(Page.BLANK);
      }
      lines.addAll(lines(execution));
    }
    return lines;
  }

  private List<ReportLine> heading() {
    String name = page.name(names.of(job));
    LineBuilder line = page.line();
    int column = DisplayWidth.of(name) + 2;
    boolean beside = column < page.width() / 2;
    Flow flow = new Flow();
    if (beside) {
      line.add(name, Tone.STRONG);
    } else {
      flow.add(name + " ", Tone.STRONG);
    }
    flow.add(page.path(job.entryPoint().location()), Tone.PLACE);
    result.flinkVersion().ifPresent(version -> fact(flow, "Flink " + page.name(version)));
    result
        .scalaVersion()
        .filter(version -> Language.SCALA.isOf(job.entryPoint().location().file()))
        .ifPresent(version -> fact(flow, "Scala " + page.name(version)));
    Scenario scenario = job.scenario();
    scenario.deployment().ifPresent(deployment -> fact(flow, page.name(deployment)));
    scenario.clientParallelism().ifPresent(client -> fact(flow, "-p" + Flow.JOIN + client));
    if (!scenario.args().isEmpty()) {
      fact(flow, page.text(String.join(" ", scenario.args())));
    }
    if (job.executions().isEmpty()) {
      fact(flow, "never reaches execute()");
    }
    return Page.info(flow.after(line, beside ? column : 0, page));
  }

  private void fact(Flow flow, String fact) {
    flow.add(" " + page.glyphs().dot() + Flow.JOIN + fact);
  }

  private List<ReportLine> heading(Execution execution, int number) {
    String title = "execution " + number + " of " + job.executions().size();
    LineBuilder line = page.line().to(Page.INDENT).add(title, Tone.STRONG);
    Flow flow = new Flow().add(page.place(execution.location()), Tone.PLACE);
    execution.jobName().ifPresent(name -> fact(flow, page.name(name)));
    return Page.info(flow.after(line, line.column() + 2, page));
  }

  private List<ReportLine> lines(Execution execution) {
    Footnotes footnotes = new Footnotes(execution, page);
    List<List<ReportLine>> blocks =
        List.of(
            operators(execution, footnotes),
            footnotes.lines(),
            new LayersBlock(job, execution, page).lines(),
            new SlotsBlock(execution, page).lines());
    return Blocks.join(blocks);
  }

  private List<ReportLine> operators(Execution execution, Footnotes footnotes) {
    return execution.operators().isEmpty()
        ? List.of(page.line().to(Page.INDENT).add("no operator is created").info())
        : new OperatorTable(execution, footnotes, page).lines();
  }
}
