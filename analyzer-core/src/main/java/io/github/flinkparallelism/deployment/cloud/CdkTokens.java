package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.shell.Token;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words, literals and signs of a source in Java or TypeScript; comments are passed over. */
final class CdkTokens {
  /** Longer sources describe more than an application. */
  private static final int MOST = 200_000;

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<gap>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<number>\\d[\\w.]*)"
              + "|(?<word>[A-Za-z_$][\\w$]*)"
              + "|\"(?<double>(?:[^\"\\\\\\n]|\\\\.)*+)\""
              + "|'(?<single>(?:[^'\\\\\\n]|\\\\.)*+)'"
              + "|`(?<template>[^`]*+)`"
              + "|(?<sign>(?s:.))");

  /** What a token is. */
  enum Kind {
    /** A name or a key word. */
    WORD,
    /** A number. */
    NUMBER,
    /** A text without interpolations. */
    TEXT,
    /** A text with interpolations. */
    TEMPLATE,
    /** One character. */
    SIGN
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text its content, of a text without quotes
   * @param location its first character
   */
  record Token(Kind kind, String text, Location location) {
    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }
  }

  private CdkTokens() {}

  /** The tokens of {@code text}. */
  static List<Token> of(String file, String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int line = 1;
    int lineStart = 0;
    while (tokens.size() < MOST && matcher.find()) {
      if (matcher.group("gap") == null) {
        tokens.add(token(matcher, new Location(file, line, matcher.start() - lineStart + 1)));
      }
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (text.charAt(i) == '\n') {
          line++;
          lineStart = i + 1;
        }
      }
    }
    return tokens;
  }

  private static Token token(Matcher matcher, Location place) {
    if (matcher.group("word") != null) {
      return new Token(Kind.WORD, matcher.group(), place);
    } else if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group().replace("_", ""), place);
    } else if (matcher.group("sign") != null) {
      return new Token(Kind.SIGN, matcher.group(), place);
    }
    String template = matcher.group("template");
    if (template != null) {
      return new Token(template.contains("${") ? Kind.TEMPLATE : Kind.TEXT, template, place);
    }
    String quoted = matcher.group("double");
    return new Token(Kind.TEXT, quoted == null ? matcher.group("single") : quoted, place);
  }
}
