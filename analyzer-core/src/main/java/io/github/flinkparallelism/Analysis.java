package io.github.flinkparallelism;

import io.github.flinkparallelism.analysis.Census;
import io.github.flinkparallelism.analysis.DeploymentAnalysis;
import io.github.flinkparallelism.analysis.EntryPoints;
import io.github.flinkparallelism.analysis.Frontends;
import io.github.flinkparallelism.analysis.JobAnalysis;
import io.github.flinkparallelism.analysis.Placement;
import io.github.flinkparallelism.analysis.Project;
import io.github.flinkparallelism.analysis.RoomyThread;
import io.github.flinkparallelism.analysis.UnusedDescriptions;
import io.github.flinkparallelism.flink.api.FlinkModel;
import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.library.LibraryModels;
import io.github.flinkparallelism.library.config.ServedProperties;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.rule.RuleCatalog;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

  /**
   * Loads what every analysis needs in threads of their own, for callers that have something else
   * to do first. Analyses give the same results without it, later.
   *
   * @param languages those that the project probably has besides Java
   * @param frontends what will read them
   */
  public static void prepareAhead(
      Set<Language> languages, Supplier<? extends Iterable<Frontend>> frontends) {
    // Initialised here: two threads that begin with different classes of it would wait for each
    // other for ever.
    Objects.requireNonNull(Value.VOID);
    Thread ahead = new Thread(Analysis::prepare, "flink-parallelism-prepare");
    ahead.setDaemon(true);
    ahead.start();
    new Frontends(frontends).prepare(languages);
  }

  private static void prepare() {
    FlinkModel.prepare();
    LibraryModels.all(Map.of(), ServedProperties.UNSTATED);
  }

  private static AnalysisResult analyze(AnalysisRequest request) {
    Project project = Project.open(request);
    List<EntryPoints.Entry> mains = EntryPoints.find(project);
    List<Placement.Placed> placed = Placement.of(project, mains);
    List<DeploymentAnalysis> deployments = DeploymentAnalysis.all(project, mains, placed);
    List<JobAnalysis.Outcome> outcomes =
        deployments.stream().flatMap(each -> each.outcomes().stream()).toList();
    outcomes.forEach(outcome -> project.problems(outcome.problems()));
    List<Job> jobs =
        deployments.stream()
            .flatMap(each -> each.jobs().stream())
            .sorted(Comparator.comparing(Job::name))
            .toList();
    List<CallSite> calls = outcomes.stream().flatMap(o -> o.calls().stream()).toList();
    project.missing(jobs);
    UnusedDescriptions.report(project);
    return new AnalysisResult(
        VERSION,
        Optional.of(project.version().text()),
        project.scalaVersion(),
        jobs,
        Stream.concat(deployments.stream().map(DeploymentAnalysis::info), project.shown().stream())
            .toList(),
        project.accounted(),
        Census.of(project, calls),
        RuleCatalog.infos(),
        RuleCatalog.check(DeploymentAnalysis.ruleInputs(deployments)),
        project.problems());
  }
}
