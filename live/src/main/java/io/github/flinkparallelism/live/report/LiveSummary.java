package io.github.flinkparallelism.live.report;

import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.console.Flow;
import io.github.flinkparallelism.report.console.Page;
import io.github.flinkparallelism.report.console.Tone;
import java.util.ArrayList;
import java.util.List;

/** The last line: how many jobs run as their source says. */
final class LiveSummary {
  private final LiveResult result;
  private final Page page;

  LiveSummary(LiveResult result, Page page) {
    this.result = result;
    this.page = page;
  }

  List<ReportLine> lines() {
    int compared = result.jobs().size();
    if (compared == 0 && result.ambiguous().isEmpty() && result.notRunning().isEmpty()) {
      return List.of(page.line().add("No Flink job found in source.").info());
    }
    int other =
        (int) result.jobs().stream().filter(job -> job.comparison().differences() > 0).count();
    List<String> parts = new ArrayList<>();
    parts.add(compared - other + " as in source");
    add(other, "otherwise", parts);
    add(result.ambiguous().size(), "ambiguous", parts);
    add(result.unexplained().size(), "unmatched", parts);
    add(result.notRunning().size(), "not running", parts);
    String ended =
        result.ended() > 0 ? " (" + Page.count(result.ended(), "ended job") + " left alone)" : "";
    String head = Page.count(compared, "job") + " compared: ";
    Flow flow = new Flow().add(head + String.join(", ", parts) + ended, Tone.STRONG);
    return Page.info(flow.after(page.line(), 0, page));
  }

  private static void add(int number, String what, List<String> parts) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
