package io.github.flinkparallelism.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as Flink reads them, {@code org.apache.flink.configuration.MemorySize}. */
public final class MemoryAmount {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15})\\s*([a-zA-Z]*)");
  private static final Map<String, Integer> SHIFTS =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("b", 0),
          Map.entry("bytes", 0),
          Map.entry("k", 10),
          Map.entry("kb", 10),
          Map.entry("kibibytes", 10),
          Map.entry("m", 20),
          Map.entry("mb", 20),
          Map.entry("mebibytes", 20),
          Map.entry("g", 30),
          Map.entry("gb", 30),
          Map.entry("gibibytes", 30),
          Map.entry("t", 40),
          Map.entry("tb", 40),
          Map.entry("tebibytes", 40));

  private MemoryAmount() {}

  /** Bytes; empty for what Flink does not read, and for more than there is anywhere. */
  public static Optional<Long> bytes(String text) {
    Matcher amount = AMOUNT.matcher(text.trim());
    if (!amount.matches()) {
      return Optional.empty();
    }
    Integer shift = SHIFTS.get(amount.group(2).toLowerCase(Locale.ROOT));
    long number = Long.parseLong(amount.group(1));
    return Optional.ofNullable(shift)
        .filter(by -> number <= Long.MAX_VALUE >> (by + 1))
        .map(by -> number << by);
  }
}
