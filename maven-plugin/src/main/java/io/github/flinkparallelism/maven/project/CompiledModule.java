package io.github.flinkparallelism.maven.project;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * What the jobs of a module run with: its classes, and its dependencies as Maven has resolved them,
 * those of scope provided among them.
 */
public final class CompiledModule {
  private static final String FLINK = "org.apache.flink";
  private static final String CLIENTS = "flink-clients";

  /** Where the version is read from, and whether names end in a version of Scala. */
  private static final String STREAMING = "flink-streaming-java";

  private final RepositorySystem repositorySystem;
  private final MavenSession session;
  private final MavenProject project;

  /** The module {@code project}, whose dependencies are resolved. */
  public CompiledModule(
      RepositorySystem repositorySystem, MavenSession session, MavenProject project) {
    this.repositorySystem = repositorySystem;
    this.session = session;
    this.project = project;
  }

  /**
   * The class path. Flink's client, by which a program is run, is on a cluster anyway and therefore
   * often no dependency; it is added then.
   */
  public List<Path> classPath() {
    Set<Path> path = new LinkedHashSet<>();
    path.add(Path.of(project.getBuild().getOutputDirectory()).toAbsolutePath());
    for (Artifact artifact : project.getArtifacts()) {
      File file = artifact.getFile();
      if (file != null) {
        path.add(file.toPath().toAbsolutePath());
      }
    }
    path.addAll(clients());
    return List.copyOf(path);
  }

  private List<Path> clients() {
    Optional<Artifact> streaming = flink(STREAMING);
    if (streaming.isEmpty() || flink(CLIENTS).isPresent()) {
      return List.of();
    }
    // flink-streaming-java_2.12 goes with flink-clients_2.12.
    String suffix = streaming.get().getArtifactId().substring(STREAMING.length());
    Dependency clients =
        new Dependency(
            new DefaultArtifact(FLINK, CLIENTS + suffix, "jar", streaming.get().getVersion()),
            "compile");
    CollectRequest collect = new CollectRequest(clients, project.getRemoteProjectRepositories());
    try {
      return missing(
          repositorySystem
              .resolveDependencies(
                  session.getRepositorySession(), new DependencyRequest(collect, null))
              .getArtifactResults());
    } catch (DependencyResolutionException e) {
      // Then it is missing, which is reported as such.
      return List.of();
    }
  }

  private Optional<Artifact> flink(String artifactId) {
    return project.getArtifacts().stream()
        .filter(artifact -> FLINK.equals(artifact.getGroupId()))
        .filter(
            artifact ->
                artifact.getArtifactId().equals(artifactId)
                    || artifact.getArtifactId().startsWith(artifactId + "_2."))
        .findFirst();
  }

  /** What the module does not have itself, in whichever version. */
  private List<Path> missing(List<ArtifactResult> results) {
    Set<String> present =
        project.getArtifacts().stream()
            .map(artifact -> artifact.getGroupId() + ":" + artifact.getArtifactId())
            .collect(Collectors.toSet());
    List<Path> missing = new ArrayList<>();
    for (ArtifactResult result : results) {
      org.eclipse.aether.artifact.Artifact artifact = result.getArtifact();
      if (artifact != null
          && artifact.getFile() != null
          && !present.contains(artifact.getGroupId() + ":" + artifact.getArtifactId())) {
        missing.add(artifact.getFile().toPath().toAbsolutePath());
      }
    }
    return missing;
  }
}
