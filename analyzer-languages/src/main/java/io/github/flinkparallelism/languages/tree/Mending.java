package io.github.flinkparallelism.languages.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the statements that a grammar stumbles over and cannot recover from, by trying what the
 * rest of the file is without them.
 */
final class Mending {
  /** How often a file is parsed at most, and how many characters that are at most. */
  private static final int MOST_PARSES = 400;

  /** What stands for a statement: it is one itself. */
  private static final String NAME = String.valueOf(Text.LEFT_OUT);

  private static final int MOST_CHARACTERS = 8_000_000;

  /** How many statements of a file are found at most. */
  private static final int MOST_STATEMENTS = 8;

  private final Function<String, SyntaxTree> parser;
  private int parsesLeft;

  private Mending(Function<String, SyntaxTree> parser, int length) {
    this.parser = parser;
    this.parsesLeft = Math.min(MOST_PARSES, MOST_CHARACTERS / Math.max(1, length));
  }

  /** A way to read a file. */
  private record Reading(String shown, SyntaxTree tree, int cost, List<Extent> unseen) {
    /** The tree with an error where the parser saw nothing at all. */
    SyntaxTree told() {
      Node root = tree.root();
      for (Extent extent : unseen) {
        root = root.withError(extent.start(), extent.end());
      }
      return unseen.isEmpty() ? tree : SyntaxTree.of(root);
    }
  }

  /** The tree in which the least is lost. */
  static SyntaxTree of(String shown, Function<String, SyntaxTree> parser) {
    Mending mending = new Mending(parser, shown.length());
    SyntaxTree tree = parser.apply(shown);
    Reading best = new Reading(shown, tree, tree.lost(), List.of());
    for (int i = 0; i < MOST_STATEMENTS; i++) {
      Optional<Reading> better = mending.better(best);
      if (better.isEmpty()) {
        break;
      }
      best = better.get();
    }
    return best.told();
  }

  /** The reading that loses least when one statement is left out, where that is less than now. */
  private Optional<Reading> better(Reading now) {
    Optional<Node> broken = broken(now);
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    Reading best = now;
    for (Extent extent : extents(now.shown(), broken.get())) {
      Optional<Reading> reading = without(extent, now, best.cost());
      if (reading.isPresent()) {
        best = reading.get();
      }
    }
    return best == now ? Optional.empty() : Optional.of(best);
  }

  /** The first statement that an error costs and that has more than one line. */
  private static Optional<Node> broken(Reading now) {
    Deque<Node> pending = new ArrayDeque<>(List.of(now.tree().root()));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      if (node.isBroken()) {
        if (now.shown().substring(node.start(), node.end()).strip().indexOf('\n') >= 0) {
          return Optional.of(node);
        }
        continue;
      }
      for (int i = node.children().size() - 1; i >= 0; i--) {
        pending.push(node.children().get(i));
      }
    }
    return Optional.empty();
  }

  /** The file without an extent, where that costs less than {@code cost}. */
  private Optional<Reading> without(Extent extent, Reading now, int cost) {
    Optional<Reading> best = Optional.empty();
    int least = cost;
    // A name is a statement, but not a member.
    for (String stand : List.of(NAME, " ")) {
      if (parsesLeft-- <= 0) {
        break;
      }
      String shown = extent.without(now.shown(), stand);
      SyntaxTree tree = parser.apply(shown);
      int after = tree.lost() + extent.end() - extent.start();
      if (after < least) {
        least = after;
        List<Extent> unseen = new ArrayList<>(now.unseen());
        if (!stand.equals(NAME)) {
          unseen.add(extent);
        }
        best = Optional.of(new Reading(shown, tree, after, unseen));
      }
    }
    return best;
  }

  /** What may be a statement. */
  private record Extent(int start, int end) {
    String without(String text, String stand) {
      StringBuilder out = new StringBuilder(text);
      for (int i = start; i < end; i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          out.setCharAt(i, ' ');
        }
      }
      return out.replace(start, start + 1, stand).toString();
    }
  }

  // ------------------------------------------------------------------ what may be a statement

  private static List<Extent> extents(String text, Node broken) {
    List<Extent> out = new ArrayList<>();
    // The error may be in a statement that the grammar took for complete.
    int from = lineStart(text, Math.max(0, lineStart(text, broken.start()) - 1));
    for (int at = from; at < broken.end(); at = lineEnd(text, at) + 1) {
      int end = lineEnd(text, at);
      int start = at + indentation(text, at);
      if (start < end && ")]}".indexOf(text.charAt(start)) < 0) {
        add(start, end, out);
        add(start, indented(text, at), out);
        add(start, balanced(text, start), out);
      }
    }
    return out;
  }

  private static void add(int start, int end, List<Extent> out) {
    Extent extent = new Extent(start, end);
    if (!out.contains(extent)) {
      out.add(extent);
    }
  }

  private static int lineStart(String text, int index) {
    return text.lastIndexOf('\n', index - 1) + 1;
  }

  private static int lineEnd(String text, int index) {
    int end = text.indexOf('\n', index);
    return end < 0 ? text.length() : end;
  }

  private static int indentation(String text, int lineStart) {
    int i = lineStart;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i - lineStart;
  }

  /** The end of the lines that stand deeper than this one, with what closes them. */
  private static int indented(String text, int lineStart) {
    int own = indentation(text, lineStart);
    int end = lineEnd(text, lineStart);
    for (int at = end + 1; at < text.length(); at = lineEnd(text, at) + 1) {
      int depth = indentation(text, at);
      int lineEnd = lineEnd(text, at);
      boolean empty = at + depth >= lineEnd;
      boolean closes = depth == own && !empty && ")]}".indexOf(text.charAt(at + depth)) >= 0;
      if (!empty && depth <= own && !closes) {
        break;
      }
      end = empty ? end : lineEnd;
      if (closes) {
        break;
      }
    }
    return end;
  }

  /** The end of the line in which all brackets are closed. */
  private static int balanced(String text, int start) {
    int depth = 0;
    int i = start;
    while (i < text.length()) {
      if (text.startsWith("\"\"\"", i)) {
        i = behind(text, "\"\"\"", i + 3);
        continue;
      } else if (text.startsWith("/*", i)) {
        i = behind(text, "*/", i + 2);
        continue;
      } else if (text.startsWith("//", i)) {
        i = lineEnd(text, i);
        continue;
      }
      switch (text.charAt(i)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '"' -> i = string(text, i);
        case '\n' -> {
          if (depth <= 0) {
            return i;
          }
        }
        default -> {
          // Part of the statement.
        }
      }
      i++;
    }
    return text.length();
  }

  private static int behind(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** The index of the quote that ends a string, or of the last character of its line. */
  private static int string(String text, int start) {
    int end = lineEnd(text, start);
    for (int i = start + 1; i < end; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    return end - 1;
  }
}
