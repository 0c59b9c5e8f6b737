package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.Layer;
import java.util.List;
import java.util.Optional;

/**
 * {@code -p}, written over everything else that the client knows. Follows {@code
 * ProgramOptions#ProgramOptions}, which accepts positive numbers, and -1 from 1.15 on.
 */
final class ClientParallelism implements ConfigurationSource {
  private static final int DEFAULT = -1;

  @Override
  public Contribution read(SourceContext context) {
    Optional<Integer> parallelism = context.request().clientParallelism();
    if (parallelism.isEmpty()) {
      return Contribution.NOTHING;
    }
    int value = parallelism.get();
    String code = "-p " + value;
    boolean saysDefault = value == DEFAULT && context.version().atLeast(1, 15);
    if (value < 1 && !saysDefault) {
      return Contribution.of(
          SourceContext.flagProblem(
              code
                  + " is rejected by Flink's client and is ignored here: the parallelism must be a"
                  + " positive number"));
    }
    Setting setting =
        new Setting(
            Keys.PARALLELISM_DEFAULT,
            Integer.toString(value),
            Layer.CLIENT,
            code,
            Optional.empty());
    return Contribution.of(List.of(setting), List.of());
  }
}
