package io.github.flinkparallelism.live.report;

import io.github.flinkparallelism.live.LiveJob;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.comparison.Ambiguous;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.Program;
import io.github.flinkparallelism.live.comparison.Verdict;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.Blocks;
import io.github.flinkparallelism.report.console.Flow;
import io.github.flinkparallelism.report.console.JobNames;
import io.github.flinkparallelism.report.console.LineBuilder;
import io.github.flinkparallelism.report.console.Numbers;
import io.github.flinkparallelism.report.console.Page;
import io.github.flinkparallelism.report.console.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Source and cluster side by side, for people: the cluster, a table for each job that is in both,
 * what explains the differences, and what is in one of them only.
 */
public final class LiveConsole {
  private static final int BLOCK = Page.INDENT + 9;
  private static final int SHORT_ID = 8;

  private final LiveResult result;
  private final Page page;
  private final JobNames names;

  /** A report of {@code result}, for a console as {@code options} describe it. */
  public LiveConsole(LiveResult result, ReportOptions options) {
    this.result = result;
    this.page = Page.of(options);
    Stream<Job> compared = result.jobs().stream().map(job -> job.comparison().program().job());
    Stream<Job> absent = result.notRunning().stream().map(Program::job);
    this.names = new JobNames(Stream.concat(compared, absent).distinct().toList());
  }

  /** The report line by line. */
  public List<ReportLine> lines() {
    List<List<ReportLine>> blocks = new ArrayList<>();
    blocks.add(cluster());
    result.jobs().forEach(job -> blocks.add(lines(job)));
    blocks.add(onlyOnOneSide());
    blocks.add(new LiveSummary(result, page).lines());
    return Blocks.join(blocks);
  }

  private List<ReportLine> cluster() {
    Cluster cluster = result.cluster();
    Flow flow = new Flow().add(page.text(cluster.name()));
    cluster.flinkVersion().ifPresent(version -> fact(flow, "Flink " + page.name(version)));
    fact(flow, slots(cluster));
    if (cluster.isReactive()) {
      fact(flow, "reactive mode");
    } else if (cluster.isAdaptive()) {
      fact(flow, "adaptive scheduler");
    }
    LineBuilder head = page.line().add("cluster", Tone.STRONG);
    List<ReportLine> lines = new ArrayList<>(Page.info(flow.after(head, head.column() + 2, page)));
    cluster.notes().forEach(note -> lines.addAll(at(Severity.WARNING, sentence(note))));
    otherVersion().ifPresent(text -> lines.addAll(at(Severity.WARNING, sentence(text))));
    return lines;
  }

  /** {@code 9 slots = 3 task managers x 3, 2 free}. */
  private static String slots(Cluster cluster) {
    List<Integer> each = cluster.slotsOfEach().stream().distinct().toList();
    String shape =
        each.size() == 1
            ? " = %s x %d"
                .formatted(Page.count(cluster.taskManagers(), "task manager"), each.get(0))
            : " in " + Page.count(cluster.taskManagers(), "task manager");
    return "%s%s, %d free"
        .formatted(Page.count(cluster.slots(), "slot"), shape, cluster.freeSlots());
  }

  private Optional<String> otherVersion() {
    return result
        .cluster()
        .flinkVersion()
        .filter(running -> result.analysedVersion().isPresent())
        .filter(running -> !minor(running).equals(minor(result.analysedVersion().get())))
        .map(
            running ->
                "The analyzer applied the rules of Flink %s, but the cluster has Flink %s."
                    .formatted(result.analysedVersion().get(), running));
  }

  /** {@code 1.20} of {@code 1.20.0}. */
  private static String minor(String version) {
    int second = version.indexOf('.', version.indexOf('.') + 1);
    return second < 0 ? version : version.substring(0, second);
  }

  private List<ReportLine> lines(LiveJob job) {
    JobComparison comparison = job.comparison();
    List<ReportLine> lines = new ArrayList<>(heading(comparison.program()));
    lines.addAll(labelled("runs as", runsAs(comparison.running())));
    lines.add(Page.BLANK);
    lines.addAll(new LiveTable(comparison, page).lines());
    lines.add(Page.BLANK);
    lines.addAll(tasks(comparison));
    lines.addAll(labelled("slots", slots(comparison)));
    if (!job.explanations().isEmpty()) {
      lines.add(Page.BLANK);
    }
    job.explanations()
        .forEach(
            why -> {
              String text = String.join(", ", why.operators()) + ": " + why.text();
              lines.addAll(Page.info(sentence(text)));
            });
    return lines;
  }

  private List<ReportLine> heading(Program program) {
    Job job = program.job();
    LineBuilder line = page.line().add(page.name(names.of(job)), Tone.STRONG);
    Flow flow = new Flow().add(page.path(job.entryPoint().location()), Tone.PLACE);
    result.analysedVersion().ifPresent(version -> fact(flow, "Flink " + page.name(version)));
    Scenario scenario = job.scenario();
    scenario.deployment().ifPresent(deployment -> fact(flow, page.name(deployment)));
    scenario.clientParallelism().ifPresent(client -> fact(flow, "-p " + client));
    if (!scenario.args().isEmpty()) {
      fact(flow, page.text(String.join(" ", scenario.args())));
    }
    return Page.info(flow.after(line, line.column() + 2, page));
  }

  private Flow runsAs(RunningJob running) {
    Flow flow = new Flow().add(page.name(running.name()));
    fact(flow, page.name(running.state()));
    fact(flow, running.id().substring(0, SHORT_ID));
    running
        .defaultParallelism()
        .ifPresent(parallelism -> fact(flow, "its own default parallelism is " + parallelism));
    return flow;
  }

  private List<ReportLine> tasks(JobComparison job) {
    if (job.tasks() == Verdict.SAME) {
      return labelled("tasks", new Flow().add("the same " + job.running().vertices().size()));
    }
    List<ReportLine> lines = new ArrayList<>();
    job.tasksInSource().forEach(task -> add("in source  ", task, lines));
    job.tasksRunning().forEach(task -> add("running    ", task, lines));
    return lines;
  }

  private void add(String side, String task, List<ReportLine> lines) {
    Flow flow = new Flow().add(side.replace(' ', Flow.JOIN) + page.name(task));
    lines.addAll(labelled(lines.isEmpty() ? "tasks" : "", flow));
  }

  private Flow slots(JobComparison job) {
    String source = Numbers.of(job.program().execution().slots().required());
    String text =
        job.running()
            .slots()
            .map(
                taken ->
                    job.slots() == Verdict.SAME
                        ? "takes %d, as in source".formatted(taken)
                        : "takes %d; the source needs %s".formatted(taken, source))
            .orElse(
                "needs " + source + " by the source; this cluster does not say how many it takes");
    return new Flow().add(text);
  }

  private List<ReportLine> labelled(String label, Flow flow) {
    return Page.info(flow.after(page.line().to(Page.INDENT).add(label, Tone.DIM), BLOCK, page));
  }

  private List<ReportLine> onlyOnOneSide() {
    List<ReportLine> lines = new ArrayList<>();
    for (Ambiguous job : result.ambiguous()) {
      String candidates =
          job.candidates().stream()
              .map(candidate -> candidate.job().name())
              .distinct()
              .collect(Collectors.joining(", "));
      lines.addAll(
          entry(
              "ambiguous",
              label(job.running())
                  + " may be "
                  + candidates
                  + "; name the job to compare it with"));
    }
    result.unexplained().forEach(job -> lines.addAll(entry("unmatched", label(job))));
    for (Program program : result.notRunning()) {
      String name = names.of(program.job());
      String place = page.path(program.execution().location());
      lines.addAll(entry("not running", name + " (" + place + ")"));
    }
    return lines;
  }

  private static String label(RunningJob job) {
    return "%s (%s, %s)".formatted(job.name(), job.state(), job.id().substring(0, SHORT_ID));
  }

  private List<ReportLine> entry(String label, String text) {
    LineBuilder head = page.line().add(label, Tone.WARNING);
    return Page.info(new Flow().add(page.text(text)).after(head, "not running".length() + 2, page));
  }

  private List<LineBuilder> sentence(String text) {
    return new Flow().add(page.text(text)).after(page.line(), Page.INDENT, page);
  }

  private static List<ReportLine> at(Severity severity, List<LineBuilder> lines) {
    return lines.stream().map(line -> line.at(severity)).toList();
  }

  private void fact(Flow flow, String fact) {
    flow.add(" " + page.glyphs().dot() + Flow.JOIN + fact);
  }
}
