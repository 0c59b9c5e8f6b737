package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.MemoryAmount;
import io.github.flinkparallelism.settings.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cores and memory of TaskManagers, which the operator writes over what the configuration says of
 * them; {@code FlinkConfigBuilder#setResource}.
 */
final class PodResources {
  private static final String CORES = "kubernetes.taskmanager.cpu.amount";
  private static final String MEMORY = "taskmanager.memory.process.size";
  private static final String UNITS = "KMGTPE";
  private static final Pattern QUANTITY =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([KMGTPE]?)(I?)B?");

  private PodResources() {}

  /** What the specification of a cluster states. */
  static List<Setting> of(YamlTree spec) {
    List<Setting> settings = new ArrayList<>();
    setting(spec, "cpu", CORES, UnaryOperator.identity()).ifPresent(settings::add);
    setting(spec, "memory", MEMORY, PodResources::bytes).ifPresent(settings::add);
    return settings;
  }

  private static Optional<Setting> setting(
      YamlTree spec, String what, String key, UnaryOperator<String> reader) {
    return spec.at("taskManager", "resource", what)
        .flatMap(
            stated ->
                stated
                    .scalar()
                    .map(
                        text ->
                            new Setting(
                                key,
                                reader.apply(text.trim()),
                                Layer.MANIFEST,
                                "taskManager.resource." + what + ": " + text,
                                Optional.of(stated.key()))));
  }

  /**
   * An amount as Flink reads it, else as Kubernetes does; {@code
   * ResourceConfigUtils#parseResourceMemoryString}.
   */
  private static String bytes(String text) {
    Matcher quantity = QUANTITY.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    if (MemoryAmount.bytes(text).isPresent() || !quantity.matches()) {
      return text;
    }
    int power = quantity.group(2).isEmpty() ? 0 : UNITS.indexOf(quantity.group(2)) + 1;
    BigDecimal unit = BigDecimal.valueOf(quantity.group(3).isEmpty() ? 1000 : 1024).pow(power);
    return new BigDecimal(quantity.group(1)).multiply(unit).toBigInteger().toString();
  }
}
