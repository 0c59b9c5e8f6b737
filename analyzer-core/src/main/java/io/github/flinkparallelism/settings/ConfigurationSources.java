package io.github.flinkparallelism.settings;

import java.util.List;

/**
 * Every source of settings below the program. The position is the precedence, strongest first, as
 * in {@code CliFrontend#getEffectiveConfiguration}: a new source is one class and one line here.
 */
final class ConfigurationSources {
  static final List<ConfigurationSource> STRONGEST_FIRST =
      List.of(
          new SlotsFlag(),
          new TaskManagersFlag(),
          new ClientParallelism(),
          new DynamicProperties(),
          new FlinkConfYaml(),
          new ConfigYaml(),
          new Workers());

  private ConfigurationSources() {}
}
