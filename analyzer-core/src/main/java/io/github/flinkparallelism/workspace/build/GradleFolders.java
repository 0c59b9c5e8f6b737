package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import io.github.flinkparallelism.workspace.StatedFolders.Stated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gradle: {@code sourceSets} of a build script, also those that it gives to other projects. */
final class GradleFolders {
  private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
  private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
  private static final Set<String> WORDS = Set.of("srcDir", "srcDirs", "setSrcDirs");
  private static final Pattern TEXT = Pattern.compile("[\"']([^\"'\\n]{1,300})[\"']");
  private static final Pattern SET = Pattern.compile("\\bsourceSets\\b");
  private static final Pattern NO_CODE = Pattern.compile("\\b(?:resources|proto|antlr|output)\\b");
  private static final Pattern OTHERS = Pattern.compile("\\b(?:subprojects|allprojects)\\b");
  private static final Pattern PROJECT =
      Pattern.compile("\\bproject\\s{0,9}\\(?\\s{0,9}[\"'](:[\\w:.-]{1,200})[\"']");
  private static final Pattern OWN =
      Pattern.compile("^\\$(?:\\{(?:project\\.)?projectDir}|projectDir)/?");
  private static final Pattern ROOT =
      Pattern.compile(
          "^\\$(?:\\{(?:rootDir|rootProject\\.(?:projectDir|rootDir)|project\\.rootDir)}"
              + "|rootDir|rootProject\\.projectDir)/?");

  private final ProjectFiles files;
  private final FolderText folders;
  private final ScriptBuild build;

  GradleFolders(ProjectFiles files, Consumer<Problem> problems) {
    this.files = files;
    this.folders = new FolderText(files, problems);
    this.build = new ScriptBuild(files, problems, List.of());
  }

  List<Stated> of(Path folder, List<Path> all) {
    List<Stated> stated = new ArrayList<>();
    for (ScriptText script : build.scripts(folder, SCRIPTS)) {
      if (script.text().contains("rcDir")) {
        ScriptVariables variables = GradleBuild.variables(build, folder, script);
        for (ScriptBlocks.Found found : ScriptBlocks.find(script.text(), WORDS)) {
          boolean code =
              SET.matcher(found.context()).find() && !NO_CODE.matcher(found.context()).find();
          if (code) {
            add(folder, all, script, found, variables, stated);
          }
        }
      }
    }
    return stated;
  }

  private void add(
      Path folder,
      List<Path> all,
      ScriptText script,
      ScriptBlocks.Found found,
      ScriptVariables variables,
      List<Stated> into) {
    boolean test = FolderText.isOfTests(found.context());
    int end = ScriptBlocks.endOfValue(script.text(), found.end());
    Matcher text = TEXT.matcher(script.text()).region(found.end(), end);
    while (text.find()) {
      String written = text.group(1);
      boolean ofRoot = ROOT.matcher(written).find();
      VersionText local =
          new VersionText(
              ROOT.matcher(OWN.matcher(written).replaceFirst("")).replaceFirst(""),
              script.location(text.start(1)));
      String told = variables.resolve(local).map(VersionText::text).orElse(local.text());
      List<Path> bases = ofRoot ? List.of(root(folder)) : bases(folder, all, found.context());
      for (Path base : bases) {
        folders
            .resolve(base, told, local.location())
            .ifPresent(each -> into.add(new Stated(each, test)));
      }
    }
  }

  /** The projects that a block is about. */
  private static List<Path> bases(Path folder, List<Path> all, String context) {
    Matcher project = PROJECT.matcher(context);
    if (project.find()) {
      String relative = project.group(1).substring(1).replace(':', '/');
      return List.of(folder.resolve(relative).normalize());
    }
    Matcher others = OTHERS.matcher(context);
    if (!others.find()) {
      return List.of(folder);
    }
    boolean own = others.group().equals("allprojects");
    return all.stream()
        .filter(each -> each.startsWith(folder) && (own || !each.equals(folder)))
        .toList();
  }

  /** The folder of the settings, where a build begins. */
  private Path root(Path folder) {
    Optional<Path> root =
        build.upwards(folder).stream()
            .filter(each -> !build.scripts(each, SETTINGS).isEmpty())
            .findFirst();
    return root.orElse(files.root());
  }
}
