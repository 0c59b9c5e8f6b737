package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A first {@code parallelism.yaml} of what was discovered in a project, to be completed by hand.
 */
public final class DeploymentFile {
  private static final String HEAD =
      """
      # The deployments of this project, as its files describe them.
      # What stands here is all that counts: rename, remove and complete the entries.
      # Each may state parallelism, taskManagers, slots, args, environment, settings, flinkVersion,
      # pricePerSlotHour, budget (slots, costPerHour) and partitions of what sources read, which are
      # stronger than its files.
      deployments:
      """;

  private DeploymentFile() {}

  /** The text of the file. */
  public static String of(AnalysisResult result) {
    StringBuilder text = new StringBuilder(HEAD);
    Map<String, List<DeploymentInfo>> byName = new LinkedHashMap<>();
    for (DeploymentInfo each : result.deployments()) {
      if (!each.jobs().isEmpty()) {
        byName.computeIfAbsent(each.name().orElse("default"), any -> new ArrayList<>()).add(each);
      }
    }
    byName.forEach((name, alike) -> append(text, name, alike));
    if (byName.isEmpty()) {
      text.append("  production:\n    jobs: []\n    taskManagers: 1\n    slots: 1\n");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, List<DeploymentInfo> alike) {
    List<String> files =
        alike.stream()
            .flatMap(each -> each.location().stream())
            .map(Location::file)
            .distinct()
            .map(DeploymentFile::quoted)
            .toList();
    List<String> jobs =
        alike.stream()
            .flatMap(each -> each.jobs().stream())
            .distinct()
            .map(DeploymentFile::quoted)
            .toList();
    text.append("  ").append(quoted(name)).append(":\n");
    if (!files.isEmpty()) {
      text.append("    files: [").append(String.join(", ", files)).append("]\n");
    }
    text.append("    jobs: [").append(String.join(", ", jobs)).append("]\n");
  }

  /** Names that YAML could take for something else stand in quotes. */
  private static String quoted(String name) {
    boolean plain =
        name.matches("[A-Za-z][\\w./-]*[\\w]")
            && !name.matches("(?i)true|false|null|yes|no|on|off");
    return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
