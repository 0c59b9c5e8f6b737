package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * The public API of one release of Flink, read from its class files; nothing is loaded.
 *
 * @param version the release
 * @param classes its classes by name, with dots between nested classes
 */
record FlinkRelease(FlinkVersion version, Map<String, ReleasedClass> classes) {
  private static final Path RELEASES = Path.of("../flink-versions");

  /** The releases whose class paths Maven has written, oldest first. */
  static List<FlinkRelease> all() {
    return matching("\\d+\\.\\d+");
  }

  /** Those with Flink's API for Scala, oldest first. */
  static List<FlinkRelease> ofScala() {
    return matching("\\d+\\.\\d+-scala");
  }

  /** The community's API for Scala as of the newest Flink, where a profile has fetched it. */
  static List<FlinkRelease> ofCommunityScala() {
    FlinkVersion newest = all().get(all().size() - 1).version();
    return matching("community-scala").stream()
        .map(api -> new FlinkRelease(newest, api.classes()))
        .toList();
  }

  private static List<FlinkRelease> matching(String folder) {
    try (Stream<Path> lines = Files.list(RELEASES)) {
      return lines
          .filter(line -> line.getFileName().toString().matches(folder))
          .map(line -> line.resolve("target/classpath.txt"))
          .filter(Files::exists)
          .map(FlinkRelease::read)
          .sorted(Comparator.comparing(FlinkRelease::version))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FlinkRelease read(Path classPath) {
    Path line = classPath.getParent().getParent().getFileName();
    // The community's API is for several releases.
    FlinkVersion version =
        FlinkVersion.parse(line.toString().replace("-scala", "")).orElse(FlinkVersion.ASSUMED);
    Map<String, ReleasedClass> classes = new LinkedHashMap<>();
    try {
      for (String jar : Files.readString(classPath).trim().split(File.pathSeparator)) {
        if (Path.of(jar).getFileName().toString().startsWith("flink-")) {
          readJar(Path.of(jar), classes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FlinkRelease(version, classes);
  }

  private static void readJar(Path file, Map<String, ReleasedClass> into) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (var entry : jar.stream().filter(e -> isApi(e.getName())).toList()) {
        try (InputStream bytes = jar.getInputStream(entry)) {
          ClassMethods methods = new ClassMethods();
          new ClassReader(bytes).accept(methods, ClassReader.SKIP_CODE);
          methods.found().ifPresent(found -> into.putIfAbsent(found.name(), found));
        }
      }
    }
  }

  private static boolean isApi(String entry) {
    return entry.endsWith(".class")
        && (entry.startsWith("org/apache/flink/") || entry.startsWith("org/apache/flinkx/"))
        && !entry.startsWith("org/apache/flink/shaded/");
  }

  Optional<ReleasedClass> find(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** The public methods that an object of a class has, those of Flink's superclasses included. */
  List<ReleasedMethod> methodsOf(String name) {
    List<ReleasedMethod> methods = new ArrayList<>();
    find(name)
        .ifPresent(
            found -> {
              methods.addAll(found.methods());
              found.parents().forEach(parent -> methods.addAll(inherited(parent)));
            });
    return methods.stream().distinct().toList();
  }

  private List<ReleasedMethod> inherited(String name) {
    return methodsOf(name).stream().filter(method -> !method.isStatic()).toList();
  }

  @Override
  public String toString() {
    return version.text();
  }
}
