package io.github.flinkparallelism.conformance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources of jobs: what they contain, and their classes. */
final class JobSources {
  private static final Pattern MAIN = Pattern.compile("static\\s+void\\s+main\\s*\\(");

  private JobSources() {}

  /** The classes in {@code root} that have a main method and mention a Flink environment. */
  static List<String> mainClasses(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(JobSources::isJob)
          .map(file -> className(root, file))
          .sorted()
          .toList();
    }
  }

  private static boolean isJob(Path file) {
    try {
      String text = Files.readString(file);
      return MAIN.matcher(text).find() && text.contains("StreamExecutionEnvironment");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path root, Path file) {
    String path = root.relativize(file).toString();
    return path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
  }

  /** Compiles {@code roots} against Flink into {@code output}. */
  static Path compile(List<Path> roots, Path output) throws IOException {
    Files.createDirectories(output);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", output.toString(), "-cp", flinkClassPath());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files(roots)))
              .call();
      if (!compiled) {
        throw new IllegalStateException("does not compile: " + roots);
      }
    }
    return output;
  }

  private static List<Path> files(List<Path> roots) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  private static String flinkClassPath() throws IOException {
    return FlinkClassPath.flink().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
