package io.github.flinkparallelism.report.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text that breaks at spaces, but not at {@link #JOIN}. Places stay whole even where they
 * are wider than the console, because terminals and build servers turn them into links.
 */
public final class Flow {
  /** A space at which no line ends. */
  public static final char JOIN = '\u00a0';

  private record Fragment(String text, Tone tone) {}

  private final List<List<Fragment>> words = new ArrayList<>();
  private boolean inWord;

  /** Continues with {@code text}. */
  public Flow add(String text) {
    return add(text, Tone.PLAIN);
  }

  /** Continues with {@code text} in a colour. */
  public Flow add(String text, Tone tone) {
    if (tone == Tone.PLACE) {
      append(text, tone);
      return this;
    }
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        append(text.substring(start, i), tone);
        inWord &= i == text.length();
        start = i + 1;
      }
    }
    return this;
  }

  private void append(String fragment, Tone tone) {
    if (fragment.isEmpty()) {
      return;
    }
    if (!inWord) {
      words.add(new ArrayList<>());
    }
    words.get(words.size() - 1).add(new Fragment(fragment, tone));
    inWord = true;
  }

  /** Continues {@code first} in {@code column}; further lines start in the same column. */
  public List<LineBuilder> after(LineBuilder first, int column, Page page) {
    List<LineBuilder> lines = new ArrayList<>(List.of(first.to(column)));
    boolean lineStart = true;
    for (List<Fragment> word : words) {
      LineBuilder line = lines.get(lines.size() - 1);
      int width = word.stream().mapToInt(part -> DisplayWidth.of(part.text())).sum();
      if (!lineStart && line.column() + 1 + width > page.width()) {
        line = page.line().to(column);
        lines.add(line);
        lineStart = true;
      }
      if (!lineStart) {
        line.add(" ");
      }
      word.forEach(part -> addHard(part, lines, column, page));
      lineStart = false;
    }
    return lines;
  }

  /** Only a word without any space that is wider than the whole column is torn apart. */
  private static void addHard(Fragment part, List<LineBuilder> lines, int column, Page page) {
    String rest = part.text();
    LineBuilder line = lines.get(lines.size() - 1);
    while (part.tone() != Tone.PLACE && line.column() + DisplayWidth.of(rest) > page.width()) {
      int room = page.width() - line.column();
      String head = DisplayWidth.head(rest, room);
      boolean fits = DisplayWidth.of(head) <= room;
      if (fits || line.column() <= column) {
        line.add(printed(head), part.tone());
        rest = rest.substring(head.length());
      }
      line = page.line().to(column);
      lines.add(line);
    }
    line.add(printed(rest), part.tone());
  }

  private static String printed(String text) {
    return text.replace(JOIN, ' ');
  }
}
