package io.github.flinkparallelism.deployment.hcl;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions of Terraform's language. Whatever is more than a literal, a collection, a
 * reference or a call is passed over as it is written.
 */
public final class HclExpressions {
  private static final int DEEPEST = 60;
  private static final String LOOP = "for ";

  private final HclText text;
  private int depth;

  public HclExpressions(HclText text) {
    this.text = text;
  }

  /**
   * The expression at the position.
   *
   * @param bracketed whether ends of lines do not end it
   */
  public HclExpression read(boolean bracketed) {
    text.skipBlank(bracketed);
    if (++depth > DEEPEST) {
      throw new HclSyntaxException("an expression is nested too deeply", text.place());
    }
    Location place = text.place();
    int start = text.mark();
    HclExpression primary = primary(place);
    text.skipBlank(bracketed);
    if (!isEnd(bracketed)) {
      pass(bracketed);
      primary = new HclExpression.Other(text.since(start).trim(), place);
    }
    depth--;
    return primary;
  }

  private boolean isEnd(boolean bracketed) {
    char c = text.peek();
    boolean closes = text.isAtEnd() || c == ',' || c == '}' || c == ']' || c == ')';
    // Inside of an object, the next entry may follow on the next line.
    return closes || c == '\n' || (bracketed && (c == '=' && text.peek(1) != '=' || c == ':'));
  }

  /** Passes the rest of an expression that is not computed. */
  private void pass(boolean bracketed) {
    pass(bracketed, true);
  }

  private void pass(boolean bracketed, boolean commaEnds) {
    int open = 0;
    while (!text.isAtEnd()) {
      char c = text.peek();
      if (c == '"') {
        quoted();
        continue;
      }
      boolean closes = c == '}' || c == ']' || c == ')';
      if (open == 0 && (closes || (c == ',' && commaEnds) || (c == '\n' && !bracketed))) {
        return;
      }
      open += c == '{' || c == '[' || c == '(' ? 1 : closes ? -1 : 0;
      if (c == '#' || text.startsWith("//")) {
        text.skipLine();
      } else {
        text.next();
      }
    }
  }

  private HclExpression primary(Location place) {
    char c = text.peek();
    if (c == '"') {
      return string(place);
    }
    if (text.startsWith("<<")) {
      return heredoc(place);
    }
    if (Character.isDigit(c) || (c == '-' && Character.isDigit(text.peek(1)))) {
      return number(place);
    }
    switch (c) {
      case '[':
        text.next();
        return elements(']', place);
      case '{':
        text.next();
        return fields(place);
      case '(':
        text.next();
        HclExpression inner = read(true);
        text.skipBlank(true);
        expect(')');
        return inner;
      default:
        return named(place);
    }
  }

  private HclExpression number(Location place) {
    int start = text.mark();
    text.next();
    while (Character.isLetterOrDigit(text.peek()) || text.peek() == '.') {
      text.next();
    }
    return new HclExpression.Literal(text.since(start), place);
  }

  private HclExpression named(Location place) {
    String name = text.identifier();
    if (name.isEmpty()) {
      if (text.peek() == '!' || text.peek() == '-') {
        return new HclExpression.Other(String.valueOf(text.next()), place);
      }
      throw new HclSyntaxException("a value is expected", place);
    }
    if (text.peek() == '(') {
      text.next();
      HclExpression arguments = elements(')', place);
      return arguments instanceof HclExpression.Elements all
          ? new HclExpression.Call(name, all.elements(), place)
          : arguments;
    }
    if (name.equals("true") || name.equals("false")) {
      return new HclExpression.Literal(name, place);
    }
    List<String> path = new ArrayList<>(List.of(name));
    while (true) {
      if (text.peek() == '.') {
        text.next();
        int start = text.mark();
        String step = text.identifier();
        while (step.isEmpty() && (Character.isDigit(text.peek()) || text.peek() == '*')) {
          text.next();
        }
        path.add(text.since(start));
      } else if (text.peek() == '[') {
        text.next();
        HclExpression index = read(true);
        text.skipBlank(true);
        expect(']');
        path.add(index instanceof HclExpression.Literal known ? known.text() : "*");
      } else {
        return new HclExpression.Reference(path, place);
      }
    }
  }

  private HclExpression elements(char close, Location place) {
    int start = text.mark();
    text.skipBlank(true);
    if (text.startsWith(LOOP)) {
      pass(true, false);
      expect(close);
      return new HclExpression.Other("[" + text.since(start), place);
    }
    List<HclExpression> elements = new ArrayList<>();
    while (text.peek() != close) {
      elements.add(read(true));
      text.skipBlank(true);
      if (text.startsWith("...")) {
        text.skip(3);
        text.skipBlank(true);
        elements.add(new HclExpression.Other("...", place));
      }
      if (text.peek() == ',') {
        text.next();
        text.skipBlank(true);
      } else if (text.peek() != close) {
        throw new HclSyntaxException(close + " is expected", text.place());
      }
    }
    text.next();
    return new HclExpression.Elements(elements, place);
  }

  private HclExpression fields(Location place) {
    int start = text.mark();
    text.skipBlank(true);
    if (text.startsWith(LOOP)) {
      pass(true, false);
      expect('}');
      return new HclExpression.Other("{" + text.since(start), place);
    }
    List<HclExpression.Entry> entries = new ArrayList<>();
    while (text.peek() != '}') {
      Location at = text.place();
      HclExpression name = key(at);
      text.skipBlank(false);
      if (text.peek() != '=' && text.peek() != ':') {
        throw new HclSyntaxException("= is expected", text.place());
      }
      text.next();
      entries.add(new HclExpression.Entry(name, read(false), at));
      text.skipBlank(true);
      if (text.peek() == ',') {
        text.next();
        text.skipBlank(true);
      }
    }
    text.next();
    return new HclExpression.Fields(entries, place);
  }

  /** A bare word is a key itself; in parentheses it is a reference. */
  private HclExpression key(Location place) {
    if (text.peek() == '(' || text.peek() == '"') {
      return primary(place);
    }
    if (Character.isDigit(text.peek())) {
      return number(place);
    }
    String word = text.identifier();
    if (word.isEmpty()) {
      throw new HclSyntaxException("a key is expected", place);
    }
    return new HclExpression.Literal(word, place);
  }

  private HclExpression string(Location place) {
    List<HclExpression> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    text.next();
    while (text.peek() != '"') {
      if (text.isAtEnd() || text.peek() == '\n') {
        throw new HclSyntaxException("a text does not end", place);
      }
      if (text.startsWith("$${") || text.startsWith("%%{")) {
        text.next();
        literal.append(text.next()).append(text.next());
      } else if (text.startsWith("${")) {
        parts.add(new HclExpression.Literal(literal.toString(), place));
        literal.setLength(0);
        text.skip(2);
        parts.add(read(true));
        text.skipBlank(true);
        expect('}');
      } else if (text.startsWith("%{")) {
        Location at = text.place();
        pass(true);
        parts.add(new HclExpression.Other("%{..}", at));
      } else if (text.peek() == '\\') {
        text.next();
        char escaped = text.next();
        literal.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
      } else {
        literal.append(text.next());
      }
    }
    text.next();
    if (parts.isEmpty()) {
      return new HclExpression.Literal(literal.toString(), place);
    }
    parts.add(new HclExpression.Literal(literal.toString(), place));
    return new HclExpression.Interpolated(parts, place);
  }

  /** Text in quotes, as it is: a label, or part of what is passed over. */
  String quoted() {
    Location place = text.place();
    HclExpression read = string(place);
    return read instanceof HclExpression.Literal literal ? literal.text() : "*";
  }

  private HclExpression heredoc(Location place) {
    text.skip(2);
    if (text.peek() == '-') {
      text.next();
    }
    String end = text.identifier();
    text.skipLine();
    StringBuilder content = new StringBuilder();
    while (!text.isAtEnd()) {
      text.next();
      int start = text.mark();
      text.skipLine();
      String line = text.since(start);
      if (line.trim().equals(end) && !end.isEmpty()) {
        return content.indexOf("${") < 0
            ? new HclExpression.Literal(content.toString(), place)
            : new HclExpression.Other("<<" + end, place);
      }
      content.append(line).append('\n');
    }
    throw new HclSyntaxException("a text does not end", place);
  }

  private void expect(char wanted) {
    if (text.peek() != wanted) {
      throw new HclSyntaxException(wanted + " is expected", text.place());
    }
    text.next();
  }
}
