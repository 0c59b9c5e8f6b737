package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.util.List;
import java.util.function.Consumer;

/** The build systems that are understood, in the order in which they are asked. */
final class BuildSystems {
  private BuildSystems() {}

  static List<BuildSystem> of(ProjectFiles files, BuildRun run, Consumer<Problem> problems) {
    return List.of(
        new MavenBuild(files, run, problems),
        new GradleBuild(files, problems),
        new SbtBuild(files, problems));
  }
}
