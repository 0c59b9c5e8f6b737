package io.github.flinkparallelism.deployment.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one word of a script, with its quotes and what is filled in. */
final class WordReader {
  private static final String ENDS = " \t\r\n;&|()<>";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*|[0-9@*#?$!-]");
  private static final Pattern BRACES =
      Pattern.compile("([A-Za-z_]\\w*|\\d+|[@*])(?:\\[[@*]\\])?(:?[-=?+])?(.*)", Pattern.DOTALL);

  private final String text;
  private final ScriptSource source;
  private final int[] lineStarts;
  private List<Part> parts = new ArrayList<>();
  private StringBuilder literal = new StringBuilder();
  private int at;

  WordReader(String text, ScriptSource source) {
    this.text = text;
    this.source = source;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many lines precede a character. */
  int lineOf(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found : -found - 2;
  }

  /** Behind the word that was read last. */
  int end() {
    return at;
  }

  /** The word that begins at {@code start}. */
  Token.Raw read(int start) {
    parts = new ArrayList<>();
    literal = new StringBuilder();
    at = start;
    while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
      char next = text.charAt(at);
      if (next == '\\') {
        escaped();
      } else if (next == '\'') {
        single();
      } else if (next == '"') {
        flush(false);
        at++;
        inDoubleQuotes();
      } else if (next == '$' || next == '`') {
        filledIn(false);
      } else {
        literal.append(next);
        at++;
      }
    }
    flush(false);
    int line = lineOf(start);
    return new Token.Raw(parts, source.at(line, start - lineStarts[line]));
  }

  /** The parts of {@code text}, as inside double quotes. */
  static List<Part> quoted(String text) {
    WordReader reader = new WordReader(text, ScriptSource.of(""));
    reader.inDoubleQuotes();
    return reader.parts;
  }

  private void escaped() {
    if (text.startsWith("\n", at + 1)) {
      at += 2;
    } else {
      literal.append(text, at + 1, Math.min(at + 2, text.length()));
      at += 2;
    }
  }

  private void single() {
    flush(false);
    int end = text.indexOf('\'', at + 1);
    int stop = end < 0 ? text.length() : end;
    parts.add(new Part.Literal(text.substring(at + 1, stop), true));
    at = stop + 1;
  }

  private void inDoubleQuotes() {
    boolean empty = true;
    while (at < text.length() && text.charAt(at) != '"') {
      empty = false;
      char next = text.charAt(at);
      if (next == '\\' && at + 1 < text.length()) {
        char behind = text.charAt(at + 1);
        if ("$`\"\\".indexOf(behind) < 0 && behind != '\n') {
          literal.append(next);
        }
        if (behind != '\n') {
          literal.append(behind);
        }
        at += 2;
      } else if (next == '$' || next == '`') {
        filledIn(true);
      } else {
        literal.append(next);
        at++;
      }
    }
    if (empty) {
      parts.add(new Part.Literal("", true));
    }
    flush(true);
    at++;
  }

  private void filledIn(boolean quoted) {
    if (text.charAt(at) == '`') {
      int end = text.indexOf('`', at + 1);
      add(new Part.Output(cut(at + 1, end), lineOf(at), quoted), quoted);
      at = end < 0 ? text.length() : end + 1;
    } else if (text.startsWith("$'", at) && !quoted) {
      at++;
      single();
    } else if (text.startsWith("$((", at)) {
      int end = closing(at + 1, '(', ')');
      add(new Part.Variable("arithmetic", "?", "", quoted), quoted);
      at = end + 1;
    } else if (text.startsWith("$(", at)) {
      int end = closing(at + 1, '(', ')');
      add(new Part.Output(cut(at + 2, end), lineOf(at), quoted), quoted);
      at = end + 1;
    } else if (text.startsWith("${", at)) {
      int end = closing(at + 1, '{', '}');
      add(variable(cut(at + 2, end), quoted), quoted);
      at = end + 1;
    } else {
      Matcher name = NAME.matcher(text).region(at + 1, text.length());
      if (name.lookingAt()) {
        add(new Part.Variable(name.group(), "", "", quoted), quoted);
        at = name.end();
      } else {
        literal.append('$');
        at++;
      }
    }
  }

  private static Part variable(String inside, boolean quoted) {
    Matcher braces = BRACES.matcher(inside);
    if (!braces.matches()) {
      return new Part.Variable(inside.replaceAll("[^A-Za-z0-9_].*", ""), "?", "", quoted);
    }
    String operator = braces.group(2) == null ? "" : braces.group(2);
    String operand = braces.group(3);
    if (operator.endsWith("?")) {
      return new Part.Variable(braces.group(1), "", "", quoted);
    }
    boolean followed = !operator.endsWith("+") && (!operator.isEmpty() || operand.isEmpty());
    return new Part.Variable(braces.group(1), followed ? operator : "?", operand, quoted);
  }

  private void add(Part part, boolean quoted) {
    flush(quoted);
    parts.add(part);
  }

  private void flush(boolean quoted) {
    if (literal.length() > 0) {
      parts.add(new Part.Literal(literal.toString(), quoted));
      literal = new StringBuilder();
    }
  }

  private String cut(int from, int end) {
    return text.substring(
        Math.min(from, text.length()), end < from ? text.length() : Math.min(end, text.length()));
  }

  /** The bracket that closes the one at {@code from}; quotes hide brackets. */
  private int closing(int from, char open, char close) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '\\') {
        i++;
      } else if (next == '\'' && open == '(') {
        int end = text.indexOf('\'', i + 1);
        i = end < 0 ? text.length() : end;
      } else if (next == open) {
        depth++;
      } else if (next == close && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
