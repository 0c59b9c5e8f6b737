package io.github.flinkparallelism.frontend.javaparser;

import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that does not parse, from which offending lines are left out until it does. */
final class BrokenSource {
  /** The lexer gives no range for a string that does not end, only this. */
  private static final Pattern LEXICAL =
      Pattern.compile("[Ll]exical error at line (\\d+), column (\\d+)");

  private final List<String> lines;
  private boolean conflictsChecked;

  BrokenSource(String text) {
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /** Where a problem is. */
  static Optional<Position> position(Problem problem) {
    Optional<Position> begin =
        problem.getLocation().flatMap(TokenRange::toRange).map(range -> range.begin);
    if (begin.isPresent()) {
      return begin;
    }
    Matcher matcher = LEXICAL.matcher(problem.getMessage());
    return matcher.find()
        ? Optional.of(
            new Position(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Leaves out what {@code problem} is about; false when nothing is left to leave out. */
  boolean leaveOut(Problem problem) {
    if (!conflictsChecked) {
      conflictsChecked = true;
      if (leaveOutConflictMarkers()) {
        return true;
      }
    }
    int line = position(problem).map(position -> position.line).orElse(lines.size());
    int index = Math.min(line, lines.size()) - 1;
    while (index >= 0 && isBlankOrBrace(lines.get(index))) {
      index--;
    }
    if (index < 0) {
      return false;
    }
    lines.set(index, "");
    return true;
  }

  /** An unfinished merge keeps both sides, as far as both parse. */
  private boolean leaveOutConflictMarkers() {
    boolean found = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("<<<<<<<") || line.startsWith(">>>>>>>") || line.startsWith("=======")) {
        lines.set(i, "");
        found = true;
      }
    }
    return found;
  }

  private static boolean isBlankOrBrace(String line) {
    String text = line.trim();
    return text.isEmpty() || text.equals("}") || text.equals("{");
  }

  /** What is left, with every line at its place. */
  String text() {
    return String.join("\n", lines);
  }
}
