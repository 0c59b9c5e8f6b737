package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** sbt: {@code build.sbt} and the usual Scala files of {@code project/}. */
final class SbtBuild implements BuildSystem {
  static final String SCRIPT = "build.sbt";
  static final List<String> SCRIPTS =
      List.of(
          SCRIPT,
          "project/Dependencies.scala",
          "project/Versions.scala",
          "project/Version.scala",
          "project/Build.scala",
          "project/Settings.scala");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "\\b(?<name>[A-Za-z_]\\w{0,80}+)\\s{0,60}+(?::\\s{0,9}String\\s{0,60}+)?=\\s{0,9}"
              + "\"(?<value>[^\"\\n]{1,100})\"");
  private static final Pattern ARTIFACT =
      Pattern.compile(
          "\"org\\.apache\\.flink\"\\s{0,60}+%{1,3}\\s{0,9}s?\"(?<artifact>[^\"\\n]{1,120})\""
              + "\\s{0,60}+%\\s{0,9}"
              + "(?:s?\"(?<literal>[^\"\\n]{1,120})\"|(?<reference>[A-Za-z_][\\w.]{0,80}+))");

  private static final Pattern SCALA =
      Pattern.compile(
          "\\bscalaVersion\\s{0,60}+(?:in\\s{1,9}\\w{1,40}\\s{0,60}+)?:=\\s{0,9}"
              + "(?:s?\"(?<literal>[^\"\\n]{1,120})\"|(?<reference>[A-Za-z_][\\w.]{0,80}+))");

  private final ScriptBuild build;

  SbtBuild(ProjectFiles files, Consumer<Problem> problems) {
    this.build = new ScriptBuild(files, problems, List.of(ARTIFACT));
  }

  @Override
  public Optional<VersionText> flinkVersion(Path folder) {
    if (build.script(folder, SCRIPT).isEmpty()) {
      return Optional.empty();
    }
    ScriptVariables variables = new ScriptVariables();
    List<FlinkArtifact> artifacts = new ArrayList<>();
    for (ScriptText script : scripts(folder)) {
      variables.addAll(script, ASSIGNMENT);
      artifacts.addAll(build.artifacts(script));
    }
    return build.best(List.of(artifacts), variables);
  }

  @Override
  public Optional<VersionText> scalaVersion(Path folder) {
    if (build.script(folder, SCRIPT).isEmpty()) {
      return Optional.empty();
    }
    ScriptVariables variables = new ScriptVariables();
    List<VersionText> settings = new ArrayList<>();
    List<FlinkArtifact> artifacts = new ArrayList<>();
    for (ScriptText script : scripts(folder)) {
      variables.addAll(script, ASSIGNMENT);
      settings.addAll(ScriptBuild.versions(script, SCALA));
      artifacts.addAll(build.artifacts(script));
    }
    return build.scalaVersion(folder.resolve(SCRIPT), settings, artifacts, variables);
  }

  private List<ScriptText> scripts(Path folder) {
    return build.upwards(folder).stream()
        .flatMap(place -> build.scripts(place, SCRIPTS).stream())
        .toList();
  }
}
