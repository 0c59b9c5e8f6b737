package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.Table.Cell;
import io.github.flinkparallelism.report.console.Table.Column;
import io.github.flinkparallelism.report.console.Table.Cut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The deployments of a project side by side: a row for each operator of a job that runs in several
 * of them, or for each job where there are many, and a column for each deployment.
 */
final class DeploymentsBlock {
  /** With more jobs, their operators would fill pages. */
  private static final int MOST_IN_FULL = 3;

  private static final String NOTHING = "-";

  /** One more than what every narrow page leaves out. */
  private static final int FIRST_DROPPED = 2;

  private final Map<String, List<Job>> several = new LinkedHashMap<>();
  private final Page page;

  DeploymentsBlock(List<Job> jobs, Page page) {
    this.page = page;
    jobs.forEach(job -> several.computeIfAbsent(job.name(), any -> new ArrayList<>()).add(job));
    several.values().removeIf(alike -> alike.size() < 2);
  }

  /** One block for each table; none where every job runs in one deployment. */
  List<List<ReportLine>> blocks(JobNames names) {
    if (several.isEmpty()) {
      return List.of();
    } else if (several.size() > MOST_IN_FULL) {
      return List.of(ofJobs(names));
    }
    return several.values().stream().map(alike -> ofOperators(alike, names)).toList();
  }

  private List<ReportLine> ofOperators(List<Job> scenarios, JobNames names) {
    List<ReportLine> lines = new ArrayList<>();
    lines.add(heading(names.of(scenarios.get(0)), scenarios.size()));
    lines.add(Page.BLANK);
    List<List<Cell>> rows = new ArrayList<>();
    for (Row row : rows(scenarios)) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.number()), Cell.of(row.name())));
      for (Job job : scenarios) {
        cells.add(operator(job, row).map(this::parallelism).orElse(Cell.of(NOTHING, Tone.DIM)));
      }
      rows.add(cells);
    }
    List<Cell> slots = new ArrayList<>(List.of(Cell.of(""), Cell.of("slots", Tone.DIM)));
    scenarios.forEach(job -> slots.add(Cell.of(slots(job), tone(job))));
    rows.add(slots);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("#", true, Cut.NEVER, 0, 0));
    columns.add(new Column("operator", false, Cut.MIDDLE, 16, 0));
    addColumns(columns, scenarios.stream().map(this::deployment).toList());
    lines.addAll(new Table(columns, rows).lines(page));
    return lines;
  }

  private List<ReportLine> ofJobs(JobNames names) {
    Set<String> deployments = new LinkedHashSet<>();
    several.values().forEach(alike -> alike.forEach(job -> deployments.add(deployment(job))));
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Job> scenarios : several.values()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(page.name(names.of(scenarios.get(0)))));
      for (String deployment : deployments) {
        Optional<Job> job =
            scenarios.stream().filter(one -> deployment(one).equals(deployment)).findFirst();
        cells.add(
            job.map(one -> Cell.of(slots(one), tone(one))).orElse(Cell.of(NOTHING, Tone.DIM)));
      }
      rows.add(cells);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("slots of job", false, Cut.MIDDLE, 16, 0));
    addColumns(columns, List.copyOf(deployments));
    return new Table(columns, rows).lines(page);
  }

  private ReportLine heading(String name, int count) {
    String rest = "  in " + Page.count(count, "deployment");
    int room = Math.max(page.width() - rest.length(), 1);
    String shown = DisplayWidth.cutMiddle(page.name(name), room, page.glyphs().ellipsis());
    return page.line().add(shown, Tone.STRONG).add(rest).info();
  }

  /** Where the page is too narrow for all, the last ones are left out. */
  private static void addColumns(List<Column> columns, List<String> deployments) {
    for (int i = 0; i < deployments.size(); i++) {
      int rank = FIRST_DROPPED + deployments.size() - 1 - i;
      columns.add(new Column(deployments.get(i), true, Cut.MIDDLE, 8, rank));
    }
  }

  private String deployment(Job job) {
    return page.name(job.scenario().deployment().orElse("none"));
  }

  /** An operator of some scenario: its place among those of its name tells it from others. */
  private record Row(int execution, String number, String name, int ordinal) {}

  private List<Row> rows(List<Job> scenarios) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Job job : scenarios) {
      for (int i = 0; i < job.executions().size(); i++) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Operator operator : job.executions().get(i).operators()) {
          int ordinal = seen.merge(operator.name(), 1, Integer::sum);
          Row row = new Row(i, String.valueOf(operator.id()), page.name(operator.name()), ordinal);
          rows.putIfAbsent(i + "/" + operator.name() + "/" + ordinal, row);
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private Optional<Operator> operator(Job job, Row row) {
    if (row.execution() >= job.executions().size()) {
      return Optional.empty();
    }
    return job.executions().get(row.execution()).operators().stream()
        .filter(operator -> page.name(operator.name()).equals(row.name()))
        .skip(row.ordinal() - 1L)
        .findFirst();
  }

  private Cell parallelism(Operator operator) {
    return Cell.of(
        Numbers.of(operator.parallelism()), Numbers.tone(operator.parallelism(), Tone.PLAIN));
  }

  /** {@code 5 of 8}; of several executions, the one that needs most is not known, so all. */
  private static String slots(Job job) {
    List<String> parts = new ArrayList<>();
    for (Execution execution : job.executions()) {
      Slots slots = execution.slots();
      String available =
          slots.onDemand() ? "" : slots.available().map(all -> " of " + all).orElse("");
      parts.add(Numbers.of(slots.required()) + available);
    }
    return parts.isEmpty() ? NOTHING : String.join(", ", parts);
  }

  private static Tone tone(Job job) {
    boolean isShort = job.executions().stream().map(Execution::slots).anyMatch(Slots::areShort);
    return isShort ? Tone.ERROR : Tone.STRONG;
  }
}
