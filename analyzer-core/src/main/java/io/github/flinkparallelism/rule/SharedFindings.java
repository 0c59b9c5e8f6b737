package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings that several deployments have in common, as those about the program itself. */
final class SharedFindings {
  private SharedFindings() {}

  /** What makes two findings one. */
  private record Identity(
      String rule, String message, String remedy, Location location, Optional<String> job) {}

  /** The findings of every deployment, each once. */
  static List<Finding> merge(List<List<Finding>> deployments) {
    if (deployments.size() == 1) {
      return deployments.get(0);
    }
    Map<Identity, List<Finding>> alike = new LinkedHashMap<>();
    for (List<Finding> findings : deployments) {
      for (Finding each : findings) {
        alike.computeIfAbsent(identity(each), any -> new ArrayList<>()).add(each);
      }
    }
    return alike.values().stream().map(SharedFindings::one).toList();
  }

  private static Identity identity(Finding finding) {
    return new Identity(
        finding.rule(), finding.message(), finding.remedy(), finding.location(), finding.job());
  }

  private static Finding one(List<Finding> alike) {
    Finding first = alike.get(0);
    boolean shared = alike.stream().map(Finding::deployment).distinct().count() > 1;
    if (!shared) {
      return first;
    }
    return new Finding(
        first.rule(),
        first.severity(),
        first.message(),
        first.consequence(),
        first.remedy(),
        first.location(),
        first.related(),
        first.job(),
        Optional.empty(),
        first.fingerprint(),
        first.suppressed());
  }
}
