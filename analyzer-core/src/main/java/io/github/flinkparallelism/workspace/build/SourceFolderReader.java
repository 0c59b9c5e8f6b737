package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import io.github.flinkparallelism.workspace.StatedFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Source folders that Maven, Gradle and sbt builds name, told by reading them. */
public final class SourceFolderReader implements StatedFolders {
  private static final Set<String> NAMES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt");

  private final MavenFolders maven;
  private final GradleFolders gradle;
  private final SbtFolders sbt;

  /**
   * A reader for one project.
   *
   * @param problems hears of folders that only the build tool can tell
   */
  public SourceFolderReader(ProjectFiles files, Consumer<Problem> problems) {
    this.maven = new MavenFolders(files, problems);
    this.gradle = new GradleFolders(files, problems);
    this.sbt = new SbtFolders(files, problems);
  }

  @Override
  public boolean isBuildFile(String name) {
    return NAMES.contains(name);
  }

  @Override
  public List<Stated> in(List<Path> folders) {
    List<Stated> stated = new ArrayList<>();
    for (Path folder : folders) {
      stated.addAll(maven.of(folder, folders));
      stated.addAll(gradle.of(folder, folders));
      stated.addAll(sbt.of(folder));
    }
    stated.sort(Comparator.comparing(Stated::folder).thenComparing(Stated::test));
    return stated.stream().distinct().toList();
  }
}
