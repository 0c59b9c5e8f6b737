package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A coherent set of settings that describes one running system.
 *
 * @param name the file that it was read from: {@code conf/config.yaml}; absent for flags alone
 * @param settings every setting of every source, strongest source first; within a source the one in
 *     force comes first
 * @param taskManagers the fixed number of TaskManagers, where one is stated
 * @param ignoredFiles files that this Flink version does not read
 * @param problems what could not be read
 * @param system what kind of system it is and where that is written; absent for flags and
 *     configuration files alone
 * @param program how it starts its program
 * @param onDemand present where TaskManagers are started as jobs need them
 * @param facts what the user states beyond that
 */
public record Deployment(
    Optional<String> name,
    List<Setting> settings,
    Optional<TaskManagers> taskManagers,
    List<IgnoredFile> ignoredFiles,
    List<Problem> problems,
    Optional<RunningSystem> system,
    ProgramCall program,
    Optional<OnDemand> onDemand,
    Facts facts) {
  public Deployment {
    settings = List.copyOf(settings);
    ignoredFiles = List.copyOf(ignoredFiles);
    problems = List.copyOf(problems);
  }

  /** What flags and configuration files say, who say nothing about programs. */
  public Deployment(
      Optional<String> name,
      List<Setting> settings,
      Optional<TaskManagers> taskManagers,
      List<IgnoredFile> ignoredFiles,
      List<Problem> problems) {
    this(
        name,
        settings,
        taskManagers,
        ignoredFiles,
        problems,
        Optional.empty(),
        ProgramCall.UNSTATED,
        Optional.empty(),
        Facts.NONE);
  }

  /** The same under one more setting, which is stronger than all others. */
  public Deployment under(Setting strongest) {
    List<Setting> all = new ArrayList<>(List.of(strongest));
    all.addAll(settings);
    return new Deployment(
        name, all, taskManagers, ignoredFiles, problems, system, program, onDemand, facts);
  }

  /**
   * What of it counts for a start from the IDE: no setting and no TaskManager, {@code
   * StreamExecutionEnvironment#createLocalEnvironment}.
   */
  public Deployment ofLocalRun() {
    return new Deployment(name, List.of(), Optional.empty(), ignoredFiles, problems);
  }

  /** Every setting of {@code key}, strongest first. */
  public List<Setting> chain(String key) {
    return settings.stream().filter(setting -> setting.key().equals(key)).toList();
  }

  /** The setting of {@code key} that is in force. */
  public Optional<Setting> effective(String key) {
    return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** Present where jobs take whatever slots there are: {@code JobManagerOptions#SCHEDULER_MODE}. */
  public Optional<Setting> reactive() {
    return saying("scheduler-mode", "reactive");
  }

  /** Present where the adaptive scheduler is chosen: {@code JobManagerOptions#SCHEDULER}. */
  public Optional<Setting> adaptive() {
    return saying("jobmanager.scheduler", "adaptive");
  }

  private Optional<Setting> saying(String key, String value) {
    return effective(key).filter(setting -> setting.value().trim().equalsIgnoreCase(value));
  }

  /** Every setting of a key that bears on parallelism and slots; nothing else is ever told. */
  public List<DeploymentInfo.Value> settingsOfInterest() {
    return ofInterest(settings);
  }

  /** The same of any settings, strongest first. */
  public static List<DeploymentInfo.Value> ofInterest(List<Setting> settings) {
    Set<String> seen = new HashSet<>();
    return settings.stream()
        .filter(setting -> KnownKeys.contains(setting.key()))
        .map(
            setting ->
                new DeploymentInfo.Value(
                    setting.key(),
                    setting.value(),
                    setting.layer(),
                    setting.location(),
                    seen.add(setting.key())))
        .toList();
  }
}
