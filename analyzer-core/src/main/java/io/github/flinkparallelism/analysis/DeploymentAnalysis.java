package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.rule.RuleInput;
import io.github.flinkparallelism.rule.SharedCluster;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The jobs of one deployment.
 *
 * @param project the project in that deployment
 * @param outcomes what became of its entry points
 * @param submissions what programs of the project submit
 */
public record DeploymentAnalysis(
    Project project, List<JobAnalysis.Outcome> outcomes, List<Submission> submissions) {
  public DeploymentAnalysis {
    outcomes = List.copyOf(outcomes);
    submissions = List.copyOf(submissions);
  }

  /**
   * Every deployment in turn, and behind them, in the first, the pipelines that no main method
   * reaches.
   */
  public static List<DeploymentAnalysis> all(
      Project project, List<EntryPoints.Entry> mains, List<Placement.Placed> placed) {
    List<List<JobAnalysis.Outcome>> ofMains = new ArrayList<>();
    for (Placement.Placed each : placed) {
      ofMains.add(each.mains().stream().map(main -> JobAnalysis.of(each.project(), main)).toList());
    }
    List<Submission> submissions = Submissions.of(project);
    Set<Location> reached = new HashSet<>();
    List<DeploymentAnalysis> all = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      List<JobAnalysis.Outcome> outcomes = new ArrayList<>();
      Placement.Placed each = placed.get(i);
      for (int main = 0; main < each.mains().size(); main++) {
        JobAnalysis.Outcome outcome = ofMains.get(i).get(main);
        reached.addAll(outcome.entered());
        outcomes.add(
            Submissions.applied(each.project(), each.mains().get(main), outcome, submissions));
      }
      all.add(new DeploymentAnalysis(each.project(), outcomes, submissions));
    }
    if (all.isEmpty()) {
      return List.of(new DeploymentAnalysis(project, List.of(), submissions));
    }
    DeploymentAnalysis first = all.get(0);
    List<JobAnalysis.Outcome> outcomes = new ArrayList<>(first.outcomes());
    outcomes.addAll(LibraryPipelines.of(first.project(), mains, reached));
    all.set(0, new DeploymentAnalysis(first.project(), outcomes, submissions));
    return all;
  }

  /** The jobs that were found. */
  public List<Job> jobs() {
    return outcomes.stream().flatMap(outcome -> outcome.job().stream()).toList();
  }

  /** What is told about the deployment. */
  public DeploymentInfo info() {
    Deployment deployment = project.deployment();
    Optional<RunningSystem> system = deployment.system();
    return new DeploymentInfo(
        deployment.name(),
        system.map(RunningSystem::kind).orElse("configuration"),
        system.map(RunningSystem::location).or(() -> deployment.name().map(Location::startOf)),
        deployment.settingsOfInterest(),
        jobs().stream().map(Job::name).distinct().toList(),
        false);
  }

  /** What rules look at, for each deployment. */
  public static List<RuleInput> ruleInputs(List<DeploymentAnalysis> all) {
    Map<String, List<Job>> clusters = new LinkedHashMap<>();
    for (DeploymentAnalysis each : all) {
      each.cluster()
          .ifPresent(
              name -> clusters.computeIfAbsent(name, any -> new ArrayList<>()).addAll(each.jobs()));
    }
    List<RuleInput> inputs = new ArrayList<>();
    for (DeploymentAnalysis each : all) {
      Deployment deployment = each.project().deployment();
      Optional<SharedCluster> cluster =
          each.cluster()
              .flatMap(
                  name ->
                      Optional.ofNullable(clusters.remove(name))
                          .map(jobs -> new SharedCluster(name, jobs, each.isStated())));
      inputs.add(
          new RuleInput(
              each.jobs(), deployment, each.project().version(), each.submissions(), cluster));
    }
    return inputs;
  }

  private boolean isStated() {
    return project.deployment().system().isPresent();
  }

  /** The cluster that other jobs may use as well: a session cluster, or that of a conf folder. */
  private Optional<String> cluster() {
    Deployment deployment = project.deployment();
    return deployment.system().isPresent()
        ? deployment.system().flatMap(RunningSystem::cluster)
        : deployment.name();
  }
}
