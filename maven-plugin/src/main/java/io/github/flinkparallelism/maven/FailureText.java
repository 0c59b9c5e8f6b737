package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Maven prints last when the check fails.
 *
 * @param failures the findings that fail the build; not empty
 */
record FailureText(List<Finding> failures) {

  /** One line: {@code ClickstreamJob: 1 error (NotEnoughSlots), see above}. */
  String brief() {
    String rules =
        failures.stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
    return subject() + counts() + " (" + rules + "), see above";
  }

  /** The findings once more, and what to do. */
  String full() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : failures) {
      lines.add(
          "%s: %s: %s [%s]"
              .formatted(
                  finding.location(),
                  finding.severity().label(),
                  finding.message(),
                  finding.rule()));
    }
    lines.add("To see why, run: mvn parallelism:explain");
    lines.add("To let the build pass meanwhile, add: -D" + PropertyNames.FAIL_ON + "=never");
    return String.join("\n", lines);
  }

  private String subject() {
    List<String> jobs =
        failures.stream().flatMap(finding -> finding.job().stream()).distinct().toList();
    if (jobs.size() != 1) {
      return "";
    }
    return jobs.get(0).substring(jobs.get(0).lastIndexOf('.') + 1) + ": ";
  }

  private String counts() {
    Map<Severity, Long> bySeverity =
        failures.stream()
            .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
    return bySeverity.entrySet().stream()
        .map(entry -> count(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String count(long number, Severity severity) {
    boolean plural = number != 1 && severity != Severity.INFO;
    return number + " " + severity.label() + (plural ? "s" : "");
  }
}
