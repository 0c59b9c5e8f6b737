package io.github.flinkparallelism.library.cli;

import java.util.Comparator;
import java.util.List;

/**
 * An option as a parser knows it.
 *
 * @param names with their dashes; empty for positional parameters
 * @param flag takes no value
 * @param required must be given
 * @param index of a positional parameter
 * @param many takes all remaining positional parameters
 */
record OptionSpec(List<String> names, boolean flag, boolean required, int index, boolean many) {
  OptionSpec {
    names = List.copyOf(names);
  }

  static OptionSpec named(List<String> names, boolean flag, boolean required) {
    return new OptionSpec(names, flag, required, 0, false);
  }

  /** What a reader calls it: its longest name. */
  String label() {
    return names.stream()
        .max(Comparator.comparingInt(String::length))
        .orElse("args[" + index + "]");
  }
}
