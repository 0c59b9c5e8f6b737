package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the compiled jobs of a project, their libraries and Flink are: what {@code --classpath}
 * names, in front of it the folders that builds compile to, and behind it the jars that builds copy
 * and those of {@code FLINK_HOME}. No build is run.
 *
 * @param entries the class path
 * @param found what was found without being named
 */
record JobClasses(List<Path> entries, List<Path> found) {
  private static final String FLINK_HOME = "FLINK_HOME";

  /** Where Maven, Gradle and sbt put classes and resources, below a module's folder. */
  private static final List<String> CLASS_FOLDERS =
      List.of(
          "target/classes",
          "build/classes/java/main",
          "build/resources/main",
          "target/scala-2.12/classes",
          "target/scala-2.13/classes");

  /** Where {@code dependency:copy-dependencies} and Flink's distribution put jars. */
  private static final List<String> JAR_FOLDERS = List.of("target/dependency", "lib");

  /** Modules of modules are looked at, but not whole trees. */
  private static final int DEPTH = 2;

  JobClasses {
    entries = List.copyOf(entries);
    found = List.copyOf(found);
  }

  /**
   * The class path for the jobs of {@code request}.
   *
   * @throws UsageError when an entry that was named does not exist
   */
  static JobClasses of(AnalysisRequest request) {
    List<Path> named = request.classpath().get();
    for (Path entry : named) {
      if (!Files.exists(entry)) {
        throw new UsageError("--classpath: there is no file or folder " + entry);
      }
    }
    List<Path> folders = new ArrayList<>();
    List<Path> jars = new ArrayList<>();
    for (Path module : modules(request.root(), DEPTH)) {
      CLASS_FOLDERS.stream().map(module::resolve).filter(Files::isDirectory).forEach(folders::add);
      JAR_FOLDERS.forEach(name -> jars.addAll(jars(module.resolve(name))));
    }
    String home = System.getenv(FLINK_HOME);
    if (home != null && !home.isBlank()) {
      jars.addAll(jars(Path.of(home).resolve("lib")));
    }
    Set<Path> all = new LinkedHashSet<>(folders);
    all.addAll(named);
    all.addAll(jars);
    List<Path> found = new ArrayList<>(all);
    found.removeAll(named);
    return new JobClasses(List.copyOf(all), found);
  }

  /** What to do when something is missing. */
  String advice() {
    String looked =
        found.isEmpty()
            ? "No compiled classes were found either."
            : "Found without it: "
                + found.stream().limit(3).map(Path::toString).collect(Collectors.joining(", "))
                + (found.size() > 3 ? " and " + (found.size() - 3) + " more" : "")
                + ".";
    return "Name what the job runs with in --classpath, for instance \"app.jar"
        + File.pathSeparator
        + "/opt/flink/lib/*\", or set "
        + FLINK_HOME
        + "; with Maven, mvn dependency:build-classpath -Dmdep.outputFile=cp.txt writes it. "
        + looked;
  }

  /** The folder that the project's build writes to. */
  static Path buildFolder(Path root) {
    boolean gradle =
        Files.exists(root.resolve("build.gradle"))
            || Files.exists(root.resolve("build.gradle.kts"));
    return root.resolve(gradle ? "build" : "target");
  }

  private static List<Path> modules(Path folder, int depth) {
    List<Path> modules = new ArrayList<>(List.of(folder));
    if (depth > 0) {
      for (Path child : children(folder)) {
        modules.addAll(modules(child, depth - 1));
      }
    }
    return modules;
  }

  private static List<Path> children(Path folder) {
    Set<String> skipped = Set.of("src", "target", "build", "node_modules");
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path child : all) {
        String name = child.getFileName().toString();
        if (Files.isDirectory(child) && !name.startsWith(".") && !skipped.contains(name)) {
          children.add(child);
        }
      }
    } catch (IOException e) {
      // A folder that cannot be read holds no classes for us.
      return List.of();
    }
    children.sort(null);
    return children;
  }

  private static List<Path> jars(Path folder) {
    List<Path> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.jar")) {
        all.forEach(jars::add);
      } catch (IOException e) {
        return List.of();
      }
    }
    jars.sort(null);
    return jars;
  }
}
