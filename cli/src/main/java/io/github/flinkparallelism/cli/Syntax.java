package io.github.flinkparallelism.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command understands. Written by hand, because loading a library that does this by
 * reflection would take a third of the time in which the analyzer answers for one job.
 *
 * @param options its options
 * @param maxWords how many words it takes besides
 */
record Syntax(List<Option> options, int maxWords) {
  private static final String END_OF_OPTIONS = "--";

  Syntax {
    options = List.copyOf(options);
  }

  /**
   * Takes the arguments of a command apart.
   *
   * @throws UsageError when they are not understood
   */
  Arguments parse(List<String> args) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      if (arg.equals(END_OF_OPTIONS)) {
        rest.forEachRemaining(words::add);
      } else if (arg.startsWith("-") && arg.length() > 1) {
        parseOption(arg, rest, values);
      } else {
        words.add(arg);
      }
    }
    if (words.size() > maxWords) {
      throw new UsageError("\"" + words.get(maxWords) + "\" is one argument too many");
    }
    return new Arguments(values, words);
  }

  private void parseOption(String arg, Iterator<String> rest, Map<String, List<String>> values) {
    Given given = given(arg).orElseThrow(() -> unknown(arg));
    Option option = given.option();
    List<String> collected = values.computeIfAbsent(option.name(), name -> new ArrayList<>());
    if (given.attached().isPresent()) {
      if (option.value() == Option.Value.NONE) {
        throw new UsageError(option.name() + " takes no value");
      }
      collected.add(given.attached().get());
    } else if (option.value() == Option.Value.REQUIRED) {
      if (!rest.hasNext()) {
        throw new UsageError(option.name() + ": the value " + option.label() + " is missing");
      }
      collected.add(rest.next());
    }
  }

  /** The option that {@code arg} names, with its value if that is part of the same argument. */
  private Optional<Given> given(String arg) {
    int equals = arg.indexOf('=');
    for (Option option : options) {
      for (String name : option.names()) {
        if (arg.equals(name)) {
          return Optional.of(new Given(option, Optional.empty()));
        }
        if (equals == name.length() && arg.startsWith(name)) {
          return Optional.of(new Given(option, Optional.of(arg.substring(equals + 1))));
        }
        if (Option.isShort(name)
            && option.value() == Option.Value.REQUIRED
            && arg.startsWith(name)) {
          return Optional.of(new Given(option, Optional.of(arg.substring(name.length()))));
        }
      }
    }
    return Optional.empty();
  }

  private UsageError unknown(String arg) {
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    List<String> names = options.stream().flatMap(option -> option.names().stream()).toList();
    return new UsageError("there is no option " + name + NearMiss.hint(name, names));
  }

  private record Given(Option option, Optional<String> attached) {}
}
