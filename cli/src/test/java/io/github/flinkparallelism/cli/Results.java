package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.model.Suppression;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small results to run commands on. */
final class Results {
  private static final Location MAIN = new Location("src/main/java/shop/Job.java", 12, 22);

  private Results() {}

  /** One job, with one finding of each severity. */
  static AnalysisResult of(Severity... severities) {
    return of(List.of(job()), Arrays.stream(severities).map(Results::finding).toList());
  }

  static AnalysisResult suppressed(Severity severity, Suppression suppression) {
    Finding open = finding(severity);
    return of(
        List.of(job()),
        List.of(
            new Finding(
                open.rule(),
                open.severity(),
                open.message(),
                open.consequence(),
                open.remedy(),
                open.location(),
                open.related(),
                open.job(),
                open.deployment(),
                open.fingerprint(),
                Optional.of(suppression))));
  }

  static AnalysisResult withoutJobs(String problem) {
    return new AnalysisResult(
        "0",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Problem(problem, MAIN)));
  }

  /** No job, and these files. */
  static AnalysisResult withSources(List<SourceInfo> sources) {
    return new AnalysisResult(
        "0",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        sources,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static AnalysisResult of(List<Job> jobs, List<Finding> findings) {
    return new AnalysisResult(
        "0",
        Optional.of("1.20.0"),
        Optional.empty(),
        jobs,
        List.of(),
        List.of(),
        List.of(),
        findings,
        List.of());
  }

  private static Job job() {
    return new Job(
        "shop.Job",
        new EntryPoint("shop.Job", "main", MAIN),
        new Scenario(Optional.empty(), List.of(), Optional.empty()),
        List.of(),
        List.of());
  }

  private static Finding finding(Severity severity) {
    return new Finding(
        "NotEnoughSlots",
        severity,
        "The job needs 17 slots, the deployment offers 12",
        "It waits for resources and times out.",
        "Raise the TaskManagers to 5.",
        MAIN,
        List.of(),
        Optional.of("shop.Job"),
        Optional.empty(),
        "f" + severity,
        Optional.empty());
  }
}
