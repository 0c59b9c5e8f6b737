package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The top-level types of a Scala or Kotlin file, told without parsing: such a file holds any number
 * of types and need not be named after one.
 */
final class Declarations {
  /** Nested types are indented, except in a file whose packages have braces or no line breaks. */
  private static final Pattern AT_LINE_START = declared("^(?:[\\w@()\\[\\].\"]+[ \\t]+){0,12}?");

  private static final Pattern ANYWHERE = declared("\\b");
  private static final Pattern PACKAGE_WITH_MORE =
      Pattern.compile("^[ \\t]*package[ \\t]+[\\w.]+[ \\t]*[{;:]", Pattern.MULTILINE);

  /** How a Kotlin file names the class of its functions. */
  private static final Pattern JVM_NAME =
      Pattern.compile("@file\\s*:\\s*(?:\\[\\s*)?JvmName\\s*\\(\\s*\"([\\w$]+)\"");

  private Declarations() {}

  private static Pattern declared(String before) {
    return Pattern.compile(
        before
            + "(?:enum[ \\t]+class|class|object|trait|interface|enum|typealias)[ \\t]+`?([\\w$]+)",
        Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The class that a file's members outside of classes are compiled to. */
  static String holder(Language language, String fileName, String text) {
    String stem = language.stem(fileName);
    if (language != Language.KOTLIN) {
      return stem + "$package";
    }
    Matcher named = JVM_NAME.matcher(text);
    return named.find() ? named.group(1) : language.capitalizedStem(fileName) + "Kt";
  }

  /**
   * The simple names of the types in {@code text}, with the class that the file's functions are
   * compiled to. May name a type too many, never one too few.
   */
  static Set<String> in(Language language, String fileName, String text) {
    Set<String> names = new LinkedHashSet<>();
    names.add(language.stem(fileName));
    names.add(holder(language, fileName, text));
    if (language == Language.KOTLIN) {
      names.add(language.capitalizedStem(fileName) + "Kt");
    }
    boolean laidOut = !PACKAGE_WITH_MORE.matcher(text).find();
    Matcher declaration = (laidOut ? AT_LINE_START : ANYWHERE).matcher(text);
    while (declaration.find()) {
      names.add(declaration.group(1));
    }
    return names;
  }
}
