package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportOptions.Table;
import io.github.flinkparallelism.report.console.ConsoleReport;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
  private static final Style COLOURS =
      new Style() {
        @Override
        public String strong(String text) {
          return "<" + text + ">";
        }

        @Override
        public String dim(String text) {
          return "<" + text + ">";
        }

        @Override
        public String place(String text) {
          return "<" + text + ">";
        }

        @Override
        public String error(String text) {
          return "<" + text + ">";
        }

        @Override
        public String warning(String text) {
          return "<" + text + ">";
        }
      };

  private static List<String> lines(AnalysisResult result, Table table) {
    return new ConsoleReport()
        .render(result, ReportGoldenTest.options(120, true, table, false))
        .lines()
        .toList();
  }

  private static Finding finding(Severity severity, int line) {
    return Samples.finding(
        "NotEnoughSlots",
        severity,
        List.of("What.", "So what.", "Do."),
        new Location(Samples.JOB_FILE, line, 1),
        List.of(),
        Optional.empty());
  }

  private static AnalysisResult with(List<Job> jobs, List<Finding> findings) {
    return Samples.result(jobs, findings, List.of(), List.of());
  }

  @Test
  void a_remark_alone_does_not_bring_the_table() {
    List<Job> jobs = List.of(Samples.clickstreamJob());
    assertThat(lines(with(jobs, List.of(finding(Severity.INFO, 1))), Table.AUTO))
        .noneMatch(line -> line.contains("decided by"));
    assertThat(lines(with(jobs, List.of(finding(Severity.WARNING, 1))), Table.AUTO))
        .anyMatch(line -> line.contains("decided by"));
  }

  @Test
  void findings_beyond_the_cap_are_counted() {
    List<Finding> many =
        IntStream.rangeClosed(1, 25).mapToObj(line -> finding(Severity.ERROR, line)).toList();
    List<String> lines = lines(with(List.of(Samples.clickstreamJob()), many), Table.AUTO);
    assertThat(lines).contains("   5 more findings, see the JSON report");
    assertThat(lines).contains("1 job: 25 errors");
  }

  @Test
  void a_job_in_two_deployments_is_told_apart() {
    List<Job> jobs =
        List.of(
            Samples.small("shop.AuditJob", 2, "dev"), Samples.small("shop.AuditJob", 24, "prod"));
    assertThat(String.join("\n", lines(with(jobs, List.of()), Table.AUTO)))
        .isEqualTo(
            """
            AuditJob  in 2 deployments

               #  operator      dev      prod
               ─  ────────  ───────  ────────
               1  step 1          2        24
               2  step 2          2        24
               3  step 3          2        24
                  slots     2 of 20  24 of 20

            AuditJob (dev)  · 3 operators ·  2 of 20 slots · every parallelism determined
            AuditJob (prod) · 3 operators · 24 of 20 slots · every parallelism determined

            1 job in 2 deployments, no findings""");
  }

  @Test
  void many_jobs_in_several_deployments_have_a_row_each() {
    List<Job> jobs = new ArrayList<>();
    for (String name : List.of("a.A", "b.B", "c.C", "d.D")) {
      jobs.add(Samples.small(name, 2, "dev"));
      jobs.add(Samples.small(name, 7, "prod"));
    }
    jobs.remove(3);
    jobs.add(Samples.small("b.B", 9, "stage"));
    assertThat(String.join("\n", lines(with(jobs, List.of()), Table.NEVER)))
        .startsWith(
            """
               slots of job      dev     prod    stage
               ────────────  ───────  ───────  ───────
               A             2 of 20  7 of 20        -
               B             2 of 20        -  9 of 20
               C             2 of 20  7 of 20        -
               D             2 of 20  7 of 20        -
            """);
  }

  @Test
  void entry_classes_of_the_same_simple_name_are_told_apart() {
    List<Job> jobs = List.of(Samples.small("a.AuditJob", 2), Samples.small("b.AuditJob", 2));
    assertThat(lines(with(jobs, List.of()), Table.AUTO).get(1)).startsWith("b.AuditJob ·");
  }

  @Test
  void a_job_that_never_executes_says_so() {
    Job job = Samples.job("shop.ClickstreamJob", List.of());
    assertThat(lines(with(List.of(job), List.of()), Table.AUTO).get(0))
        .isEqualTo("ClickstreamJob · never reaches execute()");
  }

  @Test
  void colours_do_not_move_anything() {
    AnalysisResult result = Samples.clickstream();
    ReportOptions coloured = new ReportOptions(120, true, COLOURS, Table.ALWAYS, 20, false);
    ReportOptions plain = new ReportOptions(120, true, Style.PLAIN, Table.ALWAYS, 20, false);
    String painted = new ConsoleReport().render(result, coloured);
    assertThat(painted).contains("<16?>").contains("<ClickstreamJob.java:27>");
    assertThat(painted.replaceAll("[<>]", "")).isEqualTo(new ConsoleReport().render(result, plain));
  }

  @Test
  void a_thousand_operators_are_listed_and_their_notes_counted() {
    List<String> lines = lines(EdgeSamples.thousand(), Table.ALWAYS);
    assertThat(lines).anyMatch(line -> line.contains("operator number 1000 (all)"));
    assertThat(lines).contains("   1960 more notes");
  }
}
