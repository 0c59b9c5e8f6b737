package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gradle: the main class that a manifest names, or the plugin {@code application}, from which the
 * shadow plugin takes it.
 */
final class GradleJars {
  private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
  private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
  private static final Set<String> CLASS_WORDS = Set.of("mainClass", "mainClassName");

  /** Tasks that run a class say nothing about jars. */
  private static final Pattern RUNS =
      Pattern.compile("JavaExec|\\btask\\b|\\brun\\b|bootRun|springBoot|tasks\\.\\w*[rR]un");

  private static final Pattern PACKS =
      Pattern.compile("\\bapplication\\b|[sS]hadowJar|\\bjar\\b|[fF]atJar|\\bJar\\b");
  private static final String TEXT_OR_NAME =
      "(?:[\"'](?<value>[^\"'\\n]{1,200})[\"']|(?<name>[A-Za-z_][\\w.]{0,80}+(?:\\(\\))?))";
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\s{0,9}(?:=|\\.set\\s{0,9}\\(|\\.convention\\s{0,9}\\()\\s{0,20}" + TEXT_OR_NAME);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "[\"'](?i:(?<key>main-class|program-class))[\"']\\s{0,9}\\]?\\s{0,9}(?::|,|=|to\\b)"
              + "\\s{0,20}"
              + TEXT_OR_NAME);
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:archivesBaseName|archiveBaseName|archivesName|archiveFileName|baseName"
              + "|archiveName)(?:\\s{0,9}=|\\.set\\s{0,9}\\(|\\s{1,9})\\s{0,20}"
              + TEXT_OR_NAME);
  private static final Pattern ROOT_NAME =
      Pattern.compile("rootProject\\.name\\s{0,9}=\\s{0,9}[\"']([^\"'\\n$]{1,200})[\"']");

  private final ScriptBuild build;

  GradleJars(ProjectFiles files) {
    this.build = new ScriptBuild(files, problem -> {}, List.of());
  }

  /** The jar of the project in {@code folder}, where there is a script. */
  Optional<BuiltJar> of(Path folder) {
    List<ScriptText> scripts = build.scripts(folder, SCRIPTS);
    if (scripts.isEmpty()) {
      return Optional.empty();
    }
    ScriptText script = scripts.get(0);
    ScriptVariables variables = GradleBuild.variables(build, folder, script);
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(script.text());
    while (name.find()) {
      told(name, script, variables)
          .ifPresent(told -> names.add(told.text().replaceFirst("\\.jar$", "")));
    }
    names.add(ofProject(folder));
    List<BuiltJar.MainClass> classes = new ArrayList<>();
    attribute("program-class", script, variables)
        .or(() -> attribute("main-class", script, variables))
        .or(() -> stated(script, variables))
        .ifPresent(told -> classes.add(new BuiltJar.MainClass(told.text(), told.location())));
    return Optional.of(new BuiltJar(folder, names, classes));
  }

  /** A project is called like its folder, but the root as the settings say. */
  private String ofProject(Path folder) {
    for (ScriptText settings : build.scripts(folder, SETTINGS)) {
      Matcher name = ROOT_NAME.matcher(settings.text());
      if (name.find()) {
        return name.group(1);
      }
    }
    return String.valueOf(folder.getFileName());
  }

  private static Optional<VersionText> attribute(
      String key, ScriptText script, ScriptVariables variables) {
    Matcher matcher = ATTRIBUTE.matcher(script.text());
    while (matcher.find()) {
      if (matcher.group("key").equalsIgnoreCase(key)) {
        Optional<VersionText> told = told(matcher, script, variables);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<VersionText> stated(ScriptText script, ScriptVariables variables) {
    for (ScriptBlocks.Found found : ScriptBlocks.find(script.text(), CLASS_WORDS)) {
      String text = script.text();
      boolean own = text.startsWith("Name", found.end() - 4);
      boolean packs = own || PACKS.matcher(found.context()).find();
      Matcher given = GIVEN.matcher(text).region(found.end(), text.length());
      if (packs && !RUNS.matcher(found.context()).find() && given.lookingAt()) {
        Optional<VersionText> told = told(given, script, variables);
        if (told.isPresent()) {
          return told;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<VersionText> told(
      Matcher matcher, ScriptText script, ScriptVariables variables) {
    boolean literal = matcher.group("value") != null;
    String group = literal ? "value" : "name";
    String text = matcher.group(group);
    VersionText written =
        new VersionText(literal ? text : "${" + text + "}", script.location(matcher.start(group)));
    return variables
        .resolve(written)
        .map(told -> literal ? new VersionText(told.text(), written.location()) : told);
  }
}
