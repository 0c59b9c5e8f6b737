package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The grammars of one Flink version, each made once. */
final class Grammars {
  private final FlinkVersion version;
  private final Map<Set<Trait>, Grammar> grammars = new HashMap<>();

  Grammars(FlinkVersion version) {
    this.version = version;
  }

  FlinkVersion version() {
    return version;
  }

  /**
   * What a program can use.
   *
   * @param batch whether it is to run in batch mode
   * @param illegal whether Flink may refuse it
   * @param once whether the place runs once
   */
  Grammar of(boolean batch, boolean illegal, boolean once) {
    Set<Trait> excluded = EnumSet.noneOf(Trait.class);
    if (batch) {
      excluded.add(Trait.STREAMING_ONLY);
    }
    if (!illegal) {
      excluded.add(Trait.ILLEGAL);
    }
    if (!once) {
      excluded.add(Trait.ONCE);
    }
    return grammars.computeIfAbsent(
        excluded, traits -> new Grammar(Catalogue.ROWS, version, traits));
  }
}
