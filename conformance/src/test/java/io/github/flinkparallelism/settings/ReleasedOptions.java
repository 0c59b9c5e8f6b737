package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.version.FlinkVersion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The options that one release of Flink declares, asked of its own classes.
 *
 * @param version the release
 * @param options by their keys
 */
record ReleasedOptions(FlinkVersion version, Map<String, Option> options) {
  private static final Path RELEASES = Path.of("../flink-versions");

  /**
   * One option.
   *
   * @param type the simple name of the class of its values
   * @param constants of an enum
   * @param byDefault as text, {@code null} for none
   * @param formerly deprecated spellings
   */
  record Option(String type, List<String> constants, String byDefault, List<String> formerly) {}

  /** The releases whose class paths Maven has written, oldest first. */
  static List<ReleasedOptions> all() {
    try (Stream<Path> lines = Files.list(RELEASES)) {
      return lines
          .filter(line -> line.getFileName().toString().matches("\\d+\\.\\d+"))
          .map(line -> line.resolve("target/classpath.txt"))
          .filter(Files::exists)
          .map(ReleasedOptions::read)
          .sorted(Comparator.comparing(ReleasedOptions::version))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReleasedOptions read(Path classPath) {
    Path line = classPath.getParent().getParent().getFileName();
    Map<String, Option> options = new HashMap<>();
    try {
      List<URL> urls = new ArrayList<>();
      List<String> classes = new ArrayList<>();
      for (String jar : Files.readString(classPath).trim().split(File.pathSeparator)) {
        urls.add(Path.of(jar).toUri().toURL());
        if (Path.of(jar).getFileName().toString().startsWith("flink-")) {
          classes.addAll(optionClasses(jar));
        }
      }
      ClassLoader platform = ClassLoader.getPlatformClassLoader();
      try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
        for (String name : classes) {
          readClass(name, loader, options);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReleasedOptions(FlinkVersion.parse(line.toString()).orElseThrow(), options);
  }

  private static List<String> optionClasses(String jar) throws IOException {
    try (JarFile file = new JarFile(jar)) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.matches("org/apache/flink/.*Options\\.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }

  private static void readClass(String name, ClassLoader loader, Map<String, Option> into) {
    try {
      Class<?> type = Class.forName(name, true, loader);
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())
            && field.getType().getSimpleName().equals("ConfigOption")) {
          field.setAccessible(true);
          Object option = field.get(null);
          into.put(String.valueOf(get(option, "key")), option(option));
        }
      }
    } catch (ReflectiveOperationException | LinkageError notOnThisClassPath) {
      // Options of connectors whose libraries are not there; none of them is in the table.
    }
  }

  private static Option option(Object option) throws ReflectiveOperationException {
    Class<?> type = (Class<?>) get(option, "getClazz");
    Object[] constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
    List<String> formerly = new ArrayList<>();
    for (Object key : (Iterable<?>) get(option, "fallbackKeys")) {
      formerly.add(String.valueOf(get(key, "getKey")));
    }
    return new Option(
        type.getSimpleName(),
        Stream.of(constants).map(Objects::toString).toList(),
        Objects.toString(get(option, "defaultValue"), null),
        formerly);
  }

  private static Object get(Object object, String method) throws ReflectiveOperationException {
    Method found = object.getClass().getDeclaredMethod(method);
    found.setAccessible(true);
    return found.invoke(object);
  }
}
