package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;
import java.util.Set;

/** Settings held against {@link FlinkOptions}: their types, and which releases read them. */
final class OptionChecks {
  /** Read when the program makes its environment, so that each job tells of them itself. */
  private static final Set<String> READ_BY_PROGRAMS =
      Set.of(
          "execution.runtime-mode",
          "pipeline.operator-chaining",
          "pipeline.operator-chaining.enabled",
          "pipeline.operator-chaining.chain-operators-with-different-max-parallelism");

  private static final String OVERRIDES = "pipeline.jobvertex-parallelism-overrides";

  private OptionChecks() {}

  /**
   * What is wrong with a setting, if anything is.
   *
   * @param isInForce false where a stronger source sets the same key
   * @param keys all keys that are set
   * @param version the release that reads it
   */
  static Optional<String> complaint(
      Setting setting, boolean isInForce, Set<String> keys, FlinkVersion version) {
    String key = setting.key();
    Optional<FlinkOption> option = FlinkOptions.of(key, version);
    Optional<FlinkOption> renamed = FlinkOptions.renamed(key, version);
    Optional<FlinkOption> stronger = renamed.filter(each -> keys.contains(each.key()));
    if (stronger.isPresent()) {
      return Optional.of(
          setting.code()
              + " has no effect: it is the former spelling of "
              + stronger.get().key()
              + ", which is set too");
    }
    Optional<FlinkOption> read = renamed.or(() -> option);
    if (read.isPresent() && key.equals(OVERRIDES) && version.atLeast(2, 0)) {
      return Optional.of(
          key
              + " has no effect: Flink "
              + version
              + " applies it to job graphs only, and its clients submit stream graphs");
    }
    if (read.isPresent()) {
      boolean told = READ_BY_PROGRAMS.contains(key);
      return isInForce && !told ? wrongType(setting, read.get()) : Optional.empty();
    }
    return FlinkOptions.rows(key).findFirst().map(first -> unknown(first, version));
  }

  private static Optional<String> wrongType(Setting setting, FlinkOption option) {
    String value = setting.value().trim();
    return Template.isIn(value) || option.type().legal().test(value)
        ? Optional.empty()
        : Optional.of(
            "Flink fails to read "
                + setting.code()
                + ": the value must be "
                + option.type().meaning());
  }

  private static String unknown(FlinkOption first, FlinkVersion version) {
    String said = "Flink " + version + " does not know the key " + first.key() + " and ignores it";
    if (version.compareTo(first.since()) < 0) {
      return said
          + "; it is read from "
          + first.since()
          + " on"
          + first.formerly().stream()
              .filter(spelling -> FlinkOptions.of(spelling, version).isPresent())
              .map(spelling -> ", write " + spelling)
              .findFirst()
              .orElse("");
    }
    FlinkVersion end =
        FlinkOptions.rows(first.key())
            .flatMap(each -> each.until().stream())
            .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
            .orElse(first.since());
    return said + "; it was removed in " + end;
  }
}
