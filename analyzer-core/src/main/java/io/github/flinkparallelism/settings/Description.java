package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a project's files say about one running system.
 *
 * @param name unique in the project
 * @param system its kind and place
 * @param settings strongest first
 * @param taskManagers a fixed number of them
 * @param onDemand present where they are started as needed
 * @param program how the program is started
 * @param readsConfFolder true where Flink's conf folder counts below these settings
 * @param confFolder that folder, relative to the project's root; absent for the project's own
 * @param facts what the user states beyond that
 * @param problems what could not be read
 */
public record Description(
    String name,
    RunningSystem system,
    List<Setting> settings,
    Optional<TaskManagers> taskManagers,
    Optional<OnDemand> onDemand,
    ProgramCall program,
    boolean readsConfFolder,
    Optional<String> confFolder,
    Facts facts,
    List<Problem> problems) {
  public Description {
    settings = List.copyOf(settings);
    problems = List.copyOf(problems);
  }

  /** The same with another program. */
  public Description starting(ProgramCall other) {
    return new Description(
        name,
        system,
        settings,
        taskManagers,
        onDemand,
        other,
        readsConfFolder,
        confFolder,
        facts,
        problems);
  }
}
