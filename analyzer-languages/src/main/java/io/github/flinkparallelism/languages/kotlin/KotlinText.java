package io.github.flinkparallelism.languages.kotlin;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file, changed where the grammar does not know the language, place by place. */
final class KotlinText {
  /** What an equals sign becomes behind the result of a call: the name of an infix function. */
  static final String ASSIGNED = "\u01c3";

  /**
   * Words before a declaration that the grammar does not know there, and that mean nothing here.
   */
  private static final Pattern UNKNOWN_MODIFIERS =
      Pattern.compile("\\b(?:fun(?=[ \\t]+interface\\b)|data(?=[ \\t]+object\\b))");

  /** The grammar assigns to properties of names only. */
  private static final Pattern ASSIGNED_RESULT =
      Pattern.compile("((?:\\)|!!)(?:\\s*\\??\\.\\s*\\w+)+[ \\t]+)=(?=[ \\t\\n])");

  /** Behind a call, the grammar takes the body of an object for a lambda: a name has none. */
  private static final Pattern DELEGATE =
      Pattern.compile("(\\bobject\\s*:[^{}\n]{1,200}?\\bby\\s)([^{}\n]{1,200}\\)\\s*)(?=\\{)");

  /** A property whose field has a type of its own: the value is that of the field. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(\\bval\\s+\\w+\\s*:[^=\\n{}();]+)(\\n[ \\t]*field\\b(?:\\s*:[^=\\n{}();]+)?\\s*)(?==[^=])");

  /**
   * An annotation of a class that another inherits from; those of parameters stand before names.
   */
  private static final Pattern OF_PARENT =
      Pattern.compile("([:,]\\s*)(@\\w[\\w.]*(?:\\([^()\n]*\\))?[ \\t]+)(?=[A-Z]\\w*\\s*[<({,])");

  /** A delegate of which nothing is known. */
  private static final String DELEGATED = "\u01c4";

  /** A range without its end: between spaces, the name of an infix function. */
  static final String UNTIL = "\u01c1";

  private static final String OPEN_RANGE = "..<";

  /** What a binary number begins with, which the grammar ends behind its first digit: a name. */
  private static final String BINARY = "\u01c2";

  private static final Pattern BINARY_NUMBER = Pattern.compile("\\b0(?=[bB][01_]+L?\\b)");

  /** The end of a block in the line in which its last statement is. */
  private static final Pattern ENDS = Pattern.compile("(?<=[^\\s{;>,])[ \\t](?=\\})");

  private KotlinText() {}

  /** The text as the grammar reads it; every character stays at its place. */
  static String parsable(String text) {
    String known =
        UNKNOWN_MODIFIERS.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    String numbers = BINARY_NUMBER.matcher(known).replaceAll(BINARY);
    String ranges = numbers.replace(OPEN_RANGE, " " + UNTIL + " ");
    String fields =
        ranges.contains("field")
            ? FIELD
                .matcher(ranges)
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(found.group(1))
                            + found.group(2).replaceAll("[^\r\n]", " "))
            : ranges;
    return ASSIGNED_RESULT.matcher(fields).replaceAll("$1" + ASSIGNED);
  }

  private static String delegated(MatchResult found) {
    return found.group(1) + DELEGATED + " ".repeat(found.group(2).length() - 1);
  }

  /** The name of the infix function that a range without its end is. */
  static String infix(String name) {
    return name.equals(UNTIL) ? "until" : name;
  }

  /** Whether a name is a number that the grammar would not read. */
  static boolean isNumber(String name) {
    return name.startsWith(BINARY);
  }

  /**
   * The text with a sign behind the last statement of a block in one line: the grammar wants one
   * where a class ends in another's line; with a name in place of the call that an object delegates
   * to; and without annotations of parents. Every character stays at its place.
   */
  static String separated(String text) {
    String plain =
        OF_PARENT
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(found.group(1)) + " ".repeat(found.group(2).length()));
    String ended = ENDS.matcher(plain).replaceAll(";");
    return DELEGATE.matcher(ended).replaceAll(KotlinText::delegated);
  }

  /** A part of the text as it was written. */
  static String written(String text) {
    return text.replace(ASSIGNED, "=").replace(BINARY, "0").replace(" " + UNTIL + " ", OPEN_RANGE);
  }
}
