package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an analysis has to say; what the JSON report prints.
 *
 * @param toolVersion the analyzer's version
 * @param flinkVersion the Flink version whose rules were applied
 * @param scalaVersion the Scala version that the project's Scala sources are built with, where
 *     there are such and the build files tell it
 * @param jobs in order of their names; one in several deployments stands here for each of them
 * @param deployments the systems that the jobs run in, flags and the conf folder first
 * @param sources the files that can say how a job runs, with what counts of each, by name
 * @param callSites in order of location
 * @param rules the rules that were run
 * @param findings worst first, then by location
 * @param problems what could not be read or analysed, by location
 */
public record AnalysisResult(
    String toolVersion,
    Optional<String> flinkVersion,
    Optional<String> scalaVersion,
    List<Job> jobs,
    List<DeploymentInfo> deployments,
    List<SourceInfo> sources,
    List<CallSite> callSites,
    List<RuleInfo> rules,
    List<Finding> findings,
    List<Problem> problems) {
  public AnalysisResult {
    jobs = List.copyOf(jobs);
    deployments = List.copyOf(deployments);
    sources = List.copyOf(sources);
    callSites = List.copyOf(callSites);
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** One that no file has a say in. */
  public AnalysisResult(
      String toolVersion,
      Optional<String> flinkVersion,
      Optional<String> scalaVersion,
      List<Job> jobs,
      List<DeploymentInfo> deployments,
      List<CallSite> callSites,
      List<RuleInfo> rules,
      List<Finding> findings,
      List<Problem> problems) {
    this(
        toolVersion,
        flinkVersion,
        scalaVersion,
        jobs,
        deployments,
        List.of(),
        callSites,
        rules,
        findings,
        problems);
  }
}
