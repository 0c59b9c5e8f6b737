package io.github.flinkparallelism.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.maven.RecordingLog;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.ReportLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogConsoleTest {
  private final RecordingLog log = new RecordingLog();
  private final LogConsole console = new LogConsole(log);

  @Test
  void textStartsInOneColumn() {
    console.print(
        List.of(
            new ReportLine(Optional.of(Severity.ERROR), "   error"),
            new ReportLine(Optional.of(Severity.WARNING), "   warning"),
            new ReportLine(Optional.of(Severity.INFO), "   info"),
            ReportLine.of("   text"),
            ReportLine.of("")));
    assertThat(log.lines())
        .containsExactly(
            "[ERROR]   error", "[WARNING] warning", "[INFO]    info", "[INFO]    text", "[INFO] ");
  }

  @Test
  void plainLinesHaveTheLevelThatTheyState() {
    console.printPlain("a/Job.java:4:5: error: too few slots [X]\nb.yaml:1:1: warning: dead [Y]\n");
    assertThat(log.lines())
        .containsExactly(
            "[ERROR] a/Job.java:4:5: error: too few slots [X]",
            "[WARNING] b.yaml:1:1: warning: dead [Y]");
  }
}
