package io.github.flinkparallelism.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;

/** A build of a few modules, made by hand. */
public final class TestReactor {
  private static final String GROUP = "shop";

  private final Path top;
  private final Properties userProperties = new Properties();
  private final List<MavenProject> projects = new ArrayList<>();

  /** A build that was started in {@code top}. */
  public TestReactor(Path top) {
    this.top = top;
  }

  /** Adds a module with a source folder. */
  public MavenProject add(String artifactId, Path folder) {
    try {
      Files.createDirectories(folder.resolve("src/main/java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Model model = new Model();
    model.setGroupId(GROUP);
    model.setArtifactId(artifactId);
    model.setVersion("1");
    model.setBuild(new Build());
    model.getBuild().setDirectory(folder.resolve("target").toString());
    MavenProject project = new MavenProject(model);
    project.setFile(folder.resolve("pom.xml").toFile());
    project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
    project.setExecutionRoot(folder.equals(top));
    projects.add(project);
    return project;
  }

  /** Sets a property as {@code -D} does. */
  public void define(String name, String value) {
    userProperties.setProperty(name, value);
  }

  /** The running build. */
  @SuppressWarnings("deprecation") // The constructor for plugins' tests; there is no other.
  public MavenSession session() {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setUserProperties(userProperties);
    MavenSession session =
        new MavenSession(
            null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
    session.setProjects(projects);
    session.setAllProjects(projects);
    return session;
  }

  /** Makes one module depend on another. */
  public static void depend(MavenProject from, MavenProject to, String scope) {
    Dependency dependency = depend(from, to.getGroupId(), to.getArtifactId(), to.getVersion());
    dependency.setScope(scope);
  }

  /** Makes a module depend on an artifact. */
  public static Dependency depend(
      MavenProject from, String groupId, String artifactId, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(groupId);
    dependency.setArtifactId(artifactId);
    dependency.setVersion(version);
    from.getModel().addDependency(dependency);
    return dependency;
  }
}
