package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import io.github.flinkparallelism.workspace.StatedFolders.Stated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * sbt: the source folders of its projects, {@code Compile / scalaSource := baseDirectory.value /
 * "src"}. What stands in a project's definition is about that project, what stands alone about the
 * root; what several may share is taken for all of them, as far as they have such a folder.
 */
final class SbtFolders {
  private static final Pattern SETTING =
      Pattern.compile(
          "\\b(scalaSource|javaSource|sourceDirectory|unmanagedSourceDirectories|sourceDirectories)\\b"
              + "(?:\\s{1,9}in\\s{1,9}\\(?\\w{1,40}\\)?)?\\s{0,60}+(?::=|\\+\\+=|\\+=|<<=)");
  private static final Pattern PATH =
      Pattern.compile(
          "(baseDirectory|sourceDirectory|file\\s{0,9}\\(\\s{0,9}\"[^\"\\n]{0,200}\"\\s{0,9}\\))"
              + "\\s{0,9}+\\)?+(?:\\.value)?+(?:\\(\\s{0,9}_)?+"
              + "((?:\\s{0,20}/\\s{0,20}\"[^\"\\n]{1,200}\")*+)(?!\\s{0,20}/)");
  private static final Pattern PART = Pattern.compile("\"([^\"\\n]{1,200})\"");
  private static final Pattern PROJECT =
      Pattern.compile(
          "\\bval\\s{1,9}(\\w{1,80})\\s{0,60}+(?::\\s{0,9}Project\\s{0,60}+)?=\\s{0,20}\\(?\\s{0,20}"
              + "(?:project\\b|Project\\s{0,9}\\()(?:[^\\n]{0,80}?\\bfile\\s{0,9}\\(\\s{0,9}"
              + "\"([^\"\\n]{1,200})\")?");
  private static final Pattern TOP = Pattern.compile("(?m)^[^\\s)}\\].,/]");
  private static final Pattern DEFINITION = Pattern.compile("(?:lazy\\s{1,9})?(?:val|def)\\b.*");

  private final FolderText folders;
  private final ScriptBuild build;

  SbtFolders(ProjectFiles files, Consumer<Problem> problems) {
    this.folders = new FolderText(files, problems);
    this.build = new ScriptBuild(files, problems, List.of());
  }

  List<Stated> of(Path folder) {
    List<Stated> stated = new ArrayList<>();
    if (build.script(folder, SbtBuild.SCRIPT).isEmpty()) {
      return stated;
    }
    List<ScriptText> scripts = build.scripts(folder, SbtBuild.SCRIPTS);
    Set<Path> projects = new LinkedHashSet<>(List.of(folder));
    scripts.forEach(script -> projects.addAll(projects(folder, script).values()));
    for (ScriptText script : scripts) {
      Matcher setting = SETTING.matcher(script.text());
      while (setting.find()) {
        for (Path base : bases(folder, script, setting.start(), projects)) {
          add(folder, base, script, setting, stated);
        }
      }
    }
    return stated;
  }

  /** The folders of projects by where their definitions begin. */
  private TreeMap<Integer, Path> projects(Path folder, ScriptText script) {
    TreeMap<Integer, Path> projects = new TreeMap<>();
    Matcher project = PROJECT.matcher(script.text());
    while (project.find()) {
      String place = project.group(2) == null ? project.group(1) : project.group(2);
      folders
          .resolve(folder, place, script.location(project.start()))
          .ifPresent(base -> projects.put(project.start(), base));
    }
    return projects;
  }

  private List<Path> bases(Path folder, ScriptText script, int offset, Set<Path> all) {
    int start = 0;
    Matcher top = TOP.matcher(script.text()).region(0, offset + 1);
    while (top.find()) {
      start = top.start();
    }
    String line = script.text().substring(start, offset).lines().findFirst().orElse("");
    boolean own = script.location(0).file().endsWith(SbtBuild.SCRIPT);
    if (!own || !DEFINITION.matcher(line).matches()) {
      return own ? List.of(folder) : List.copyOf(all);
    }
    var project = projects(folder, script).ceilingEntry(start);
    boolean ofProject = project != null && project.getKey() < offset;
    return ofProject ? List.of(project.getValue()) : List.copyOf(all);
  }

  private void add(Path folder, Path base, ScriptText script, Matcher setting, List<Stated> into) {
    String text = script.text();
    int from = setting.end();
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int end = ScriptBlocks.endOfValue(text, from);
    int line = text.lastIndexOf('\n', setting.start()) + 1;
    boolean test = FolderText.isOfTests(text.substring(line, setting.end()));
    Matcher path = PATH.matcher(text).region(from, end);
    while (path.find()) {
      StringBuilder written = new StringBuilder();
      boolean ofBuild = path.group(1).startsWith("file");
      if (path.group(1).equals("sourceDirectory")) {
        written.append("src/main");
      }
      Matcher part = PART.matcher(path.group(1) + path.group(2));
      while (part.find()) {
        written.append(written.isEmpty() ? "" : "/").append(part.group(1));
      }
      boolean ofRoot = ofBuild || text.substring(from, end).contains("ThisBuild");
      folders
          .resolve(ofRoot ? folder : base, written.toString(), script.location(path.start()))
          .ifPresent(each -> addFolders(each, setting.group(1), test, into));
    }
  }

  /** Below {@code sourceDirectory} each language has a folder of its own. */
  private static void addFolders(Path folder, String key, boolean test, List<Stated> into) {
    if (key.equals("sourceDirectory")) {
      into.add(new Stated(folder.resolve("scala"), test));
      into.add(new Stated(folder.resolve("java"), test));
    } else {
      into.add(new Stated(folder, test));
    }
  }
}
