package io.github.flinkparallelism.cli;

import java.util.Locale;

/** Constants as users write them. */
final class Words {
  private Words() {}

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
