package io.github.flinkparallelism.described;

import io.github.flinkparallelism.described.DescribedOperator.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an entry of {@code models}. */
final class MethodReader {
  private static final int MOST_PARAMETERS = 255;
  private static final Set<String> OF_METHODS =
      Set.of("class", "method", "parameters", "input", "environment", "operators", "returns");
  private static final Set<String> OF_SOURCES = Set.of("class", "source");
  private static final Pattern CLASS = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)+");
  private static final Pattern METHOD = Pattern.compile("[A-Za-z_$][\\w$]*|<init>");
  private static final Pattern ARGUMENT = Pattern.compile("argument ([1-9][0-9]{0,2})");

  private MethodReader() {}

  /** A source function: its class, and whether it is parallel. */
  static Optional<DescribedSource> source(Entry entry) {
    entry.only(OF_SOURCES);
    Optional<String> type = className(entry);
    Optional<Boolean> parallel =
        entry.value(
            "source",
            true,
            "parallel or non-parallel",
            text ->
                switch (text) {
                  case "parallel" -> Optional.of(true);
                  case "non-parallel" -> Optional.of(false);
                  default -> Optional.empty();
                });
    return entry.isSound()
        ? Optional.of(new DescribedSource(type.get(), parallel.get(), entry.location()))
        : Optional.empty();
  }

  /** A method; empty, with problems, where something about it is wrong. */
  static Optional<DescribedMethod> method(Entry entry) {
    entry.only(OF_METHODS);
    Optional<String> type = className(entry);
    Optional<String> method =
        entry.value(
            "method",
            true,
            "the name of a method, or <init>",
            text -> Optional.of(text).filter(name -> METHOD.matcher(name).matches()));
    Optional<Integer> parameters = parameters(entry);
    Optional<Integer> input = entry.value("input", false, "argument N", MethodReader::argument);
    Optional<Place> environment =
        entry.value("environment", false, "argument N or created", MethodReader::environment);
    Optional<Place> returns =
        entry.value(
            "returns", false, "stream, environment, argument N or nothing", MethodReader::returned);
    Optional<List<DescribedOperator>> operators = operators(entry);
    if (!entry.isSound() || operators.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DescribedMethod(
            type.get(),
            method.get(),
            parameters,
            input,
            environment,
            operators.get(),
            returns.orElse(Place.of(Place.Kind.NOTHING)),
            entry.location()));
  }

  private static Optional<String> className(Entry entry) {
    return entry.value(
        "class",
        true,
        "the qualified name of a class, such as com.acme.Streams",
        text -> Optional.of(text).filter(name -> CLASS.matcher(name).matches()));
  }

  private static Optional<Integer> parameters(Entry entry) {
    boolean quoted = entry.isQuoted("parameters");
    return entry.value(
        "parameters",
        false,
        "a number from 0 to " + MOST_PARAMETERS,
        text ->
            quoted
                ? Optional.empty()
                : text.equals("0") ? Optional.of(0) : Entry.integer(text, MOST_PARAMETERS));
  }

  private static Optional<List<DescribedOperator>> operators(Entry entry) {
    List<Entry> entries = entry.entries("operators", "an operator", false);
    List<DescribedOperator> operators = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry each = entries.get(i);
      Optional<DescribedOperator> operator = OperatorReader.read(each);
      if (operator.isPresent() && operator.get().kind() == Kind.SOURCE && i > 0) {
        each.problem("a source reads no operator; put it first, or write kind: operator", "kind");
      } else if (operator.isPresent()
          && operator.get().kind() == Kind.SINK
          && i < entries.size() - 1) {
        each.problem("no operator reads a sink; put it last, or write kind: operator", "kind");
      } else {
        operator.ifPresent(operators::add);
      }
    }
    return operators.size() == entries.size() ? Optional.of(operators) : Optional.empty();
  }

  /** {@code argument N}. */
  static Optional<Integer> argument(String text) {
    Matcher matcher = ARGUMENT.matcher(text);
    return matcher.matches()
        ? Optional.of(Integer.parseInt(matcher.group(1))).filter(n -> n <= MOST_PARAMETERS)
        : Optional.empty();
  }

  private static Optional<Place> environment(String text) {
    return text.equals("created")
        ? Optional.of(Place.of(Place.Kind.CREATED))
        : argument(text).map(Place::argument);
  }

  private static Optional<Place> returned(String text) {
    return switch (text) {
      case "stream" -> Optional.of(Place.of(Place.Kind.STREAM));
      case "environment" -> Optional.of(Place.of(Place.Kind.ENVIRONMENT));
      case "nothing" -> Optional.of(Place.of(Place.Kind.NOTHING));
      default -> argument(text).map(Place::argument);
    };
  }
}
