package io.github.flinkparallelism.deployment.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tokens of a script, in the grammar of POSIX's shell with arrays. Never fails: an open quote ends
 * with the text.
 */
final class Lexer {
  private static final String OPERATORS = ";&|()";
  private static final Pattern ARRAY = Pattern.compile("[A-Za-z_]\\w*\\+?=");

  private final String text;
  private final ScriptSource source;
  private final WordReader reader;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<String> documents = new ArrayDeque<>();
  private int at;

  private Lexer(String text, ScriptSource source) {
    this.text = text;
    this.source = source;
    this.reader = new WordReader(text, source);
  }

  static List<Token> tokens(String text, ScriptSource source) {
    Lexer lexer = new Lexer(text, source);
    lexer.read();
    return lexer.tokens;
  }

  private void read() {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '\n') {
        at++;
        tokens.add(new Token.Operator("\n"));
        readDocuments();
      } else if (Character.isWhitespace(next)) {
        at++;
      } else if (text.startsWith("\\\n", at)) {
        at += 2;
      } else if (text.startsWith("\\\r\n", at)) {
        at += "\\\r\n".length();
      } else if (next == '#') {
        at = lineEnd(at);
      } else if (next == '<' || next == '>') {
        readRedirection();
      } else if (text.startsWith("&>", at)) {
        at++;
        readRedirection();
      } else if (OPERATORS.indexOf(next) >= 0) {
        readOperator();
      } else {
        readWord();
      }
    }
    tokens.add(new Token.Operator("\n"));
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void readOperator() {
    String twice = text.substring(at, Math.min(at + 2, text.length()));
    boolean isDouble = twice.equals("&&") || twice.equals("||") || twice.equals(";;");
    String operator = isDouble ? twice : twice.substring(0, 1);
    at += operator.length();
    tokens.add(new Token.Operator(operator));
  }

  /** A file that is read or written is no word of the command. */
  private void readRedirection() {
    boolean document = text.startsWith("<<", at) && !text.startsWith("<<<", at);
    boolean substitution = text.startsWith("<(", at) || text.startsWith(">(", at);
    while (at < text.length() && "<>&-|".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (substitution) {
      return;
    }
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    int start = at;
    if (at < text.length() && text.charAt(at) != '\n' && OPERATORS.indexOf(text.charAt(at)) < 0) {
      reader.read(at);
      at = reader.end();
    }
    if (document) {
      documents.add(text.substring(start, at).replaceAll("[\"'\\\\]", ""));
    }
  }

  private void readDocuments() {
    while (!documents.isEmpty()) {
      String mark = documents.pop();
      int line = reader.lineOf(at);
      StringBuilder body = new StringBuilder();
      while (at < text.length()) {
        int end = lineEnd(at);
        String each = text.substring(at, end);
        at = Math.min(end + 1, text.length());
        if (each.strip().equals(mark)) {
          break;
        }
        body.append(each).append('\n');
      }
      tokens.add(new Token.Document(body.toString(), line));
    }
  }

  private void readWord() {
    Token.Raw word = reader.read(at);
    int end = reader.end();
    boolean digits = word.plain().matches("\\d");
    if (digits && end < text.length() && "<>".indexOf(text.charAt(end)) >= 0) {
      at = end;
      return;
    }
    if (end < text.length() && text.charAt(end) == '(' && ARRAY.matcher(word.plain()).matches()) {
      at = end + 1;
      tokens.add(readArray(word.plain()));
      return;
    }
    at = Math.max(end, at + 1);
    tokens.add(word);
  }

  private Token readArray(String assignment) {
    List<Token.Raw> words = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != ')') {
      char next = text.charAt(at);
      if (Character.isWhitespace(next) || text.startsWith("\\\n", at)) {
        at++;
      } else if (next == '#') {
        at = lineEnd(at);
      } else {
        words.add(reader.read(at));
        at = Math.max(reader.end(), at + 1);
      }
    }
    at++;
    return new Token.Array(assignment.replaceAll("\\+?=$", ""), words);
  }
}
