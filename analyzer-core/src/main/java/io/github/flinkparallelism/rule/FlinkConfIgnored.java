package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.settings.IgnoredFile;
import io.github.flinkparallelism.settings.Setting;
import java.util.List;

/** A configuration file that this Flink version does not read. */
public final class FlinkConfIgnored implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "FlinkConfIgnored", Severity.ERROR, "A configuration file is not read by this Flink");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(RuleInput input) {
    return input.deployment().ignoredFiles().stream()
        .filter(ignored -> !ignored.settings().isEmpty())
        .map(ignored -> finding(input, ignored))
        .toList();
  }

  private Finding finding(RuleInput input, IgnoredFile ignored) {
    boolean fromTwo = input.version().atLeast(2, 0);
    String file = ignored.location().file();
    String message =
        "Flink %s does not read %s: %s"
            .formatted(input.version(), file, Wording.sentence(ignored.reason()));
    List<String> dead = ignored.settings().stream().map(Setting::code).toList();
    return FindingBuilder.of(this, input, message)
        .about(file)
        // On 1.x the other of the two files is a deliberate choice more often than not.
        .severity(fromTwo ? Severity.ERROR : Severity.WARNING)
        .consequence(
            "What it says has no effect, the defaults apply instead: %s."
                .formatted(Wording.list(dead)))
        .remedy(remedy(file, fromTwo))
        .at(ignored.location());
  }

  private static String remedy(String file, boolean fromTwo) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return fromTwo
        ? "Move the settings to %sconfig.yaml, which is YAML, and delete %s."
            .formatted(folder, file)
        : "Keep the settings in one file and delete the other.";
  }
}
