package io.github.flinkparallelism.settings;

import java.util.List;

/**
 * Every source of settings below the program that is not of one running system alone. The position
 * is the precedence, strongest first, as in {@code CliFrontend#getEffectiveConfiguration}: a new
 * source is one class and one line here.
 */
final class ConfigurationSources {
  static final List<ConfigurationSource> FLAGS =
      List.of(
          new SlotsFlag(),
          new TaskManagersFlag(),
          new ClientParallelism(),
          new DynamicProperties());

  /** Flink's conf folder, below what a description of a running system says. */
  static final List<ConfigurationSource> FILES =
      List.of(new FlinkConfYaml(), new ConfigYaml(), new Workers(), new Masters());

  private ConfigurationSources() {}
}
