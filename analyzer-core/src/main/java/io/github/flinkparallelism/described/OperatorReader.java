package io.github.flinkparallelism.described;

import io.github.flinkparallelism.described.DescribedOperator.Kind;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an entry of {@code operators}. */
final class OperatorReader {
  private static final int MOST = 32768;
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "kind",
          "parallelism",
          "maxParallelism",
          "partitioning",
          "slotSharingGroup",
          "chaining",
          "bounded");
  private static final List<ChainingStrategy> STRATEGIES =
      List.of(ChainingStrategy.ALWAYS, ChainingStrategy.HEAD, ChainingStrategy.NEVER);

  private OperatorReader() {}

  /** An operator; empty, with problems, where something about it is wrong. */
  static Optional<DescribedOperator> read(Entry entry) {
    entry.only(KEYS);
    Optional<String> name = entry.text("name", true);
    Optional<Kind> kind = entry.value("kind", true, "source, operator or sink", text -> kind(text));
    Optional<DescribedNumber> parallelism =
        entry.value(
            "parallelism",
            true,
            "environment, input, argument N, forced 1, or a number from 1 to " + MOST,
            text -> parallelism(text, entry));
    Optional<DescribedNumber> maxParallelism =
        entry.value(
            "maxParallelism",
            false,
            "argument N, or a number from 1 to " + MOST,
            text -> number("maxParallelism", text, entry));
    Optional<Partitioner> partitioning =
        entry.value(
            "partitioning",
            false,
            Arrays.stream(Partitioner.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")),
            OperatorReader::partitioner);
    Optional<String> group = entry.text("slotSharingGroup", false);
    Optional<ChainingStrategy> chaining =
        entry.value("chaining", false, "ALWAYS, HEAD or NEVER", OperatorReader::strategy);
    Optional<Boolean> bounded =
        entry.value("bounded", false, "true or false", text -> flag(text, entry));
    boolean source = kind.filter(Kind.SOURCE::equals).isPresent();
    if (source && partitioning.isPresent()) {
      entry.problem("a source reads nothing; remove partitioning", "partitioning");
    }
    if (source && parallelism.filter(DescribedNumber.OfInput.class::isInstance).isPresent()) {
      entry.problem("a source has no input; write parallelism: environment", "parallelism");
    }
    if (kind.isPresent() && !source && bounded.isPresent()) {
      entry.problem("only a source is bounded or not; remove it", "bounded");
    }
    if (!entry.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new DescribedOperator(
            kind.get(),
            withoutPrefix(name.get(), kind.get()),
            parallelism.get(),
            maxParallelism,
            partitioning,
            group,
            chaining,
            bounded,
            entry.location()));
  }

  /** Flink itself writes the prefix into the plan. */
  private static String withoutPrefix(String name, Kind kind) {
    String prefix =
        switch (kind) {
          case SOURCE -> "Source: ";
          case SINK -> "Sink: ";
          case OPERATOR -> "";
        };
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private static Optional<Kind> kind(String text) {
    return Arrays.stream(Kind.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private static Optional<DescribedNumber> parallelism(String text, Entry entry) {
    return switch (text) {
      case "environment" -> Optional.of(new DescribedNumber.OfEnvironment());
      case "input" -> Optional.of(new DescribedNumber.OfInput());
      case "forced 1" ->
          Optional.of(
              new DescribedNumber.Fixed(
                  1, true, "parallelism: forced 1", entry.place("parallelism")));
      default -> number("parallelism", text, entry);
    };
  }

  private static Optional<DescribedNumber> number(String key, String text, Entry entry) {
    Optional<DescribedNumber> argument =
        MethodReader.argument(text).map(DescribedNumber.OfArgument::new);
    if (argument.isPresent() || entry.isQuoted(key)) {
      return argument;
    }
    return Entry.integer(text, MOST)
        .map(n -> new DescribedNumber.Fixed(n, false, key + ": " + n, entry.place(key)));
  }

  private static Optional<Partitioner> partitioner(String text) {
    return Arrays.stream(Partitioner.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private static Optional<ChainingStrategy> strategy(String text) {
    return STRATEGIES.stream().filter(each -> each.name().equals(text)).findFirst();
  }

  private static Optional<Boolean> flag(String text, Entry entry) {
    boolean known = text.equals("true") || text.equals("false");
    return known && !entry.isQuoted("bounded")
        ? Optional.of(text.equals("true"))
        : Optional.empty();
  }
}
