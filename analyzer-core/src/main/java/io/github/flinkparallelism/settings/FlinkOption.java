package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;

/**
 * An option of Flink in the releases in which it is declared the same way.
 *
 * @param key as Flink declares it
 * @param type what its values are
 * @param byDefault the default, as text; absent for none
 * @param since the first release; the oldest that is modelled may stand for older ones
 * @param until the first release without it; absent where the newest has it
 * @param formerly spellings that Flink still reads, where {@code key} itself is not set
 */
record FlinkOption(
    String key,
    OptionType type,
    Optional<String> byDefault,
    FlinkVersion since,
    Optional<FlinkVersion> until,
    List<String> formerly) {
  FlinkOption {
    formerly = List.copyOf(formerly);
  }

  /** An option that all releases have. */
  static FlinkOption always(String key, OptionType type, String byDefault) {
    return new FlinkOption(
        key,
        type,
        Optional.ofNullable(byDefault),
        FlinkVersion.OLDEST,
        Optional.empty(),
        List.of());
  }

  /** The same from a release on. */
  FlinkOption since(String release) {
    return new FlinkOption(key, type, byDefault, parse(release), until, formerly);
  }

  /** The same up to a release, which has it no more. */
  FlinkOption until(String release) {
    return new FlinkOption(key, type, byDefault, since, Optional.of(parse(release)), formerly);
  }

  /** The same with a spelling that Flink still reads. */
  FlinkOption formerly(String spelling) {
    return new FlinkOption(key, type, byDefault, since, until, List.of(spelling));
  }

  /** Whether a release has it. */
  boolean isIn(FlinkVersion version) {
    return version.compareTo(since) >= 0
        && until.filter(end -> version.compareTo(end) >= 0).isEmpty();
  }

  private static FlinkVersion parse(String release) {
    return FlinkVersion.parse(release).orElseThrow();
  }
}
