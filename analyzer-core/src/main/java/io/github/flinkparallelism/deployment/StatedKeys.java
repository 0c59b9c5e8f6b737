package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What may stand in a mapping of {@code parallelism.yaml}. */
final class StatedKeys {
  private StatedKeys() {}

  /** Reports keys that mean nothing. */
  static void check(YamlTree mapping, Set<String> known, List<Problem> problems) {
    if (!mapping.isMapping()) {
      problems.add(new Problem("must be keys with values: " + names(known), mapping.place()));
      return;
    }
    mapping
        .entries()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                problems.add(
                    new Problem(
                        name + " means nothing here; known are " + names(known), value.key()));
              }
            });
  }

  private static String names(Set<String> known) {
    return String.join(", ", new TreeSet<>(known));
  }
}
