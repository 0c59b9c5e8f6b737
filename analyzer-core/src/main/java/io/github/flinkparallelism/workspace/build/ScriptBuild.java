package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Gradle and sbt have in common: scripts that name artifacts, and variables for versions. */
final class ScriptBuild {
  private static final List<String> USUAL_VARIABLES =
      List.of("flinkVersion", "flink_version", "flink.version", "FLINK_VERSION", "flink");

  private final ProjectFiles files;
  private final Consumer<Problem> problems;
  private final List<Pattern> artifactPatterns;

  ScriptBuild(ProjectFiles files, Consumer<Problem> problems, List<Pattern> artifactPatterns) {
    this.files = files;
    this.problems = problems;
    this.artifactPatterns = artifactPatterns;
  }

  /** The folder and those above it, up to the project root. */
  List<Path> upwards(Path folder) {
    List<Path> folders = new ArrayList<>();
    Path next = folder;
    while (next != null && next.startsWith(files.root())) {
      folders.add(next);
      next = next.getParent();
    }
    return folders;
  }

  /** Those of the named files that exist. */
  List<ScriptText> scripts(Path folder, List<String> names) {
    return names.stream().map(name -> script(folder, name)).flatMap(Optional::stream).toList();
  }

  Optional<ScriptText> script(Path folder, String name) {
    try {
      Path file = folder.resolve(name);
      if (!files.exists(file)) {
        return Optional.empty();
      }
      return files.text(file).map(content -> ScriptText.of(files.relative(file), content));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /** The artifacts of Flink that a script names, with versions that may be references. */
  List<FlinkArtifact> artifacts(ScriptText script) {
    List<FlinkArtifact> artifacts = new ArrayList<>();
    for (Pattern pattern : artifactPatterns) {
      Matcher matcher = pattern.matcher(script.text());
      while (matcher.find()) {
        artifacts.add(artifact(script, matcher));
      }
    }
    return artifacts;
  }

  private static FlinkArtifact artifact(ScriptText script, Matcher matcher) {
    return new FlinkArtifact(matcher.group("artifact"), version(script, matcher));
  }

  /** The version of a match with the groups literal and reference. */
  private static VersionText version(ScriptText script, Matcher matcher) {
    boolean isLiteral = matcher.group("literal") != null;
    String group = isLiteral ? "literal" : "reference";
    String text = isLiteral ? matcher.group(group) : "${" + matcher.group(group) + "}";
    return new VersionText(text, script.location(matcher.start(group)));
  }

  /** The versions that a pattern with the groups literal and reference finds. */
  static List<VersionText> versions(ScriptText script, Pattern pattern) {
    List<VersionText> versions = new ArrayList<>();
    Matcher matcher = pattern.matcher(script.text());
    while (matcher.find()) {
      versions.add(version(script, matcher));
    }
    return versions;
  }

  /** Scala's version as scripts state it. */
  Optional<VersionText> scalaVersion(
      Path script,
      List<VersionText> written,
      List<FlinkArtifact> artifacts,
      ScriptVariables variables) {
    return ScalaVersion.of(
        written, artifacts, variables::resolve, Location.startOf(files.relative(script)));
  }

  /** The version that the best artifact tells, else a variable that is named after Flink. */
  Optional<VersionText> best(List<List<FlinkArtifact>> strongestFirst, ScriptVariables variables) {
    return new VersionChoice(variables::resolve, problems)
        .among(strongestFirst)
        .or(
            () ->
                USUAL_VARIABLES.stream()
                    .flatMap(name -> variables.get(name).stream())
                    .filter(value -> value.version().isPresent())
                    .findFirst());
  }
}
