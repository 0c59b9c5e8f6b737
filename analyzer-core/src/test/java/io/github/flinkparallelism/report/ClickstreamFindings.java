package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Suppression;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/** What is wrong with the sample job, and what became of its calls. */
final class ClickstreamFindings {
  private ClickstreamFindings() {}

  static List<Finding> findings() {
    return List.of(
        Samples.finding(
            "NotEnoughSlots",
            Severity.ERROR,
            List.of(
                "The job needs 17 slots, the deployment offers 12.",
                "It waits for resources and fails after the slot request times out.",
                "Raise task manager replicas to 5, or lower enrich to 11."),
            new Location(Samples.DEPLOYMENT, 24, 5),
            List.of(new Location(Samples.JOB_FILE, 58, 8)),
            Optional.empty()),
        Samples.finding(
            "DeploymentParallelismIgnored",
            Severity.WARNING,
            List.of(
                "job.parallelism: 6 has no effect, setParallelism(8) in ClickstreamJob.java:27 wins.",
                "Whoever changes the manifest changes nothing.",
                "Remove one of the two; to let operations decide, remove the call."),
            new Location(Samples.DEPLOYMENT, 18, 7),
            List.of(new Location(Samples.JOB_FILE, 27, 8)),
            Optional.empty()),
        Samples.finding(
            "SourceNarrowerThanPipeline",
            Severity.WARNING,
            List.of(
                "4 → 8 breaks the chain with parse.",
                "Every record crosses the network.",
                "Give both the same parallelism unless the source has only 4 partitions."),
            new Location(Samples.JOB_FILE, 41, 18),
            List.of(),
            Optional.empty()),
        Samples.finding(
            "SourceNarrowerThanPipeline",
            Severity.WARNING,
            List.of("8 → 16 breaks the chain.", "Every record crosses the network.", "Accept it."),
            new Location(Samples.JOB_FILE, 58, 18),
            List.of(),
            Optional.of(new Suppression("comment", "enrichment needs the threads"))));
  }

  static List<CallSite> callSites() {
    return List.of(
        new CallSite(
            "setParallelism",
            new Location(Samples.JOB_FILE, 27, 8),
            CallSite.Status.DECIDES,
            List.of("shop.ClickstreamJob:2", "shop.ClickstreamJob:3", "shop.ClickstreamJob:5")),
        new CallSite(
            "setParallelism",
            new Location(Samples.JOB_FILE, 58, 8),
            CallSite.Status.DECIDES,
            List.of("shop.ClickstreamJob:4")),
        new CallSite(
            "setParallelism",
            new Location("src/main/java/shop/Legacy.java", 19, 10),
            CallSite.Status.UNREACHED,
            List.of()));
  }
}
