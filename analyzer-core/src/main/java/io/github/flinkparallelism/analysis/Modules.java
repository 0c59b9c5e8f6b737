package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.nio.file.Path;
import java.util.List;

/** The modules of a build: what lies in one of them says nothing about its siblings. */
final class Modules {
  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt");

  private Modules() {}

  /** Whether {@code source} lies in the module of a deployment's file, or in one below it. */
  static boolean sees(Project project, Description deployment, Path source) {
    DiskFiles files = project.files();
    Path folder = files.root().resolve(deployment.system().location().file()).getParent();
    while (folder != null && !folder.equals(files.root()) && !isModule(files, folder)) {
      folder = folder.getParent();
    }
    return folder == null || source.startsWith(folder);
  }

  private static boolean isModule(DiskFiles files, Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> files.exists(folder.resolve(name)));
  }
}
