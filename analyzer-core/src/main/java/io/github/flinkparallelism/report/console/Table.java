package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.report.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in aligned columns, fitted into the page by leaving out and shortening columns. */
public record Table(List<Column> columns, List<List<Cell>> rows) {
  private static final int GAP = 2;

  /** From this width on nothing is left out unless it cannot fit. */
  private static final int WIDE = 100;

  /** One excessive path shall not push every other column off the page. */
  private static final int LONGEST_PATH = 48;

  /** How a column gives way. */
  public enum Cut {
    MIDDLE,
    END,
    /** Paths are never shortened; the line grows instead. */
    NEVER
  }

  /**
   * A column.
   *
   * @param header its heading
   * @param right whether numbers stand right-aligned in it
   * @param cut how it is shortened
   * @param floor the width below which it is not shortened
   * @param drop rank among those to leave out, the first on every narrow page; 0 for never
   */
  public record Column(String header, boolean right, Cut cut, int floor, int drop) {}

  /**
   * A cell.
   *
   * @param text what may be shortened
   * @param suffix what follows it and stays
   * @param tone how it speaks
   */
  public record Cell(String text, String suffix, Tone tone) {
    /** Plain text. */
    public static Cell of(String text) {
      return new Cell(text, "", Tone.PLAIN);
    }

    /** Coloured text. */
    public static Cell of(String text, Tone tone) {
      return new Cell(text, "", tone);
    }

    int width() {
      return DisplayWidth.of(text) + DisplayWidth.of(suffix);
    }
  }

  /** Headings, a rule, the rows. */
  public List<ReportLine> lines(Page page) {
    int[] widths = widths(page);
    List<ReportLine> lines = new ArrayList<>();
    lines.add(header(widths, page));
    lines.add(rule(widths, page));
    rows.forEach(row -> lines.add(row(row, widths, page)));
    return lines;
  }

  /** The rows alone, for tables that need no headings. */
  List<ReportLine> body(Page page) {
    List<ReportLine> lines = lines(page);
    return lines.subList(2, lines.size());
  }

  /** Where a column starts on the page. */
  int start(int index, Page page) {
    int[] widths = widths(page);
    return IntStream.range(0, index)
        .filter(i -> widths[i] > 0)
        .map(i -> widths[i] + GAP)
        .reduce(Page.INDENT, Integer::sum);
  }

  /** The width of each column; 0 leaves it out. */
  private int[] widths(Page page) {
    int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
    int room = page.width() - Page.INDENT;
    if (page.width() < WIDE) {
      drop(widths, 1);
    }
    for (int rank = 1; minimum(widths) > room && rank <= columns.size(); rank++) {
      drop(widths, rank);
    }
    shrink(widths, room, Cut.END);
    shrink(widths, room, Cut.MIDDLE);
    return widths;
  }

  private int natural(int index) {
    int header = DisplayWidth.of(columns.get(index).header());
    int widest = rows.stream().mapToInt(row -> row.get(index).width()).reduce(header, Math::max);
    return columns.get(index).cut() == Cut.NEVER ? Math.min(widest, LONGEST_PATH) : widest;
  }

  private void drop(int[] widths, int rank) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).drop() == rank ? 0 : widths[i];
    }
  }

  private int minimum(int[] widths) {
    return total(
        IntStream.range(0, widths.length).map(i -> Math.min(widths[i], floor(i))).toArray());
  }

  private int floor(int index) {
    Column column = columns.get(index);
    return column.cut() == Cut.NEVER ? Integer.MAX_VALUE : column.floor();
  }

  private static int total(int[] widths) {
    int shown = (int) IntStream.of(widths).filter(width -> width > 0).count();
    return IntStream.of(widths).sum() + GAP * Math.max(shown - 1, 0);
  }

  private void shrink(int[] widths, int room, Cut cut) {
    for (int i = widths.length - 1; i >= 0; i--) {
      int excess = total(widths) - room;
      if (columns.get(i).cut() == cut && widths[i] > 0 && excess > 0) {
        widths[i] = Math.min(widths[i], Math.max(widths[i] - excess, columns.get(i).floor()));
      }
    }
  }

  private ReportLine header(int[] widths, Page page) {
    return row(
        columns.stream().map(column -> Cell.of(column.header(), Tone.DIM)).toList(), widths, page);
  }

  private ReportLine rule(int[] widths, Page page) {
    List<Cell> cells =
        IntStream.of(widths)
            .mapToObj(width -> Cell.of(page.glyphs().rule().repeat(width), Tone.DIM))
            .toList();
    return row(cells, widths, page);
  }

  private ReportLine row(List<Cell> cells, int[] widths, Page page) {
    LineBuilder line = page.line();
    int start = Page.INDENT;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        Cell cell = cells.get(i);
        String text = fit(cell, widths[i], columns.get(i).cut(), page);
        int lead = columns.get(i).right() ? widths[i] - DisplayWidth.of(text) : 0;
        if (!text.isEmpty()) {
          line.to(start + Math.max(lead, 0)).add(text, cell.tone());
        }
        start += widths[i] + GAP;
      }
    }
    return line.info();
  }

  private static String fit(Cell cell, int width, Cut cut, Page page) {
    int room = Math.max(width - DisplayWidth.of(cell.suffix()), 1);
    String text =
        switch (cut) {
          case MIDDLE -> DisplayWidth.cutMiddle(cell.text(), room, page.glyphs().ellipsis());
          case END -> DisplayWidth.cutEnd(cell.text(), room, page.glyphs().ellipsis());
          case NEVER -> cell.text();
        };
    return text + cell.suffix();
  }
}
