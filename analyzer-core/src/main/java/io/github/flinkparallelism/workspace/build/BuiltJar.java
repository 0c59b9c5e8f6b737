package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a module's build says about the jars that it makes.
 *
 * @param folder the module's folder
 * @param names what the names of its jars begin with, before version and classifier
 * @param mainClasses the classes that their manifests start; those of the strongest source alone
 */
public record BuiltJar(Path folder, List<String> names, List<MainClass> mainClasses) {
  /** Between the name and the end: a version, a placeholder, or what such jars are called. */
  private static final Pattern REST =
      Pattern.compile(
          "(_2\\.\\d+)?([-_.]((?i:v?\\d|all|assembly|shaded|fat|uber|jar-with-dep|with-dep|bundle"
              + "|snapshot|latest|standalone)|[$@*{\\[?]).*)?");

  public BuiltJar {
    names = List.copyOf(names);
    mainClasses = List.copyOf(mainClasses);
  }

  /**
   * A class that a manifest starts.
   *
   * @param name qualified
   * @param location where the build says so
   */
  public record MainClass(String name, Location location) {}

  /** How much of the file name {@code stem} the name of such a jar is; 0 for another jar. */
  int share(String stem) {
    int longest = 0;
    for (String name : names) {
      boolean begins =
          !name.isEmpty()
              && stem.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
      if (begins && REST.matcher(stem.substring(name.length())).matches()) {
        longest = Math.max(longest, name.length());
      }
    }
    return longest;
  }
}
