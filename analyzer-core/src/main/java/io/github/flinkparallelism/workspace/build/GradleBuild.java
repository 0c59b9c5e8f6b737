package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gradle: the build script of a folder, with the variables, properties and the version catalogue of
 * that folder and of those above it.
 */
final class GradleBuild implements BuildSystem {
  private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
  private static final List<String> VARIABLE_SCRIPTS =
      List.of(
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "gradle/dependencies.gradle",
          "gradle/versions.gradle",
          "dependencies.gradle",
          "versions.gradle",
          "buildSrc/src/main/kotlin/Versions.kt",
          "buildSrc/src/main/kotlin/Dependencies.kt");
  private static final String PROPERTIES = "gradle.properties";
  private static final String CATALOG = "gradle/libs.versions.toml";

  private static final String NAME = "(?<name>[A-Za-z_][\\w.]{0,80}+)";
  private static final String VALUE = "[\"'](?<value>[^\"'\\n]{1,100})[\"']";
  private static final List<Pattern> ASSIGNMENTS =
      List.of(
          Pattern.compile(
              "\\b" + NAME + "\\s{0,60}+(?::\\s{0,9}String\\s{0,60}+)?=\\s{0,9}" + VALUE),
          Pattern.compile(
              "(?:set|version)\\(\\s{0,9}[\"'](?<name>[\\w.-]{1,80})[\"']\\s{0,9},\\s{0,9}"
                  + VALUE),
          Pattern.compile("\\[[\"'](?<name>[\\w.]{1,80})[\"']]\\s{0,9}=\\s{0,9}" + VALUE),
          Pattern.compile("\\b" + NAME + "\\s{1,9}by\\s{1,9}extra\\(\\s{0,9}" + VALUE),
          Pattern.compile("\\b" + NAME + "\\s{0,9}:\\s{0,9}[\"'](?<value>\\d[^\"'\\n]{0,99})[\"']"),
          Pattern.compile("\\bext\\.?\\s{0,9}\\{?\\s{0,9}" + NAME + "\\s{1,9}" + VALUE));
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?m)^[ \\t]{0,20}(?<name>[\\w.-]{1,80}+)[ \\t]{0,9}[=:][ \\t]{0,9}(?<value>\\S{1,100})");
  private static final Pattern APPLIED =
      Pattern.compile("apply\\s{0,9}\\(?\\s{0,9}from\\s{0,9}[:=]\\s{0,9}[\"']([^\"'\\n]{1,200})");

  private static final String VERSION =
      "(?:[\"'](?<literal>[^\"'\\n]{1,120})[\"']|(?<reference>[A-Za-z_][\\w.\\[\\]\"'()]{0,120}+))";
  private static final List<Pattern> ARTIFACTS =
      List.of(
          Pattern.compile(
              "[\"']org\\.apache\\.flink:(?<artifact>[^:\"'\\s]{1,120}):"
                  + "(?:(?<literal>(?:[^:\"'@\\s$]|\\$\\{[^}\\n]{1,100}}|\\$){1,120})|[\"']\\s{0,9}\\+\\s{0,9}"
                  + "(?<reference>[A-Za-z_][\\w.]{0,80}+))"),
          Pattern.compile(
              "group\\s{0,9}[:=]\\s{0,9}[\"']org\\.apache\\.flink[\"']\\s{0,9},\\s{0,9}"
                  + "name\\s{0,9}[:=]\\s{0,9}[\"'](?<artifact>[^\"'\\n]{1,120})[\"']\\s{0,9},"
                  + "\\s{0,9}version\\s{0,9}[:=]\\s{0,9}"
                  + VERSION),
          Pattern.compile(
              "\\(\\s{0,9}[\"']org\\.apache\\.flink[\"']\\s{0,9},\\s{0,9}"
                  + "[\"'](?<artifact>[^\"'\\n]{1,120})[\"']\\s{0,9},\\s{0,9}"
                  + VERSION));

  private static final Pattern SCALA_LIBRARY =
      Pattern.compile(
          "[\"']org\\.scala-lang:scala3?-library(?:_3)?:"
              + "(?<literal>(?:[^:\"'@\\s$]|\\$\\{[^}\\n]{1,100}}|\\$){1,120})(?<reference>)");

  private final ProjectFiles files;
  private final ScriptBuild build;

  GradleBuild(ProjectFiles files, Consumer<Problem> problems) {
    this.files = files;
    this.build = new ScriptBuild(files, problems, ARTIFACTS);
  }

  @Override
  public Optional<VersionText> flinkVersion(Path folder) {
    return read(folder)
        .flatMap(read -> build.best(List.of(read.direct(), read.catalogued()), read.variables()));
  }

  @Override
  public Optional<VersionText> scalaVersion(Path folder) {
    List<VersionText> libraries =
        build.scripts(folder, SCRIPTS).stream()
            .flatMap(script -> ScriptBuild.versions(script, SCALA_LIBRARY).stream())
            .toList();
    return read(folder)
        .flatMap(
            read ->
                build.scalaVersion(
                    folder.resolve(SCRIPTS.get(0)), libraries, read.artifacts(), read.variables()));
  }

  /** What the scripts of a folder and those above it name. */
  private record Read(
      List<FlinkArtifact> direct, List<FlinkArtifact> catalogued, ScriptVariables variables) {
    List<FlinkArtifact> artifacts() {
      List<FlinkArtifact> all = new ArrayList<>(direct);
      all.addAll(catalogued);
      return all;
    }
  }

  private Optional<Read> read(Path folder) {
    List<ScriptText> own = build.scripts(folder, SCRIPTS);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    ScriptVariables variables = new ScriptVariables();
    List<FlinkArtifact> direct = new ArrayList<>();
    List<FlinkArtifact> catalogued = new ArrayList<>();
    own.forEach(script -> direct.addAll(build.artifacts(script)));
    for (Path place : build.upwards(folder)) {
      addVariables(place, variables, direct, place.equals(folder));
      catalog(place)
          .ifPresent(
              catalog -> {
                catalog.versions().forEach(variables::add);
                catalogued.addAll(catalog.artifacts());
              });
    }
    return Optional.of(new Read(direct, catalogued, variables));
  }

  private void addVariables(
      Path place, ScriptVariables variables, List<FlinkArtifact> direct, boolean isOwn) {
    build.script(place, PROPERTIES).ifPresent(properties -> variables.addAll(properties, PROPERTY));
    List<ScriptText> scripts = new ArrayList<>(build.scripts(place, VARIABLE_SCRIPTS));
    List<ScriptText> applied =
        scripts.stream().flatMap(script -> applied(place, script).stream()).toList();
    scripts.addAll(applied);
    for (ScriptText script : scripts) {
      ASSIGNMENTS.forEach(pattern -> variables.addAll(script, pattern));
    }
    if (isOwn) {
      applied.forEach(script -> direct.addAll(build.artifacts(script)));
    }
  }

  /** The texts that a script and the properties beside and above it name. */
  static ScriptVariables variables(ScriptBuild build, Path folder, ScriptText script) {
    ScriptVariables variables = new ScriptVariables();
    ASSIGNMENTS.forEach(pattern -> variables.addAll(script, pattern));
    for (Path place : build.upwards(folder)) {
      build
          .script(place, PROPERTIES)
          .ifPresent(properties -> variables.addAll(properties, PROPERTY));
    }
    return variables;
  }

  /** Scripts that a script applies, seen from its own folder or from the project's. */
  private List<ScriptText> applied(Path place, ScriptText script) {
    List<ScriptText> applied = new ArrayList<>();
    Matcher matcher = APPLIED.matcher(script.text());
    while (matcher.find()) {
      String name = matcher.group(1).replaceAll("^\\$\\{?\\w+(?:\\.\\w+)*}?/", "");
      build.script(place, name).or(() -> build.script(files.root(), name)).ifPresent(applied::add);
    }
    return applied;
  }

  private Optional<VersionCatalog> catalog(Path place) {
    Path file = place.resolve(CATALOG);
    if (!files.exists(file)) {
      return Optional.empty();
    }
    return files.text(file).map(text -> VersionCatalog.parse(files.relative(file), text));
  }
}
