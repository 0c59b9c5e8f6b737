package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.SlotFit;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.Table.Cell;
import io.github.flinkparallelism.report.console.Table.Column;
import io.github.flinkparallelism.report.console.Table.Cut;
import java.util.List;
import java.util.Optional;

/** Which parallelism of the submission fits a number of slots: a row for each job. */
public final class FitReport {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("job", false, Cut.MIDDLE, 16, 0),
          new Column("-p", true, Cut.NEVER, 0, 0),
          new Column("needs", true, Cut.NEVER, 0, 0),
          new Column("", false, Cut.END, 16, 0));

  /** The answers as a table. */
  public List<ReportLine> lines(List<SlotFit> fits, ReportOptions options) {
    Page page = Page.of(options);
    JobNames names = new JobNames(fits.stream().map(SlotFit::job).toList());
    List<List<Cell>> rows =
        fits.stream().map(fit -> row(fit, page.name(names.withDeployment(fit.job())))).toList();
    return new Table(COLUMNS, rows).lines(page);
  }

  private static List<Cell> row(SlotFit fit, String name) {
    boolean known = fit.needed().value().isPresent();
    String needs = known ? Numbers.of(fit.needed()) : "?";
    Optional<Integer> fitting = fit.parallelism();
    if (!known) {
      String why = fit.needed().reason().orElse("the slots that it needs are not known");
      return List.of(Cell.of(name), Cell.of("?"), Cell.of(needs), Cell.of(why, Tone.DIM));
    } else if (fitting.isEmpty()) {
      String why = fit.effective() ? "does not fit even with -p 1" : "does not fit, whatever -p is";
      return List.of(
          Cell.of(name), Cell.of("-"), Cell.of(needs, Tone.ERROR), Cell.of(why, Tone.ERROR));
    }
    String number = fit.effective() ? String.valueOf(fitting.get()) : "any";
    return List.of(
        Cell.of(name), Cell.of(number, Tone.STRONG), Cell.of(needs), Cell.of(taskManagers(fit)));
  }

  /** How many TaskManagers hold the job, where their size is known. */
  private static String taskManagers(SlotFit fit) {
    Job job = fit.job();
    Optional<Integer> each =
        job.executions().stream()
            .map(execution -> execution.slots())
            .map(Slots::slotsPerTaskManager)
            .flatMap(Optional::stream)
            .filter(slots -> slots > 0)
            .findFirst();
    int need = fit.needed().value().orElseThrow();
    return each.map(
            slots ->
                "fits "
                    + fit.slots()
                    + "; fills "
                    + Page.count(Slots.taskManagersFor(need, slots), "task manager")
                    + " x "
                    + slots)
        .orElse("fits " + fit.slots());
  }
}
