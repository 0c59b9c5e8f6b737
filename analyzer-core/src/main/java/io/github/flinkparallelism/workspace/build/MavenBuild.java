package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * Maven: a project's file and those of its parents inside the project. Properties of the child hide
 * those of the parent, as in Maven. Poms that only a repository has are not looked up.
 */
final class MavenBuild implements BuildSystem {
  private static final List<String> USUAL_PROPERTIES =
      List.of(
          "flink.version",
          "flinkVersion",
          "flink_version",
          "version.flink",
          "apache.flink.version");

  private final ProjectFiles files;
  private final BuildRun run;
  private final Consumer<Problem> problems;
  private final Map<Path, Optional<Pom>> poms = new HashMap<>();

  MavenBuild(ProjectFiles files, BuildRun run, Consumer<Problem> problems) {
    this.files = files;
    this.run = run;
    this.problems = problems;
  }

  @Override
  public Optional<VersionText> flinkVersion(Path folder) {
    List<Pom> lineage = lineage(folder.resolve("pom.xml"));
    if (lineage.isEmpty()) {
      return Optional.empty();
    }
    Map<String, VersionText> properties = properties(lineage);
    References references = new References(name -> Optional.ofNullable(properties.get(name)));
    return new VersionChoice(references::resolve, problems)
        .among(
            List.of(
                dependencies(lineage),
                optional(lineage),
                managed(lineage),
                usualProperties(properties)));
  }

  @Override
  public Optional<VersionText> scalaVersion(Path folder) {
    List<Pom> lineage = lineage(folder.resolve("pom.xml"));
    if (lineage.isEmpty()) {
      return Optional.empty();
    }
    Map<String, VersionText> properties = properties(lineage);
    References references = new References(name -> Optional.ofNullable(properties.get(name)));
    List<VersionText> libraries =
        ScalaVersion.LIBRARIES.stream()
            .flatMap(name -> Optional.ofNullable(properties.get(Pom.scala(name))).stream())
            .toList();
    List<FlinkArtifact> artifacts = new ArrayList<>(dependencies(lineage));
    artifacts.addAll(optional(lineage));
    artifacts.addAll(managed(lineage));
    Location place = Location.startOf(files.relative(lineage.get(0).file()));
    return ScalaVersion.of(libraries, artifacts, references::resolve, place);
  }

  private static Map<String, VersionText> properties(List<Pom> lineage) {
    Map<String, VersionText> properties = new HashMap<>();
    for (Pom pom : lineage) {
      pom.properties().forEach(properties::putIfAbsent);
    }
    for (Pom pom : lineage) {
      pom.optionalProperties().forEach(properties::putIfAbsent);
    }
    return properties;
  }

  private static List<FlinkArtifact> dependencies(List<Pom> lineage) {
    List<FlinkArtifact> artifacts = new ArrayList<>();
    for (Pom pom : lineage) {
      artifacts.addAll(pom.dependencies());
      for (String name : pom.unversioned()) {
        lineage.stream()
            .flatMap(ancestor -> ancestor.managed().stream())
            .filter(entry -> entry.artifactId().equals(name))
            .findFirst()
            .ifPresent(artifacts::add);
      }
    }
    return artifacts;
  }

  private static List<FlinkArtifact> optional(List<Pom> lineage) {
    return lineage.stream().flatMap(pom -> pom.optionalDependencies().stream()).toList();
  }

  private static List<FlinkArtifact> managed(List<Pom> lineage) {
    return lineage.stream().flatMap(pom -> pom.managed().stream()).toList();
  }

  /** A property named after Flink tells the version where a BOM from elsewhere uses it. */
  private static List<FlinkArtifact> usualProperties(Map<String, VersionText> properties) {
    return USUAL_PROPERTIES.stream()
        .filter(properties::containsKey)
        .map(name -> new FlinkArtifact("flink-core", properties.get(name)))
        .toList();
  }

  /** The pom and its parents, as far as they lie inside the project. */
  private List<Pom> lineage(Path file) {
    List<Pom> lineage = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Optional<Path> next = Optional.of(file);
    while (next.isPresent() && seen.add(next.get())) {
      Optional<Pom> pom = poms.computeIfAbsent(next.get(), this::parse);
      pom.ifPresent(lineage::add);
      next = pom.flatMap(Pom::parent);
    }
    return lineage;
  }

  private Optional<Pom> parse(Path file) {
    if (!files.exists(file)) {
      return Optional.empty();
    }
    String shown = files.relative(file);
    return files.text(file).flatMap(content -> parse(file, shown, content));
  }

  private Optional<Pom> parse(Path file, String shown, String content) {
    try {
      return Optional.of(PomReader.read(file, shown, content, run));
    } catch (XMLStreamException malformed) {
      problems.accept(
          new Problem(
              "is not well-formed XML, so Flink's version is not read from it; correct it or state"
                  + " the version explicitly",
              XmlElement.place(shown, malformed)));
      return Optional.empty();
    }
  }
}
