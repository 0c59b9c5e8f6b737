package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with settings that could be read: values that are no numbers, misspelt keys. */
final class SettingChecks {
  private SettingChecks() {}

  static List<Problem> check(List<Setting> settings) {
    List<Problem> problems = new ArrayList<>();
    for (Setting setting : settings) {
      complaint(setting)
          .ifPresent(
              message ->
                  problems.add(
                      new Problem(message, setting.location().orElse(Location.startOf(".")))));
    }
    return problems;
  }

  private static Optional<String> complaint(Setting setting) {
    if (IntegerSetting.isNumberKey(setting.key())) {
      return IntegerSetting.parse(setting.value()).isPresent()
          ? Optional.empty()
          : Optional.of(numberComplaint(setting));
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

  private static String numberComplaint(Setting setting) {
    boolean isQuoted = setting.value().startsWith("\"") || setting.value().startsWith("'");
    return "Flink fails to read "
        + setting.code()
        + ": the value must be a whole number such as 4"
        + (isQuoted ? ", without quotes" : "");
  }
}
