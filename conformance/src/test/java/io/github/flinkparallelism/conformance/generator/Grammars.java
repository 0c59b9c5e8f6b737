package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
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

  /** What a program can use, without the rows that have an {@code excluded} trait. */
  Grammar without(Set<Trait> excluded) {
    return grammars.computeIfAbsent(
        Set.copyOf(excluded), traits -> new Grammar(Catalogue.ROWS, version, traits));
  }
}
