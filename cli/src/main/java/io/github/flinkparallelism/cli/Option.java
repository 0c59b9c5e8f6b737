package io.github.flinkparallelism.cli;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names how it is written, the first being its name in {@link Arguments}
 * @param value whether it takes a value
 * @param label what the value is, in help
 * @param description what it does, in help
 */
record Option(List<String> names, Value value, String label, String description) {
  Option {
    names = List.copyOf(names);
  }

  /** Whether an option takes a value. */
  enum Value {
    NONE,
    /** Only attached, {@code --local=4}, since the next word may be something else. */
    OPTIONAL,
    REQUIRED
  }

  static Option flag(String name, String description) {
    return new Option(List.of(name), Value.NONE, "", description);
  }

  static Option value(String name, String label, String description) {
    return new Option(List.of(name), Value.REQUIRED, label, description);
  }

  /** This option, by another name as well. */
  Option or(String alias) {
    return new Option(List.of(name(), alias), value, label, description);
  }

  String name() {
    return names.get(0);
  }

  /** {@code -p, --parallelism N}. */
  String usage() {
    String all = String.join(", ", names);
    return switch (value) {
      case NONE -> all;
      case OPTIONAL -> all + "[=" + label + "]";
      case REQUIRED -> all + " " + label;
    };
  }

  /** True for options such as {@code -p} and {@code -D}, whose value may follow without a space. */
  static boolean isShort(String name) {
    return !name.startsWith("--") && name.length() == 2;
  }
}
