package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with settings that could be read: values that are no numbers, misspelt keys. */
final class SettingChecks {
  private SettingChecks() {}

  /**
   * Complaints about settings that are given strongest first.
   *
   * @param filledIn whether a tool may fill in place holders before Flink reads them
   * @param version the release that reads them
   */
  static List<Problem> check(List<Setting> settings, boolean filledIn, FlinkVersion version) {
    Set<String> keys = new HashSet<>();
    settings.forEach(setting -> keys.add(setting.key()));
    List<Problem> problems = new ArrayList<>();
    Set<String> decided = new HashSet<>();
    for (Setting setting : settings) {
      boolean isInForce = decided.add(setting.key());
      complaint(setting, isInForce, filledIn)
          .or(() -> OptionChecks.complaint(setting, isInForce, keys, version))
          .ifPresent(
              message ->
                  problems.add(
                      new Problem(message, setting.location().orElse(Location.startOf(".")))));
    }
    return problems;
  }

  private static Optional<String> complaint(Setting setting, boolean isInForce, boolean filledIn) {
    if (IntegerSetting.isNumberKey(setting.key())) {
      boolean readable =
          IntegerSetting.parse(setting.value()).isPresent()
              || (filledIn && IntegerSetting.unfilled(setting).isPresent());
      return readable
          ? Optional.empty()
          : Optional.of(
              filledIn && Template.isIn(setting.value())
                  ? template(setting)
                  : numberComplaint(setting, isInForce));
    }
    return KnownKeys.meantBy(setting.key())
        .map(
            meant ->
                "Flink does not know the key "
                    + setting.key()
                    + " and ignores it; did you mean "
                    + meant
                    + "?");
  }

  private static String numberComplaint(Setting setting, boolean isInForce) {
    boolean isQuoted = setting.value().startsWith("\"") || setting.value().startsWith("'");
    return (isInForce ? "Flink fails to read " : "If nothing hid it, Flink would fail to read ")
        + setting.code()
        + ": the value must be a whole number such as 4"
        + (isQuoted ? ", without quotes" : "");
  }

  private static String template(Setting setting) {
    return setting.code()
        + " is a template that is not filled in here, so the number is unknown; state it with -D"
        + setting.key()
        + "=<number>";
  }
}
