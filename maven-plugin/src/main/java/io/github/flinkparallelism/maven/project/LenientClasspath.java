package io.github.flinkparallelism.maven.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;

/**
 * The jars of a module, resolved when first asked for. What cannot be resolved is left out: a
 * missing jar makes an answer less complete, never a build fail.
 */
public final class LenientClasspath implements Supplier<List<Path>> {
  private final RepositorySystem repositorySystem;
  private final MavenSession session;
  private final MavenProject project;
  private final Log log;

  /** The class path of {@code project}. */
  public LenientClasspath(
      RepositorySystem repositorySystem, MavenSession session, MavenProject project, Log log) {
    this.repositorySystem = repositorySystem;
    this.session = session;
    this.project = project;
    this.log = log;
  }

  @Override
  public List<Path> get() {
    DependencyRequest request = new DependencyRequest(collection(), null);
    try {
      return jars(repositorySystem.resolveDependencies(repositories(), request));
    } catch (DependencyResolutionException e) {
      log.debug("Some dependencies could not be resolved, types from them stay unknown.", e);
      return e.getResult() == null ? List.of() : jars(e.getResult());
    }
  }

  private CollectRequest collection() {
    List<Dependency> dependencies =
        new ReactorModule(session, project)
            .externalDependencies().stream()
                .map(
                    dependency ->
                        RepositoryUtils.toDependency(
                            dependency, repositories().getArtifactTypeRegistry()))
                .toList();
    return new CollectRequest(dependencies, List.of(), project.getRemoteProjectRepositories());
  }

  private RepositorySystemSession repositories() {
    return session.getRepositorySession();
  }

  private static List<Path> jars(DependencyResult result) {
    return result.getArtifactResults().stream()
        .map(ArtifactResult::getArtifact)
        .filter(Objects::nonNull)
        .map(Artifact::getFile)
        .filter(Objects::nonNull)
        .map(file -> file.toPath().toAbsolutePath())
        .distinct()
        .toList();
  }
}
