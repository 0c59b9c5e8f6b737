package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.report.Printable;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.source.Location;
import java.util.List;

/** What is printed on: its width, its characters and how user text is made fit for it. */
public record Page(ReportOptions options, Glyphs glyphs) {
  /** Everything below a heading is indented by this. */
  public static final int INDENT = 3;

  /** Where the text of labelled blocks starts: {@code layers}, {@code slots}. */
  static final int BLOCK = INDENT + 11;

  /** Between blocks. */
  public static final ReportLine BLANK = ReportLine.of("");

  /** A page as {@code options} want it. */
  public static Page of(ReportOptions options) {
    return new Page(options, options.unicode() ? Glyphs.UNICODE : Glyphs.ASCII);
  }

  /** Columns, of which there are always some. */
  public int width() {
    return Math.max(options.width(), 40);
  }

  /** An empty line. */
  public LineBuilder line() {
    return new LineBuilder(options.style());
  }

  /** A name of the user's, escaped. */
  public String name(String raw) {
    return Printable.name(raw, options.unicode());
  }

  /** A sentence or a piece of source, escaped and on one line. */
  public String text(String raw) {
    return Printable.text(raw, options.unicode());
  }

  /** {@code Job.java:41}: what fits into a table. */
  public String brief(Location location) {
    return name(location.brief());
  }

  /** {@code Job.java:41}, but {@code conf/config.yaml:3}: many files have that last name. */
  public String place(Location location) {
    String file = location.file();
    boolean code = file.endsWith(".java") || file.endsWith(".scala") || file.endsWith(".kt");
    return code ? brief(location) : path(location);
  }

  /** The path from the project's root, and the line. */
  public String path(Location location) {
    return name(location.file()) + ":" + location.line();
  }

  /** Between facts of one line. */
  public String dot() {
    return " " + glyphs.dot() + " ";
  }

  /** {@code 1 job}, {@code 2 jobs}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Lines without a severity. */
  public static List<ReportLine> info(List<LineBuilder> lines) {
    return lines.stream().map(LineBuilder::info).toList();
  }
}
