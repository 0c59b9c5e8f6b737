package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.settings.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options that precede the first argument of one of Flink's commands, which Flink reads with
 * {@code org.apache.commons.cli.DefaultParser#parse} and {@code stopAtNonOption}.
 *
 * @param given in their order
 * @param rest the first argument, such as the jar, and everything behind it
 * @param unknown words in which a variable may hold any option
 * @param refused a word that Flink refuses, as it lacks a value or may be several options
 * @param stopped a word that looks like an option and is none, with which {@code rest} begins
 */
record Options(
    List<Option> given,
    List<Word> rest,
    List<Word> unknown,
    Optional<Word> refused,
    Optional<Word> stopped) {
  Options {
    given = List.copyOf(given);
    rest = List.copyOf(rest);
    unknown = List.copyOf(unknown);
  }

  /**
   * An option.
   *
   * @param name without dashes, the short one where it has two
   * @param value empty where it has none
   * @param at where it begins
   */
  record Option(String name, String value, Word at) {}

  /** Reads the words behind a command that knows {@code table}. */
  static Options of(List<Word> words, OptionTable table) {
    return new Reader(words, table).read();
  }

  private static final class Reader {
    private final List<Word> words;
    private final OptionTable table;
    private final List<Option> given = new ArrayList<>();
    private final List<Word> unknown = new ArrayList<>();
    private Optional<Word> refused = Optional.empty();
    private Optional<Word> stopped = Optional.empty();
    private int at;

    private Reader(List<Word> words, OptionTable table) {
      this.words = words;
      this.table = table;
    }

    private Options read() {
      while (at < words.size() && stopped.isEmpty()) {
        Word word = words.get(at);
        String text = word.text();
        if ((isOpen(word) && namesJar(words, at)) || text.startsWith("-${")) {
          unknown.add(word);
          at++;
        } else if (text.equals("--")) {
          at++;
          break;
        } else if (!text.startsWith("-") || text.length() == 1) {
          break;
        } else {
          at++;
          option(word, text);
        }
      }
      List<Word> rest = new ArrayList<>(stopped.stream().toList());
      rest.addAll(words.subList(at, words.size()));
      Optional<Word> strange =
          stopped.or(
              () -> rest.stream().limit(1).filter(word -> word.text().matches("-.+")).findFirst());
      return new Options(given, rest, unknown, refused, strange);
    }

    private void option(Word word, String text) {
      int equals = text.indexOf('=');
      String name = (equals < 0 ? text : text.substring(0, equals)).replaceFirst("^--?", "");
      boolean isLong = text.startsWith("--");
      if (!isLong && name.length() > 1 && table.isProperty(name) && !table.isShort(name)) {
        add(name.substring(0, 1), text.substring(2) + (equals < 0 ? "=true" : ""), word);
      } else if (!isLong && table.isShort(name) && (equals < 0 || name.length() == 1)) {
        known(name, text, equals, word);
      } else if (!table.byLong(name).isEmpty()) {
        List<String> meant = table.byLong(name);
        if (meant.size() > 1) {
          refused = refused.or(() -> Optional.of(word));
        } else {
          known(meant.get(0), text, equals, word);
        }
      } else if (table.lenient()) {
        known(name, text, equals, word);
      } else if (isLong || equals >= 0 && !table.isShort(name.substring(0, 1))) {
        stopped = Optional.of(word);
      } else {
        concatenated(word, text);
      }
    }

    private void known(String name, String text, int equals, Word word) {
      boolean valued = table.valued().contains(name);
      if (equals >= 0 && !valued && !table.lenient()) {
        stopped = Optional.of(word);
      } else if (equals >= 0) {
        add(name, text.substring(equals + 1), word);
      } else if (valued) {
        next(name, word);
      } else {
        add(name, "", word);
      }
    }

    /** {@code -dp4}: the first that has a value takes what is left. */
    private void concatenated(Word word, String text) {
      for (int i = 1; i < text.length(); i++) {
        String name = text.substring(i, i + 1);
        if (!table.isShort(name)) {
          String left = i > 1 ? text.substring(i) : text;
          stopped = Optional.of(new Word(left, word.location(), word.open()));
          return;
        }
        if (table.valued().contains(name)) {
          if (i + 1 < text.length()) {
            add(name, text.substring(i + 1), word);
          } else {
            next(name, word);
          }
          return;
        }
        add(name, "", word);
      }
    }

    /** The value is the next word, of a property perhaps the next two. */
    private void next(String name, Word word) {
      if (!hasArgument()) {
        refused = refused.or(() -> Optional.of(word));
        return;
      }
      String value = unquoted(words.get(at++).text());
      if (table.isProperty(name) && value.indexOf('=') < 0 && !Template.isIn(value)) {
        if (!hasArgument()) {
          refused = refused.or(() -> Optional.of(word));
          return;
        }
        value = value + "=" + unquoted(words.get(at++).text());
      }
      add(name, value, word);
      while (table.isEndless(name) && hasArgument()) {
        add(name, unquoted(words.get(at).text()), words.get(at++));
      }
    }

    private boolean hasArgument() {
      return at < words.size() && (table.lenient() || !table.isOption(words.get(at).text()));
    }

    private void add(String name, String value, Word word) {
      given.add(new Option(name, value, word));
    }

    /** Quotes that are part of the word are dropped once more. */
    private static String unquoted(String text) {
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      return quoted && text.indexOf('"', 1) == text.length() - 1
          ? text.substring(1, text.length() - 1)
          : text;
    }
  }

  /** All arguments of a script, or a variable without quotes. */
  static boolean isOpen(Word word) {
    return word.open() || word.text().equals("${@}") || word.text().equals("${*}");
  }

  /** Whether something behind {@code at} is the jar, so that the word there is none. */
  private static boolean namesJar(List<Word> words, int at) {
    return !isJar(words.get(at).text())
        && words.stream().skip(at + 1L).anyMatch(word -> isJar(word.text()));
  }

  private static boolean isJar(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jar") || (lower.contains("${") && lower.contains("jar"));
  }

  /** The first of several options of a name, which is the one that commons-cli gives. */
  Optional<Option> first(String... names) {
    return given.stream().filter(option -> List.of(names).contains(option.name())).findFirst();
  }

  Optional<String> value(String... names) {
    return first(names).map(Option::value);
  }
}
