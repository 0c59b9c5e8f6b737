package io.github.flinkparallelism.settings;

import java.util.Optional;
import java.util.Set;

/**
 * A setting whose value is a number.
 *
 * @param value the number
 * @param setting where it comes from
 */
public record IntegerSetting(int value, Setting setting) {
  private static final Set<String> NUMBER_KEYS =
      Set.of(Keys.PARALLELISM_DEFAULT, Keys.NUMBER_OF_TASK_SLOTS, Keys.MAX_PARALLELISM);

  /**
   * The setting of {@code key} that is in force, as a number. Empty when nothing sets the key, and
   * also when the strongest setting is no number: Flink then fails and does not fall back.
   */
  public static Optional<IntegerSetting> effective(Deployment deployment, String key) {
    return deployment
        .effective(key)
        .flatMap(
            setting ->
                parse(setting.value())
                    .or(() -> unfilled(setting))
                    .map(value -> new IntegerSetting(value, setting)));
  }

  /** What a setting is while nobody fills it in: 4 of <code>${X:-4}</code>. */
  public static Optional<Integer> unfilled(Setting setting) {
    return Template.unfilled(setting.value()).flatMap(IntegerSetting::parse);
  }

  /** Reads a value as {@code ConfigurationUtils#convertToInt} does. */
  public static Optional<Integer> parse(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  static boolean isNumberKey(String key) {
    return NUMBER_KEYS.contains(key);
  }
}
