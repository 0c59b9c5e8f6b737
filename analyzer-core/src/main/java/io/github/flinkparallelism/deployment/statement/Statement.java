package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;

/**
 * What one place of one file says about one running system.
 *
 * @param role which part of a system it is
 * @param kind in its owner's words: {@code FlinkDeployment}
 * @param name its own name, or one made of its file
 * @param location where it stands
 * @param settings Flink's keys, strongest first
 * @param taskManagers a fixed number of TaskManagers
 * @param onDemand present where TaskManagers are started as needed
 * @param program how it starts its program
 * @param version the Flink release that it runs
 * @param cluster of a {@link Role#JOB}, the cluster's name; of a {@link Role#PART}, whom it
 *     completes
 * @param links what ties it to other files and systems
 */
public record Statement(
    Role role,
    String kind,
    String name,
    Location location,
    List<Setting> settings,
    Optional<TaskManagers> taskManagers,
    Optional<OnDemand> onDemand,
    ProgramCall program,
    Optional<FlinkVersion> version,
    Optional<String> cluster,
    Links links) {
  public Statement {
    settings = List.copyOf(settings);
  }

  /** One that stands alone. */
  public Statement(
      Role role,
      String kind,
      String name,
      Location location,
      List<Setting> settings,
      Optional<TaskManagers> taskManagers,
      Optional<OnDemand> onDemand,
      ProgramCall program,
      Optional<FlinkVersion> version,
      Optional<String> cluster) {
    this(
        role,
        kind,
        name,
        location,
        settings,
        taskManagers,
        onDemand,
        program,
        version,
        cluster,
        Links.NONE);
  }

  /** The same, told at another place. */
  public Statement at(Location place) {
    return new Statement(
        role,
        kind,
        name,
        place,
        settings,
        taskManagers,
        onDemand,
        program,
        version,
        cluster,
        links);
  }

  /** The same as what is told only. */
  public Statement shown() {
    return new Statement(
        Role.SHOWN,
        kind + program.entryClass().map(started -> " of " + started).orElse(""),
        name,
        location,
        settings,
        taskManagers,
        onDemand,
        program,
        version,
        Optional.empty(),
        Links.NONE);
  }

  /** The same under another name. */
  public Statement named(String other) {
    return new Statement(
        role,
        kind,
        other,
        location,
        settings,
        taskManagers,
        onDemand,
        program,
        version,
        cluster,
        links);
  }
}
