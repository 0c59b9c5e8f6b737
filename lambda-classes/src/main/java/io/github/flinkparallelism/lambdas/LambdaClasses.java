package io.github.flinkparallelism.lambdas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Makes the classes of lambdas while the analyzer is built, and not at each of its starts: a JVM
 * spends on linking a lambda several times what it spends on loading a class, and a start of the
 * analyzer goes by more than a thousand lambdas. What they do stays the same.
 *
 * <p>Follows {@link java.lang.invoke.LambdaMetafactory#metafactory}.
 */
public final class LambdaClasses {
  private static final String SUFFIX = ".class";

  private final Path folder;
  private final Map<String, byte[]> written = new TreeMap<>();
  private final Map<String, Set<String>> nests = new TreeMap<>();

  private LambdaClasses(Path folder) {
    this.folder = folder;
  }

  /**
   * Rewrites the classes of a folder in place.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    rewrite(Path.of(args[0]));
  }

  /**
   * Rewrites the classes below {@code folder} in place; a second time changes nothing.
   *
   * @throws IOException where a file cannot be read or written
   */
  static void rewrite(Path folder) throws IOException {
    LambdaClasses classes = new LambdaClasses(folder);
    for (Path file : classes.files()) {
      classes.take(new ClassReader(Files.readAllBytes(file)));
    }
    classes.joinNests();
    for (Map.Entry<String, byte[]> each : classes.written.entrySet()) {
      Files.write(classes.file(each.getKey()), each.getValue());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private void take(ClassReader reader) {
    ClassWriter writer = new ClassWriter(reader, 0);
    Host host = new Host(writer);
    reader.accept(host, 0);
    for (LambdaClass made : host.classes()) {
      written.put(reader.getClassName(), writer.toByteArray());
      written.put(made.name(), made.written(host));
      nests.computeIfAbsent(host.nest(), any -> new TreeSet<>()).add(made.name());
    }
  }

  private void joinNests() throws IOException {
    for (Map.Entry<String, Set<String>> nest : nests.entrySet()) {
      String host = nest.getKey();
      byte[] bytes = written.get(host);
      ClassReader reader = new ClassReader(bytes == null ? Files.readAllBytes(file(host)) : bytes);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new NestMembers(nest.getValue(), writer), 0);
      written.put(host, writer.toByteArray());
    }
  }
}
