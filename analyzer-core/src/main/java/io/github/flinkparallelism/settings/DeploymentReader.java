package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads flags and configuration files into the deployment that they describe. */
public final class DeploymentReader {
  private DeploymentReader() {}

  /**
   * The deployment that {@code request} describes.
   *
   * @param request flags, and where to look for files
   * @param version the Flink release, which decides which file is read at all
   * @param files the project
   */
  public static Deployment read(
      DeploymentRequest request, FlinkVersion version, ProjectFiles files) {
    ConfFiles conf = ConfFiles.locate(request, version, files);
    SourceContext context = new SourceContext(request, version, files, conf);
    Contribution all = Contribution.of(List.of(), conf.problems());
    for (ConfigurationSource source : ConfigurationSources.STRONGEST_FIRST) {
      all = all.over(source.read(context));
    }
    List<Problem> problems = new ArrayList<>(all.problems());
    problems.addAll(SettingChecks.check(all.settings()));
    return new Deployment(
        name(conf, files, all), all.settings(), all.taskManagers(), all.ignoredFiles(), problems);
  }

  /** The file that is in force, first of all the one with settings. */
  private static Optional<String> name(ConfFiles conf, ProjectFiles files, Contribution all) {
    List<String> ignored = all.ignoredFiles().stream().map(file -> file.location().file()).toList();
    Stream<Path> candidates =
        Stream.of(conf.legacy(), conf.standard(), conf.workers()).flatMap(List::stream);
    return candidates.map(files::relative).filter(file -> !ignored.contains(file)).findFirst();
  }
}
