package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Job;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Short names for jobs: qualified only where two entry classes share the simple name, with the
 * deployment where one job is shown in several.
 */
public final class JobNames {
  private final Set<String> ambiguous;
  private final Set<String> repeated;

  /** Names for all of these together. */
  public JobNames(List<Job> jobs) {
    ambiguous = duplicates(jobs.stream().map(Job::name).distinct().map(JobNames::simple));
    repeated = duplicates(jobs.stream().map(Job::name));
  }

  private static Set<String> duplicates(Stream<String> names) {
    return names
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> entry.getKey())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For headings, which name the deployment themselves. */
  public String of(Job job) {
    String simple = simple(job.name());
    return ambiguous.contains(simple) ? job.name() : simple;
  }

  /** For lines that say nothing else about the scenario. */
  String withDeployment(Job job) {
    return repeated.contains(job.name())
        ? of(job) + " (" + job.scenario().deployment().orElse("no deployment") + ")"
        : of(job);
  }

  private static String simple(String name) {
    int method = name.indexOf('#');
    int end = method < 0 ? name.length() : method;
    return name.substring(name.lastIndexOf('.', end - 1) + 1);
  }
}
