package io.github.flinkparallelism.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Projects of a few jobs, written and compiled by a test. */
public final class TestJobs {
  private TestJobs() {}

  /** The Flink that tests run in front of. */
  public static List<Path> flink() {
    // Surefire hides the class path in a jar, and says it here.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> entry.toString().endsWith(".jar"))
        .toList();
  }

  /** A job of three operators; {@code before} stands before them, {@code after} after execute(). */
  public static void write(Path project, String name, String before, String after)
      throws IOException {
    Path file = project.resolve("src/main/java/shop/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package shop;

        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

        public final class %s {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            %s
            env.fromSequence(1, 9).map(v -> v + 1).name("enrich").setParallelism(3).print();
            env.execute("job");
            %s
          }
        }
        """
            .formatted(name, before, after));
  }

  /** Compiles everything to where Maven would put it. */
  public static void compile(Path project) throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<Path> sources;
    try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
      sources = new ArrayList<>(files.filter(file -> file.toString().endsWith(".java")).toList());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        String.join(File.pathSeparator, flink().stream().map(Path::toString).toList());
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath);
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      if (!compiler
          .getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
          .call()) {
        throw new IllegalStateException("does not compile: " + sources);
      }
    }
  }
}
