package io.github.flinkparallelism.conformance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources of jobs: what they contain, and their classes. */
final class JobSources {
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\b(Stream)?(Execution|Table)Environment\\b");

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
      return JobLanguage.JAVA.isJob(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text names one of Flink's environments. */
  static boolean mentionsEnvironment(String text) {
    return ENVIRONMENT.matcher(text).find();
  }

  private static String className(Path root, Path file) {
    return JobLanguage.JAVA.className(root, file, "");
  }

  /** All files of a language below {@code root}, sorted. */
  static List<Path> files(Path root, JobLanguage language) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(language.extension())).sorted().toList();
    }
  }

  /** Compiles {@code sources} against {@code classPath} into {@code output}, and returns that. */
  static Path compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
    Files.createDirectories(output);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", output.toString(), "-cp", join(classPath));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("does not compile:\n" + errors(diagnostics));
      }
    }
    return output;
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String join(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
