package io.github.flinkparallelism.conformance.generator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles against one release of Flink; reads its class path once. */
final class SourceCompiler implements AutoCloseable {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
  private final String classPath;

  SourceCompiler(List<Path> classPath) {
    this.classPath =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** An error, and the file that it is in. */
  record CompileError(Path file, String text) {}

  /** Compiles {@code sources} into {@code classes}; without errors, all have been compiled. */
  List<CompileError> compile(Collection<Path> sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-nowarn",
            "-proc:none",
            "-Xmaxerrs",
            "100000",
            // Errors in one file shall not hide those in others.
            "--should-stop=ifError=FLOW",
            "-cp",
            classes + File.pathSeparator + classPath,
            "-d",
            classes.toString());
    compiler
        .getTask(
            null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(SourceCompiler::error)
        .toList();
  }

  private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) {
    Path file = Path.of(diagnostic.getSource().toUri());
    return new CompileError(
        file,
        "%s:%d: %s"
            .formatted(
                file.getFileName(),
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT)));
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
