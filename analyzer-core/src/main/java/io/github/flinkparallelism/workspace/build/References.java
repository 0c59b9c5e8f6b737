package io.github.flinkparallelism.workspace.build;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces <code>${name}</code> by values that may hold references themselves. */
final class References {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

  /** Longer than any version; stops values that double with each step. */
  private static final int LONGEST = 200;

  private final Function<String, Optional<VersionText>> values;

  /** Looks names up by {@code values}. */
  References(Function<String, Optional<VersionText>> values) {
    this.values = values;
  }

  /**
   * The text without references, placed where its last literal part stands; empty when a name is
   * unknown or defined by itself.
   */
  Optional<VersionText> resolve(VersionText text) {
    return resolve(text, new HashSet<>());
  }

  /** The names that {@code text} itself refers to. */
  static Stream<String> in(VersionText text) {
    return REFERENCE.matcher(text.text()).results().map(found -> found.group(1).trim());
  }

  private Optional<VersionText> resolve(VersionText text, Set<String> open) {
    Matcher reference = REFERENCE.matcher(text.text());
    StringBuilder result = new StringBuilder();
    VersionText last = text;
    while (reference.find()) {
      String name = reference.group(1).trim();
      Optional<VersionText> value = value(name, open);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      last = value.get();
      reference.appendReplacement(result, Matcher.quoteReplacement(last.text()));
    }
    reference.appendTail(result);
    return result.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new VersionText(result.toString(), last.location()));
  }

  private Optional<VersionText> value(String name, Set<String> open) {
    Optional<VersionText> value = values.apply(name);
    if (value.isEmpty() || !open.add(name)) {
      return Optional.empty();
    }
    Optional<VersionText> resolved = resolve(value.get(), open);
    open.remove(name);
    return resolved;
  }
}
