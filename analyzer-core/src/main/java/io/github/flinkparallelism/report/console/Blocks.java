package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.report.ReportLine;
import java.util.ArrayList;
import java.util.List;

/** Groups of lines that belong together. */
public final class Blocks {
  private Blocks() {}

  /** All that are not empty, one blank line between each two. */
  public static List<ReportLine> join(List<List<ReportLine>> blocks) {
    List<ReportLine> lines = new ArrayList<>();
    for (List<ReportLine> block : blocks) {
      if (!block.isEmpty() && !lines.isEmpty()) {
        lines.add(Page.BLANK);
      }
      lines.addAll(block);
    }
    return lines;
  }
}
