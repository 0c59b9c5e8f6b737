package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one source adds to a deployment.
 *
 * @param settings the one in force first
 * @param taskManagers present when the source fixes their number
 * @param ignoredFiles files of this kind that the version does not read
 * @param problems what could not be read
 */
record Contribution(
    List<Setting> settings,
    Optional<TaskManagers> taskManagers,
    List<IgnoredFile> ignoredFiles,
    List<Problem> problems) {
  static final Contribution NOTHING =
      new Contribution(List.of(), Optional.empty(), List.of(), List.of());

  Contribution {
    settings = List.copyOf(settings);
    ignoredFiles = List.copyOf(ignoredFiles);
    problems = List.copyOf(problems);
  }

  static Contribution of(List<Setting> settings, List<Problem> problems) {
    return new Contribution(settings, Optional.empty(), List.of(), problems);
  }

  static Contribution of(TaskManagers taskManagers) {
    return new Contribution(List.of(), Optional.of(taskManagers), List.of(), List.of());
  }

  static Contribution of(Problem problem) {
    return of(List.of(), List.of(problem));
  }

  /** This source's statements, followed by those of a weaker one. */
  Contribution over(Contribution weaker) {
    return new Contribution(
        concat(settings, weaker.settings),
        taskManagers.or(weaker::taskManagers),
        concat(ignoredFiles, weaker.ignoredFiles),
        concat(problems, weaker.problems));
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
