package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options that precede the first argument of one of Flink's commands, which Flink reads with
 * {@code org.apache.commons.cli.DefaultParser} and {@code stopAtNonOption}.
 *
 * @param given in their order
 * @param rest the first argument, such as the jar, and everything behind it
 * @param unknown words in which a variable may hold any option
 */
record Options(List<Option> given, List<Word> rest, List<Word> unknown) {
  private static final Pattern PROPERTY = Pattern.compile("-(y?D)(.+)", Pattern.DOTALL);
  private static final Pattern ATTACHED = Pattern.compile("-p(\\d+|\\$\\{.*)", Pattern.DOTALL);

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

  /**
   * Reads the words behind a command.
   *
   * @param valued short names of the options that have a value
   * @param shortNames by long names
   * @param flags the others, where any other word that looks like an option is an argument
   */
  static Options of(
      List<Word> words,
      Set<String> valued,
      Map<String, String> shortNames,
      Optional<Set<String>> flags) {
    List<Option> given = new ArrayList<>();
    List<Word> unknown = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      String text = word.text();
      if (isOpen(word) && namesJar(words, at)) {
        unknown.add(word);
        at++;
        continue;
      }
      if (!text.startsWith("-") || text.length() == 1) {
        break;
      }
      Optional<Option> whole = whole(word, shortNames);
      String name = name(text, shortNames);
      boolean takesNext = whole.isEmpty() && valued.contains(name) && at + 1 < words.size();
      boolean known =
          valued.contains(name)
              || whole.filter(option -> valued.contains(option.name())).isPresent()
              || flags.isEmpty()
              || flags.get().contains(name);
      if (!known) {
        break;
      }
      String value = takesNext ? words.get(at + 1).text() : "";
      given.add(whole.orElseGet(() -> new Option(name, value, word)));
      at += takesNext ? 2 : 1;
    }
    return new Options(given, words.subList(at, words.size()), unknown);
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

  private static Optional<Option> whole(Word word, Map<String, String> shortNames) {
    String text = word.text();
    Matcher property = PROPERTY.matcher(text);
    if (property.matches()) {
      return Optional.of(new Option(property.group(1), property.group(2), word));
    }
    Matcher attached = ATTACHED.matcher(text);
    if (attached.matches()) {
      return Optional.of(new Option("p", attached.group(1), word));
    }
    int equals = text.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : Optional.of(
            new Option(
                name(text.substring(0, equals), shortNames), text.substring(equals + 1), word));
  }

  private static String name(String text, Map<String, String> shortNames) {
    String name = text.replaceFirst("^--?", "");
    return shortNames.getOrDefault(name, name);
  }

  /** The first of several options of a name, which is the one that commons-cli gives. */
  Optional<Option> first(String... names) {
    return given.stream().filter(option -> List.of(names).contains(option.name())).findFirst();
  }

  Optional<String> value(String... names) {
    return first(names).map(Option::value);
  }
}
