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
    Contribution all = sum(ConfigurationSources.FLAGS, context);
    all = all.over(Contribution.of(List.of(), conf.problems()));
    all = all.over(sum(ConfigurationSources.FILES, context));
    return new Deployment(
        name(conf, files, all),
        all.settings(),
        all.taskManagers(),
        all.ignoredFiles(),
        checked(all, false, version));
  }

  /**
   * The deployment that a project's files describe.
   *
   * @param description what they say
   * @param request flags, which are stronger
   * @param version the Flink release that it runs
   * @param files the project
   */
  public static Deployment read(
      Description description,
      DeploymentRequest request,
      FlinkVersion version,
      ProjectFiles files) {
    DeploymentRequest where =
        description
            .confFolder()
            .map(folder -> request.reading(files.root().resolve(folder)))
            .orElse(request);
    ConfFiles conf =
        description.readsConfFolder() ? ConfFiles.locate(where, version, files) : ConfFiles.NONE;
    SourceContext context = new SourceContext(request, version, files, conf);
    Contribution flags = sum(ConfigurationSources.FLAGS, context);
    Contribution all =
        flags
            .over(
                new Contribution(
                    description.settings(),
                    description.taskManagers(),
                    List.of(),
                    description.problems()))
            .over(sum(ConfigurationSources.FILES, context));
    return new Deployment(
        Optional.of(description.name()),
        all.settings(),
        all.taskManagers(),
        all.ignoredFiles(),
        checked(all, true, version),
        Optional.of(description.system()),
        description.program(),
        description.onDemand().filter(any -> flags.taskManagers().isEmpty()),
        description.facts());
  }

  private static Contribution sum(List<ConfigurationSource> sources, SourceContext context) {
    Contribution all = Contribution.NOTHING;
    for (ConfigurationSource source : sources) {
      all = all.over(source.read(context));
    }
    return all;
  }

  private static List<Problem> checked(Contribution all, boolean filledIn, FlinkVersion version) {
    List<Problem> problems = new ArrayList<>(all.problems());
    problems.addAll(SettingChecks.check(all.settings(), filledIn, version));
    return problems;
  }

  /** The file that is in force, first of all the one with settings. */
  private static Optional<String> name(ConfFiles conf, ProjectFiles files, Contribution all) {
    List<String> ignored = all.ignoredFiles().stream().map(file -> file.location().file()).toList();
    Stream<Path> candidates =
        Stream.of(conf.legacy(), conf.standard(), conf.workers()).flatMap(List::stream);
    return candidates.map(files::relative).filter(file -> !ignored.contains(file)).findFirst();
  }
}
