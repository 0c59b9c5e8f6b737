package io.github.flinkparallelism.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A language that jobs of ours are written in. */
enum JobLanguage {
  JAVA(".java", "static\\s+void\\s+main\\s*\\(", "") {
    @Override
    Path compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
      return JobSources.compile(sources, classPath, output);
    }
  },
  SCALA(".scala", "\\bdef\\s+main\\s*\\(|\\bextends\\s+App\\b", "scala-compiler") {
    @Override
    Path compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
      return compileScala(sources, classPath, output);
    }
  },
  /** The Scala that the community's API is published for. */
  SCALA_2_13(SCALA.extension, SCALA.main.pattern(), "scala-2.13-compiler") {
    @Override
    Path compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
      return compileScala(sources, classPath, output);
    }
  },
  KOTLIN(".kt", "\\bfun\\s+main\\s*\\(", "kotlin-compiler") {
    @Override
    Path compile(List<Path> sources, List<Path> classPath, Path output) throws IOException {
      List<String> options =
          List.of("-nowarn", "-no-stdlib", "-no-reflect", "-jvm-target", "11", "-d", "" + output);
      String compiler = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
      return compile(compiler, options, classPath, sources, output);
    }

    @Override
    String className(Path root, Path file, String text) {
      String name = super.className(root, file, text);
      return TOP_LEVEL_MAIN.matcher(text).find() ? name + "Kt" : name;
    }
  };

  private static final Pattern TOP_LEVEL_MAIN = Pattern.compile("(?m)^fun\\s+main\\s*\\(");
  private static final Path MODULES = Path.of("../flink-versions");

  private final String extension;
  private final Pattern main;
  private final String compiler;

  /**
   * A language.
   *
   * @param compiler the module that fetches its compiler; the JDK has that of Java
   */
  JobLanguage(String extension, String main, String compiler) {
    this.extension = extension;
    this.main = Pattern.compile(main);
    this.compiler = compiler;
  }

  /** How names of its files end, with the dot. */
  String extension() {
    return extension;
  }

  /** Whether a file with this text has a main method and mentions a Flink environment. */
  boolean isJob(String text) {
    return main.matcher(text).find() && JobSources.mentionsEnvironment(text);
  }

  /** The binary name of the main class of {@code file}, which has that {@code text}. */
  String className(Path root, Path file, String text) {
    String path = root.relativize(file).toString();
    return path.substring(0, path.length() - extension.length()).replace(File.separatorChar, '.');
  }

  /** Compiles {@code sources} against {@code classPath} into {@code output}, and returns that. */
  abstract Path compile(List<Path> sources, List<Path> classPath, Path output) throws IOException;

  /** The language's own library, which its programs run with; none for Java. */
  List<Path> library() throws IOException {
    if (this == JAVA) {
      return List.of();
    }
    return compiler().stream()
        .filter(jar -> jar.getFileName().toString().matches("(scala-library|kotlin-stdlib)-.*"))
        .toList();
  }

  /** The compiler's class path, which Maven wrote. */
  private List<Path> compiler() throws IOException {
    Path file = MODULES.resolve(compiler).resolve("target/classpath.txt");
    return Arrays.stream(Files.readString(file).trim().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  Path compileScala(List<Path> sources, List<Path> classPath, Path output) throws IOException {
    List<String> options = List.of("-nowarn", "-d", output.toString());
    return compile("scala.tools.nsc.Main", options, classPath, sources, output);
  }

  /** Runs a compiler in a JVM of its own. */
  Path compile(
      String mainClass, List<String> options, List<Path> classPath, List<Path> sources, Path output)
      throws IOException {
    Files.createDirectories(output);
    Path log = output.resolveSibling("compiler.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xss8m", "-cp", join(compiler())));
    command.add(mainClass);
    command.addAll(options);
    command.addAll(List.of("-classpath", join(classPath)));
    sources.forEach(source -> command.add(source.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("does not compile:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return output;
  }

  private static String join(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
