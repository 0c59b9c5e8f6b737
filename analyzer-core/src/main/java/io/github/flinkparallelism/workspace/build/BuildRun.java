package io.github.flinkparallelism.workspace.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a build is run.
 *
 * @param properties {@code -D}, stronger than what build files say
 * @param profiles profiles of Maven that are active, {@code -P}; absent where it is not known
 */
public record BuildRun(Map<String, String> properties, Optional<List<String>> profiles) {
  public BuildRun {
    properties = Map.copyOf(properties);
    profiles = profiles.map(List::copyOf);
  }

  /** Nothing is stated. */
  static final BuildRun UNSTATED = new BuildRun(Map.of(), Optional.empty());

  /**
   * A profile of one build file.
   *
   * @param id its name
   * @param byDefault whether it is active where no other one of the file is
   * @param content what it holds
   */
  record Profile<T>(String id, boolean byDefault, T content) {}

  /**
   * The profiles of one build file that are active: those that the build is run with, else those
   * that are so by default. Follows Maven's {@code DefaultProfileSelector#getActiveProfiles};
   * <code>!id</code> and {@code -id} switch a profile off.
   */
  <T> List<T> active(List<Profile<T>> all) {
    List<String> named = profiles.orElse(List.of());
    List<Profile<T>> possible =
        all.stream()
            .filter(each -> !named.contains("!" + each.id()) && !named.contains("-" + each.id()))
            .toList();
    List<Profile<T>> chosen =
        possible.stream()
            .filter(each -> named.contains(each.id()) || named.contains("?" + each.id()))
            .toList();
    return (chosen.isEmpty() ? possible.stream().filter(Profile::byDefault) : chosen.stream())
        .map(Profile::content)
        .toList();
  }
}
