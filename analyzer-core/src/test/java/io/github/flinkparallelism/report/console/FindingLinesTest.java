package io.github.flinkparallelism.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingLinesTest {
  @Test
  void a_line_is_named_once_however_many_calls_stand_in_it() {
    assertThat(
            last(
                new Location("src/Job.java", 5, 9),
                new Location("src/Job.java", 5, 30),
                new Location("src/Job.java", 8, 9)))
        .isEqualTo("see also Job.java:5, Job.java:8");
  }

  private static String last(Location... related) {
    Finding finding =
        new Finding(
            "IdleSlots",
            Severity.WARNING,
            "message",
            "",
            "",
            new Location("src/Job.java", 2, 1),
            List.of(related),
            Optional.empty(),
            Optional.empty(),
            "1",
            Optional.empty());
    List<ReportLine> lines =
        new FindingLines(List.of(finding), Page.of(ReportOptions.DEFAULT)).lines();
    return lines.get(lines.size() - 1).text().strip();
  }
}
