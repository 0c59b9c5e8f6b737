package io.github.flinkparallelism.flink.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What is known of configurations and their options, against the class files of Flink's releases.
 */
class ConfigurationCompletenessTest {
  private static final String PACKAGE = "org.apache.flink.configuration.";
  private static final List<FlinkRelease> RELEASES = FlinkRelease.all();
  private static final List<String> BUILDERS =
      List.of(
          "ConfigOptions",
          "ConfigOptions.OptionBuilder",
          "ConfigOptions.TypedConfigOptionBuilder",
          "ConfigOptions.ListConfigOptionBuilder");

  /** Handled as what makes a configuration, not as a call on one. */
  private static final Set<String> FACTORIES = Set.of("<init>", "fromMap", "clone");

  @Test
  void every_method_of_a_configuration_is_known() {
    Set<String> methods = methods(List.of("Configuration", "ReadableConfig", "WritableConfig"));
    Set<String> known = new LinkedHashSet<>(ConfigurationMethods.CONFIGURATION.keySet());
    known.addAll(FACTORIES);

    assertThat(methods).isSubsetOf(known);
    known.removeAll(FACTORIES);
    assertThat(known).isSubsetOf(methods);
  }

  @Test
  void every_method_of_an_option_is_known() {
    Set<String> known = new LinkedHashSet<>(ConfigOptions.NO_EFFECT);
    known.addAll(ConfigOptions.MORE_KEYS);
    known.addAll(ConfigOptions.READS);

    assertThat(methods(List.of("ConfigOption"))).isEqualTo(known);
  }

  @Test
  void every_method_of_a_builder_of_options_is_known() {
    Set<String> known = new LinkedHashSet<>(ConfigOptions.TYPES);
    known.addAll(ConfigOptions.ENDS);
    known.add("key");

    assertThat(methods(BUILDERS)).isEqualTo(known);
  }

  private static Set<String> methods(List<String> classes) {
    Set<String> names = new LinkedHashSet<>();
    for (FlinkRelease release : RELEASES) {
      for (String type : classes) {
        release.methodsOf(PACKAGE + type).stream()
            .map(ReleasedMethod::name)
            .filter(Predicate.not("<init>"::equals))
            .forEach(names::add);
      }
    }
    assertThat(names).isNotEmpty();
    return names;
  }
}
