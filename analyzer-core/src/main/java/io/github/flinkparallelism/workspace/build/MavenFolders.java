package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import io.github.flinkparallelism.workspace.StatedFolders.Stated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maven: {@code sourceDirectory}, and the folders that plugins add. What a parent says holds for
 * the modules below it, where there is such a folder.
 */
final class MavenFolders {
  private static final Pattern FOLDER =
      Pattern.compile(
          "<(sourceDirectory|testSourceDirectory|source|sourceDir)>\\s*([^<\\n]{1,300}?)\\s*</\\1>");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern PROPERTY =
      Pattern.compile("<([A-Za-z][\\w.-]{0,80})>\\s*([^<>\\n]{1,200}?)\\s*</\\1>");

  /** What {@code source} is for the compiler: a release of Java. */
  private static final Pattern RELEASE =
      Pattern.compile("[\\d.]+|\\$\\{[^}]*(?i:java|version|release|source|target|jdk)[^}]*}");

  private final ProjectFiles files;
  private final FolderText folders;

  MavenFolders(ProjectFiles files, Consumer<Problem> problems) {
    this.files = files;
    this.folders = new FolderText(files, problems);
  }

  List<Stated> of(Path folder, List<Path> all) {
    Path file = folder.resolve("pom.xml");
    Optional<String> text =
        files.exists(file)
            ? files.text(file).filter(content -> content.contains("ource"))
            : Optional.empty();
    return text.map(
            content -> of(folder, all, ScriptText.plain(files.relative(file), blank(content))))
        .orElse(List.of());
  }

  private static String blank(String content) {
    return COMMENT
        .matcher(content)
        .replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
  }

  private List<Stated> of(Path folder, List<Path> all, ScriptText pom) {
    Map<String, VersionText> properties = properties(pom);
    References references = new References(name -> Optional.ofNullable(properties.get(name)));
    List<Stated> stated = new ArrayList<>();
    Matcher matcher = FOLDER.matcher(pom.text());
    while (matcher.find()) {
      String written = matcher.group(2);
      if (RELEASE.matcher(written).matches()) {
        continue;
      }
      VersionText text = new VersionText(local(written), pom.location(matcher.start(2)));
      String told = references.resolve(text).map(VersionText::text).orElse(text.text());
      boolean test = matcher.group(1).startsWith("test") || FolderText.isOfTests(written);
      folders
          .resolve(folder, told, text.location())
          .ifPresent(
              own -> {
                Path relative = folder.relativize(own);
                all.stream()
                    .filter(module -> module.startsWith(folder))
                    .forEach(module -> stated.add(new Stated(module.resolve(relative), test)));
              });
    }
    return stated;
  }

  private static String local(String written) {
    return written.replaceFirst("^\\$\\{(?:project\\.)?basedir}/?", "");
  }

  private static Map<String, VersionText> properties(ScriptText pom) {
    Map<String, VersionText> properties = new HashMap<>();
    Matcher matcher = PROPERTY.matcher(pom.text());
    while (matcher.find()) {
      properties.putIfAbsent(
          matcher.group(1),
          new VersionText(local(matcher.group(2)), pom.location(matcher.start(2))));
    }
    return properties;
  }
}
