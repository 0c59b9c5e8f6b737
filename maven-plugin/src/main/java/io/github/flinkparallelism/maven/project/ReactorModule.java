package io.github.flinkparallelism.maven.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * The module that a goal runs in, among the modules of its reactor. Siblings are seen as source, so
 * nothing needs to be built first.
 */
public final class ReactorModule {
  /** Folders that the plugins of these languages add to a project by themselves, when they run. */
  private static final List<String> OTHER_LANGUAGES = List.of("scala", "kotlin");

  private static final String CONF = "conf";

  private final MavenSession session;
  private final MavenProject project;

  /** The module {@code project} of the running build. */
  public ReactorModule(MavenSession session, MavenProject project) {
    this.session = session;
    this.project = project;
  }

  /**
   * The folder that paths in reports are relative to: where Maven was started, so that they are
   * alike in every module and can be opened from there; the module's own folder if it lies
   * elsewhere.
   */
  public Path root() {
    Path module = folder(project);
    return started().filter(module::startsWith).orElse(module);
  }

  /** With {@code -pl} the first project of the session is not the one that Maven was started in. */
  private Optional<Path> started() {
    Optional<Path> folder =
        Optional.ofNullable(session.getRequest())
            .map(MavenExecutionRequest::getBaseDirectory)
            .map(Path::of);
    return folder.or(
        () -> Optional.ofNullable(session.getTopLevelProject()).map(ReactorModule::folder));
  }

  /** The existing source folders. */
  public List<Path> sourceRoots(boolean includeTests) {
    Set<Path> roots = new LinkedHashSet<>(sources(project, includeTests));
    if (roots.isEmpty()) {
      // The sources of a project that Maven does not compile, such as one of another packaging.
      addIfFolder(roots, folder(project).resolve("src/main/java"));
    }
    return List.copyOf(roots);
  }

  /**
   * Source folders whose classes jobs may call: those of the modules that this one depends on, and
   * sources that an earlier build generated.
   */
  public List<Path> librarySourceRoots(boolean includeTests) {
    Set<Path> roots = new LinkedHashSet<>(generatedSources(project));
    for (MavenProject sibling : siblings(includeTests)) {
      roots.addAll(sources(sibling, includeTests));
      roots.addAll(generatedSources(sibling));
    }
    sourceRoots(includeTests).forEach(roots::remove);
    return List.copyOf(roots);
  }

  /** The module's own conf folder, if it has one; the one at the root is found by convention. */
  public List<Path> configurations() {
    Path conf = folder(project).resolve(CONF);
    return Files.isDirectory(conf) ? List.of(conf) : List.of();
  }

  /** The version of the Flink that this module, or a sibling that it depends on, is built with. */
  public Optional<String> flinkVersion() {
    return Stream.concat(Stream.of(project), siblings(false).stream())
        .flatMap(module -> FlinkDependency.version(module).stream())
        .findFirst();
  }

  /** The properties of Maven's command line. */
  public Map<String, String> buildProperties() {
    Map<String, String> properties = new TreeMap<>();
    Properties given = session.getUserProperties();
    given.stringPropertyNames().forEach(name -> properties.put(name, given.getProperty(name)));
    return properties;
  }

  /** The profiles that the running build has for this module. */
  public List<String> activeProfiles() {
    return project.getInjectedProfileIds().values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** What this module and its siblings depend on outside of the reactor. */
  List<Dependency> externalDependencies() {
    Map<String, MavenProject> modules = modules();
    return Stream.concat(Stream.of(project), siblings(false).stream())
        .flatMap(module -> module.getDependencies().stream())
        .filter(dependency -> !modules.containsKey(key(dependency)))
        .toList();
  }

  /** The modules that this one depends on, nearest first. */
  private List<MavenProject> siblings(boolean includeTests) {
    Map<String, MavenProject> modules = modules();
    Set<MavenProject> found = new LinkedHashSet<>();
    Deque<MavenProject> queue = new ArrayDeque<>(List.of(project));
    while (!queue.isEmpty()) {
      for (Dependency dependency : queue.remove().getDependencies()) {
        MavenProject sibling = modules.get(key(dependency));
        if (sibling != null
            && !sibling.equals(project)
            && (includeTests || !"test".equals(dependency.getScope()))
            && found.add(sibling)) {
          queue.add(sibling);
        }
      }
    }
    return List.copyOf(found);
  }

  private Map<String, MavenProject> modules() {
    // All of them, not just those that -pl selects: the others are source that can be read as well.
    List<MavenProject> projects =
        session.getAllProjects() != null ? session.getAllProjects() : session.getProjects();
    Map<String, MavenProject> modules = new LinkedHashMap<>();
    if (projects != null) {
      projects.forEach(
          module -> modules.put(key(module.getGroupId(), module.getArtifactId()), module));
    }
    return modules;
  }

  private static String key(Dependency dependency) {
    return key(dependency.getGroupId(), dependency.getArtifactId());
  }

  private static String key(String groupId, String artifactId) {
    return groupId + ":" + artifactId;
  }

  private static Set<Path> sources(MavenProject project, boolean includeTests) {
    List<String> roots = new ArrayList<>(project.getCompileSourceRoots());
    OTHER_LANGUAGES.forEach(language -> roots.add("src/main/" + language));
    if (includeTests) {
      roots.addAll(project.getTestCompileSourceRoots());
      OTHER_LANGUAGES.forEach(language -> roots.add("src/test/" + language));
    }
    Set<Path> existing = new LinkedHashSet<>();
    roots.forEach(root -> addIfFolder(existing, folder(project).resolve(root)));
    return existing;
  }

  private static List<Path> generatedSources(MavenProject project) {
    Path generated = folder(project).resolve(project.getBuild().getDirectory());
    generated = generated.resolve("generated-sources");
    if (!Files.isDirectory(generated)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(generated)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      // Generated classes then stay unknown, which the analysis says where it matters.
      return List.of();
    }
  }

  private static void addIfFolder(Set<Path> roots, Path folder) {
    if (Files.isDirectory(folder)) {
      roots.add(folder.toAbsolutePath().normalize());
    }
  }

  private static Path folder(MavenProject project) {
    File folder = project.getBasedir();
    return (folder == null ? Path.of("") : folder.toPath()).toAbsolutePath().normalize();
  }
}
