package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * sbt: {@code Compile / mainClass := Some("…")} and {@code assembly / mainClass}, each of the
 * project in whose definition it stands, else of the root.
 */
final class SbtJars {
  private static final Pattern MAIN =
      Pattern.compile(
          "(?<scope>(?:\\b\\w{1,40}\\s{0,9}/\\s{0,9}){0,3})\\bmainClass"
              + "(?<in>\\s{1,9}in\\s{1,9}(?:\\([^)\\n]{1,80}\\)|\\w{1,40}))?"
              + "\\s{0,9}:=\\s{0,9}Some\\s{0,9}\\(\\s{0,60}\"(?<value>[^\"\\n]{1,200})\"");

  /** A class to run and one for tests is not what a jar starts. */
  private static final Pattern OTHER =
      Pattern.compile("\\b(?:run|runMain|Test|IntegrationTest)\\b");

  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:name|assemblyJarName|normalizedName)(?:\\s{1,9}in\\s{1,9}\\w{1,40})?\\s{0,9}:="
              + "\\s{0,9}s?\"(?<value>[^\"\\n]{1,200})\"");
  private static final Pattern PROJECT =
      Pattern.compile(
          "(?m)^[ \\t]{0,4}(?:lazy\\s{1,9})?val\\s{1,9}(\\w{1,80})[^\\n]{0,80}?=\\s{0,20}\\(?\\s{0,20}"
              + "(?:project\\b|Project\\s{0,9}\\()(?:[^\\n]{0,80}?\\bfile\\s{0,9}\\(\\s{0,9}"
              + "\"([^\"\\n]{1,200})\")?");

  private final ScriptBuild build;

  SbtJars(ProjectFiles files) {
    this.build = new ScriptBuild(files, problem -> {}, List.of());
  }

  /** The jars of the projects that the script of {@code folder} defines. */
  List<BuiltJar> of(Path folder) {
    return build
        .script(folder, SbtBuild.SCRIPT)
        .map(script -> of(folder, script))
        .orElse(List.of());
  }

  private static List<BuiltJar> of(Path folder, ScriptText script) {
    TreeMap<Integer, Path> projects = new TreeMap<>(Map.of(0, folder));
    List<String> ids = new ArrayList<>(List.of(String.valueOf(folder.getFileName())));
    Matcher project = PROJECT.matcher(script.text());
    while (project.find()) {
      String place = project.group(2) == null ? project.group(1) : project.group(2);
      projects.put(project.start() + 1, folder.resolve(place).normalize());
      ids.add(project.group(1));
    }
    List<BuiltJar> jars = new ArrayList<>();
    List<Integer> starts = List.copyOf(projects.keySet());
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : script.text().length();
      jars.add(jar(projects.get(starts.get(i)), ids.get(i), script, starts.get(i), end));
    }
    return jars;
  }

  private static BuiltJar jar(Path folder, String id, ScriptText script, int start, int end) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(script.text()).region(start, end);
    while (name.find()) {
      String text = name.group("value").replaceFirst("\\.jar$", "");
      names.add(text.replaceFirst("[-_]?\\$.*", "").toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    if (names.isEmpty()) {
      names.add(id);
    }
    List<BuiltJar.MainClass> classes = new ArrayList<>();
    Matcher main = MAIN.matcher(script.text()).region(start, end);
    while (main.find()) {
      String scope = main.group("scope") + (main.group("in") == null ? "" : main.group("in"));
      BuiltJar.MainClass found =
          new BuiltJar.MainClass(main.group("value"), script.location(main.start("value")));
      if (scope.contains("assembly")) {
        classes.add(0, found);
      } else if (!OTHER.matcher(scope).find()) {
        classes.add(found);
      }
    }
    return new BuiltJar(folder, names, classes.stream().limit(1).toList());
  }
}
