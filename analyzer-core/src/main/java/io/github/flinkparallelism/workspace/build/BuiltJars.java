package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.DiskFiles;
import io.github.flinkparallelism.workspace.FileWalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jars that the modules of a project make, as their build files tell. Flink starts the class
 * that a jar's manifest names where nobody names one, see {@code
 * PackagedProgram#getEntryPointClassNameFromJar}.
 */
public final class BuiltJars {
  private static final Set<String> NAMES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt");

  /** The module's folder, where a jar is named by its place in the output of a build. */
  private static final Pattern OUTPUT =
      Pattern.compile("(?:^|.*/)([\\w.-]+)/(?:target(?:/scala-[\\d.]+)?|build/libs)/[^/]*");

  private final List<BuiltJar> all;

  private BuiltJars(List<BuiltJar> all) {
    this.all = all;
  }

  /**
   * The jars of a project.
   *
   * @param run how the project is built
   * @param problems hears of build files that cannot be read
   */
  public static BuiltJars in(DiskFiles files, BuildRun run, Consumer<Problem> problems) {
    MavenJars maven = new MavenJars(new MavenPoms(files, run, problems));
    GradleJars gradle = new GradleJars(files);
    SbtJars sbt = new SbtJars(files);
    List<Path> folders =
        FileWalk.find(files, file -> NAMES.contains(file.substring(file.lastIndexOf('/') + 1)))
            .stream()
            .map(Path::getParent)
            .distinct()
            .toList();
    List<BuiltJar> all = new ArrayList<>();
    for (Path folder : folders) {
      maven.of(folder).ifPresent(all::add);
      gradle.of(folder).ifPresent(all::add);
      all.addAll(sbt.of(folder));
    }
    return new BuiltJars(List.copyOf(all));
  }

  /**
   * Those of one module that {@code jar} may be: the ones that share the longest name with it, else
   * all of them.
   *
   * @param folder the module's
   * @param jar its name, perhaps a pattern
   */
  public List<BuiltJar> ofModule(Path folder, String jar) {
    List<BuiltJar> own =
        all.stream().filter(each -> each.folder().normalize().equals(folder.normalize())).toList();
    String file = stem(jar);
    int longest = own.stream().mapToInt(each -> each.share(file)).max().orElse(0);
    return own.stream().filter(each -> each.share(file) == longest).toList();
  }

  private static String stem(String jar) {
    return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
  }

  /**
   * Those that {@code jar} may be: the ones that share the longest name with it.
   *
   * @param jar as a command names it: {@code local:///opt/flink/usrlib/orders-1.0.jar}
   */
  public List<BuiltJar> named(String jar) {
    String file = stem(jar);
    int longest = all.stream().mapToInt(each -> each.share(file)).max().orElse(0);
    if (longest > 0) {
      return all.stream().filter(each -> each.share(file) == longest).toList();
    }
    Matcher output = OUTPUT.matcher(jar);
    return output.matches()
        ? all.stream()
            .filter(each -> String.valueOf(each.folder().getFileName()).equals(output.group(1)))
            .toList()
        : List.of();
  }
}
