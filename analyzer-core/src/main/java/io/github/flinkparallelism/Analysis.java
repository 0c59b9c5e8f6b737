package io.github.flinkparallelism;

import io.github.flinkparallelism.analysis.Census;
import io.github.flinkparallelism.analysis.EntryPoints;
import io.github.flinkparallelism.analysis.JobAnalysis;
import io.github.flinkparallelism.analysis.Project;
import io.github.flinkparallelism.analysis.RoomyThread;
import io.github.flinkparallelism.analysis.Submissions;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.rule.RuleCatalog;
import io.github.flinkparallelism.rule.RuleInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The façade: reads a project's source and configuration and says what Flink would plan. The file
 * to read first; each line of {@link #analyze} is a station.
 */
public final class Analysis {
  /** The analyzer's version. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private Analysis() {}

  /**
   * Analyses a project. Never throws for what the user's files contain; what could not be read or
   * analysed is in {@link AnalysisResult#problems()}.
   */
  public static AnalysisResult run(AnalysisRequest request) {
    return RoomyThread.call(() -> analyze(request));
  }

  private static AnalysisResult analyze(AnalysisRequest request) {
    Project project = Project.open(request);
    Map<EntryPoints.Entry, JobAnalysis.Outcome> outcomes = new LinkedHashMap<>();
    for (EntryPoints.Entry entry : EntryPoints.find(project)) {
      JobAnalysis.of(project, entry).ifPresent(outcome -> outcomes.put(entry, outcome));
    }
    List<Submission> submissions = Submissions.of(project);
    outcomes.replaceAll(
        (entry, outcome) ->
            Submissions.deployment(project, entry.type().qualifiedName(), submissions)
                .flatMap(deployment -> JobAnalysis.of(project, entry, deployment))
                .orElse(outcome));
    List<Job> jobs = outcomes.values().stream().map(JobAnalysis.Outcome::job).toList();
    List<CallSite> reached =
        outcomes.values().stream().flatMap(outcome -> outcome.calls().stream()).toList();
    project.missing(jobs);
    List<Finding> findings =
        RuleCatalog.check(
            new RuleInput(jobs, project.deployment(), project.version(), submissions));
    return new AnalysisResult(
        VERSION,
        Optional.of(project.version().text()),
        jobs,
        Census.of(project, reached),
        RuleCatalog.infos(),
        findings,
        project.problems());
  }
}
