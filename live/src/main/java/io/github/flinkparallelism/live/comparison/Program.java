package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One Flink job of the source, in one deployment.
 *
 * @param job the entry point that submits it
 * @param index which of its executions it is, from 0
 */
public record Program(Job job, int index) {
  private static final Pattern OPEN = Pattern.compile("\\{[^{}]*}");
  private static final Pattern USUAL = Pattern.compile("Flink (Streaming|Batch|Java) Job\\b.*");

  /** All of them, in the order of the report. */
  static List<Program> of(List<Job> jobs) {
    List<Program> programs = new ArrayList<>();
    for (Job job : jobs) {
      for (int i = 0; i < job.executions().size(); i++) {
        programs.add(new Program(job, i));
      }
    }
    return programs;
  }

  /** What the source says of it. */
  public Execution execution() {
    return job.executions().get(index);
  }

  /** The same program in other circumstances, where they have it. */
  Optional<Program> in(List<Job> jobs) {
    return jobs.stream()
        .filter(other -> other.name().equals(job.name()))
        .filter(other -> other.scenario().deployment().equals(job.scenario().deployment()))
        .filter(other -> other.executions().size() > index)
        .map(other -> new Program(other, index))
        .findFirst();
  }

  /** Whether it is the same program, perhaps in another deployment. */
  boolean isSameSource(Program other) {
    return job.name().equals(other.job.name()) && index == other.index;
  }

  /** Whether a running job of this name is it, as far as a name can tell. */
  boolean isNamed(String name) {
    if (USUAL.matcher(name).matches()) {
      return false; // Flink's own name says nothing.
    }
    Optional<String> given = givenName();
    return given.isPresent() ? matches(given.get(), name) : isClass(name);
  }

  /** Whether it is known to be called otherwise. */
  boolean isNamedOtherwise(String name) {
    return givenName().filter(given -> !matches(given, name)).isPresent();
  }

  /** Its name, unless nothing of it is known. */
  private Optional<String> givenName() {
    return execution().jobName().filter(name -> !OPEN.matcher(name).replaceAll("").isBlank());
  }

  /** The parts of a name that are not known stand in braces. */
  private static boolean matches(String given, String name) {
    StringBuilder pattern = new StringBuilder();
    for (String known : OPEN.split(given, -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(known));
    }
    return name.matches("(?s)" + pattern);
  }

  private boolean isClass(String name) {
    String type = job.entryPoint().className();
    return name.equals(type) || name.equals(type.substring(type.lastIndexOf('.') + 1));
  }
}
