package io.github.flinkparallelism.languages.kotlin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Shows the grammar something that it knows in place of what it does not, of the same length:
 * guards as further conditions of a case, texts with several dollars as ordinary ones, functions
 * without their context parameters.
 */
final class Disguise {
  /** The comma that a guard begins with in the tree; its text is this word. */
  static final String GUARD = "if";

  /** The name that {@code else} is in the tree where it has a guard; its text is this word. */
  static final String ELSE = "else";

  private static final String CONTEXT = "context";

  private static final String QUOTES = "\"\"\"";

  /** In place of a dollar that begins no expression. */
  private static final char DOLLAR = '\u00a4';

  /** What stands behind context parameters that are read. */
  private static final Pattern FUNCTION =
      Pattern.compile("\\s*(?:(?:@\\w+|[a-z]+)\\s+){0,6}?fun\\b(?!\\s*\\()");

  private static final Pattern PARAMETERS =
      Pattern.compile(
          "\\(\\s*\\w+\\s*:\\s*[\\w.<>?*\\s]+(?:,\\s*\\w+\\s*:\\s*[\\w.<>?*\\s]+)*,?\\s*\\)");

  private static final Pattern TEST = Pattern.compile("!?i[ns]\\s");

  private final String text;
  private final StringBuilder shown;
  private final Deque<Level> open = new ArrayDeque<>();
  private int subject = -1;
  private int cases = -1;

  private Disguise(String text) {
    this.text = text;
    this.shown = new StringBuilder(text);
    open.push(new Level('{'));
  }

  /** What an opening bracket begins. */
  private static final class Level {
    private static final char SUBJECT = 's';
    private static final char CASES = 'c';
    private final char kind;
    private int guard = -1;
    private int otherwise = -1;

    /** Whether a case has an arrow already. */
    private boolean inBody;

    private Level(char kind) {
      this.kind = kind;
    }

    private void forget() {
      guard = -1;
      otherwise = -1;
    }
  }

  /** The text as the grammar reads it; every character stays at its place. */
  static String of(String text) {
    Disguise disguise = new Disguise(text);
    int at = 0;
    while (at < text.length()) {
      at = disguise.code(at);
    }
    return disguise.shown.toString();
  }

  /** Reads up to the end, or behind the brace that closes the code. */
  private int code(int from) {
    int depth = open.size();
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '}' && open.size() == depth) {
        return at + 1;
      }
      at = next(at);
    }
    return at;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      return behind("\n", at) - 1;
    } else if (text.startsWith("/*", at)) {
      return behind("*/", at + 2);
    } else if (Character.isJavaIdentifierStart(c) && c != '$') {
      return word(at);
    }
    switch (c) {
      case '"' -> {
        return string(at, 0);
      }
      case '$' -> {
        return dollars(at);
      }
      case '\'' -> {
        int end = text.startsWith("\\", at + 1) ? at + 3 : at + 2;
        return text.startsWith("'", end) ? end + 1 : at + 1;
      }
      case '`' -> {
        return behind("`", at + 1);
      }
      case '{' -> open.push(new Level(at == cases ? Level.CASES : c));
      case '(', '[' -> open.push(new Level(at == subject ? Level.SUBJECT : c));
      case '}', ')', ']' -> close(at);
      case '\n', ';' -> separate(at);
      case '-' -> arrow(at);
      default -> {
        // Means nothing here.
      }
    }
    return at + 1;
  }

  private void close(int at) {
    if (open.size() > 1 && open.pop().kind == Level.SUBJECT) {
      cases = behindSpace(at + 1);
    }
  }

  /** A case ends at its line, unless the next one goes on with its condition. */
  private void separate(int at) {
    int next = behindSpace(at + 1);
    boolean goesOn =
        text.charAt(at) == '\n'
            && (text.startsWith("&&", next)
                || text.startsWith("||", next)
                || text.startsWith(GUARD + " ", next));
    Level level = open.getFirst();
    if (level.inBody
        && next > at + 1
        && TEST.matcher(text).region(next, text.length()).lookingAt()) {
      // To the grammar, the value before is what is tested.
      shown.setCharAt(next - 1, ';');
    }
    if (!goesOn) {
      level.forget();
    }
  }

  private void arrow(int at) {
    Level level = open.getFirst();
    if (level.kind != Level.CASES || !text.startsWith("->", at)) {
      return;
    }
    if (level.guard >= 0) {
      shown.replace(level.guard, level.guard + GUARD.length(), ", ");
      if (level.otherwise >= 0) {
        shown.setCharAt(level.otherwise, 'E');
      }
    }
    level.forget();
    level.inBody = true;
  }

  private int word(int at) {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    Level level = open.getFirst();
    switch (text.substring(at, end)) {
      case "when" -> {
        int next = behindSpace(end);
        subject = text.startsWith("(", next) ? next : -1;
        cases = text.startsWith("{", next) ? next : -1;
      }
      case ELSE -> level.otherwise = level.guard < 0 ? at : level.otherwise;
      case GUARD -> {
        if (level.guard < 0) {
          level.guard = at;
          boolean near = level.otherwise >= 0 && behindSpace(level.otherwise + 4) == at;
          level.otherwise = near ? level.otherwise : -1;
        }
      }
      case CONTEXT -> {
        return context(at, end);
      }
      default -> {
        // A name.
      }
    }
    return end;
  }

  private int context(int at, int end) {
    int close = text.indexOf(')', end) + 1;
    boolean first = text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
    boolean read =
        first
            && close > 0
            && PARAMETERS.matcher(text.substring(end, close).strip()).matches()
            && FUNCTION.matcher(text).region(close, text.length()).lookingAt();
    if (!read) {
      return end;
    }
    for (int i = at; i < close; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        shown.setCharAt(i, ' ');
      }
    }
    return close;
  }

  // ------------------------------------------------------------------ texts

  /** {@code $$"..."}. */
  private int dollars(int at) {
    int end = behindDollars(at);
    if (!text.startsWith("\"", end)) {
      return end;
    }
    shown.replace(at, end, " ".repeat(end - at));
    return string(end, end - at);
  }

  /** Reads a text in which an expression begins with that many dollars; none are said for one. */
  private int string(int from, int said) {
    boolean raw = text.startsWith(QUOTES, from);
    int at = from + (raw ? QUOTES.length() : 1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '$') {
        at = interpolated(at, said);
      } else if (raw && text.startsWith(QUOTES, at)) {
        at += QUOTES.length();
        while (at < text.length() && text.charAt(at) == '"') {
          at++;
        }
        return at;
      } else if (!raw && (c == '"' || c == '\n')) {
        return c == '"' ? at + 1 : at;
      } else {
        at += !raw && c == '\\' ? 2 : 1;
      }
    }
    return text.length();
  }

  private int interpolated(int at, int said) {
    int end = behindDollars(at);
    boolean expression = text.startsWith("{", end);
    boolean begins =
        end - at >= Math.max(1, said)
            && (expression
                || text.startsWith("`", end)
                || end < text.length() && Character.isJavaIdentifierStart(text.charAt(end)));
    if (said > 0) {
      for (int i = at; i < (begins ? end - 1 : end); i++) {
        shown.setCharAt(i, DOLLAR);
      }
    }
    return begins && expression ? code(end + 1) : end;
  }

  private int behindDollars(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '$') {
      end++;
    }
    return end;
  }

  private int behindSpace(int at) {
    int end = at;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int behind(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() + 1 : found + mark.length();
  }
}
