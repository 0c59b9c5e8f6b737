package io.github.flinkparallelism.library.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses known program arguments. */
final class OptionParser {
  private final List<OptionSpec> specs;
  private final Dialect dialect;
  private final Map<OptionSpec, List<String>> values = new LinkedHashMap<>();
  private final List<String> positional = new ArrayList<>();
  private Optional<String> error = Optional.empty();
  private boolean isUnmatched;

  private OptionParser(List<OptionSpec> specs, Dialect dialect) {
    this.specs = specs;
    this.dialect = dialect;
  }

  /**
   * What became of the arguments.
   *
   * @param values of the options in the order in which they were given; none for flags
   * @param positional arguments that belong to no option
   * @param error why the parser refuses them
   * @param unmatched whether that is an option that nobody declared
   */
  record Result(
      Map<OptionSpec, List<String>> values,
      List<String> positional,
      Optional<String> error,
      boolean unmatched) {
    /** Of arguments that nobody knows. */
    static final Result NOTHING = new Result(Map.of(), List.of(), Optional.empty(), false);

    Result {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      positional = List.copyOf(positional);
    }
  }

  static Result parse(List<String> words, List<OptionSpec> specs, Dialect dialect) {
    return new OptionParser(specs, dialect).run(words);
  }

  private Result run(List<String> words) {
    for (int i = 0; i < words.size() && error.isEmpty(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        positional.addAll(words.subList(i + 1, words.size()));
        break;
      }
      Optional<Match> match = match(word);
      if (match.isEmpty()) {
        i += cluster(word, i + 1 < words.size() ? words.get(i + 1) : "-");
      } else if (match.get().value().isPresent() || match.get().spec().flag()) {
        add(match.get().spec(), match.get().value());
      } else if (i + 1 < words.size() && isValue(words.get(i + 1))) {
        i++;
        add(match.get().spec(), Optional.of(words.get(i)));
      } else {
        error = Optional.of(word + " has no value");
      }
    }
    bindPositional();
    for (OptionSpec spec : specs) {
      if (error.isEmpty() && spec.required() && !values.containsKey(spec)) {
        error = Optional.of(spec.label() + " is required and not given");
      }
    }
    return new Result(values, positional, error, isUnmatched);
  }

  private void bindPositional() {
    for (OptionSpec spec : specs) {
      if (spec.names().isEmpty() && spec.index() < positional.size()) {
        values.put(
            spec,
            spec.many()
                ? List.copyOf(positional.subList(spec.index(), positional.size()))
                : List.of(positional.get(spec.index())));
      }
    }
  }

  /**
   * Flags in one word, of which the last may be an option with a value: {@code -dp4}.
   *
   * @return how many further words it took
   */
  private int cluster(String word, String next) {
    List<OptionSpec> flags = new ArrayList<>();
    for (int i = 1; dialect.attached() && !word.startsWith("--") && i < word.length(); i++) {
      Optional<Match> match = match("-" + word.substring(i, i + 1));
      if (!word.startsWith("-") || match.isEmpty()) {
        break;
      } else if (match.get().spec().flag()) {
        flags.add(match.get().spec());
        continue;
      }
      boolean apart = i + 1 == word.length();
      if (flags.isEmpty() || apart && !isValue(next)) {
        break;
      }
      flags.forEach(flag -> add(flag, Optional.empty()));
      String attached = word.substring(i + 1).replaceFirst("^=", "");
      add(match.get().spec(), Optional.of(apart ? next : attached));
      return apart ? 1 : 0;
    }
    if (!flags.isEmpty() && flags.size() == word.length() - 1) {
      flags.forEach(flag -> add(flag, Optional.empty()));
    } else {
      unmatched(word);
    }
    return 0;
  }

  private void unmatched(String word) {
    if (word.startsWith("-") && word.length() > 1 && !isNumber(word)) {
      error = Optional.of(word + " is not an option");
      isUnmatched = true;
    } else {
      positional.add(word);
    }
  }

  private boolean isValue(String word) {
    return !word.startsWith("-") || isNumber(word) || match(word).isEmpty();
  }

  private static boolean isNumber(String word) {
    return word.matches("-\\d+(\\.\\d+)?");
  }

  private void add(OptionSpec spec, Optional<String> value) {
    List<String> all = values.computeIfAbsent(spec, s -> new ArrayList<>());
    value.ifPresent(all::add);
  }

  private record Match(OptionSpec spec, Optional<String> value) {}

  private Optional<Match> match(String word) {
    Optional<Match> whole = named(word).map(spec -> new Match(spec, Optional.empty()));
    if (whole.isPresent() || !word.startsWith("-")) {
      return whole;
    }
    Optional<Match> pair =
        dialect
            .separator()
            .chars()
            .map(word::indexOf)
            .filter(separator -> separator > 0)
            .sorted()
            .mapToObj(separator -> pair(word, separator))
            .flatMap(Optional::stream)
            .findFirst();
    if (pair.isPresent()) {
      return pair;
    }
    return dialect.attached() && word.length() > 2 && !word.startsWith("--")
        ? named(word.substring(0, 2))
            .filter(spec -> !spec.flag())
            .map(spec -> new Match(spec, Optional.of(word.substring(2))))
        : Optional.empty();
  }

  private Optional<Match> pair(String word, int separator) {
    return named(word.substring(0, separator))
        .map(spec -> new Match(spec, Optional.of(word.substring(separator + 1))));
  }

  private Optional<OptionSpec> named(String name) {
    for (OptionSpec spec : specs) {
      if (spec.names().contains(name)) {
        return Optional.of(spec);
      }
    }
    if (dialect.anyDashes() && name.startsWith("-") && !name.startsWith("--")) {
      Optional<OptionSpec> longer = named("-" + name);
      if (longer.isPresent()) {
        return longer;
      }
    }
    if (!dialect.abbreviated() || !name.startsWith("--")) {
      return Optional.empty();
    }
    List<OptionSpec> begun =
        specs.stream()
            .filter(spec -> spec.names().stream().anyMatch(n -> n.startsWith(name)))
            .toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }
}
