package io.github.flinkparallelism.verify.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * A class path as data: what it holds and what it lacks. No class of it is loaded.
 *
 * @param entries folders and jars; others are passed over, as a JVM does
 */
public record JobClassPath(List<Path> entries) {
  private static final Pattern FLINK_JAR =
      Pattern.compile(
          "flink-(?:clients|streaming-java|runtime|core|dist)(?:_2\\.\\d+)?-(\\d.*)\\.jar");

  /** What a program is run by; it is in flink-clients, and in the flink-dist of a distribution. */
  private static final String CLIENTS = "org.apache.flink.client.ClientUtils";

  private static final String STREAMING =
      "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment";

  /** Copies the entries. */
  public JobClassPath {
    entries = List.copyOf(entries);
  }

  /** The version in the name of one of Flink's jars. */
  public Optional<String> flinkVersion() {
    return entries.stream()
        .map(entry -> FLINK_JAR.matcher(String.valueOf(entry.getFileName())))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** What of Flink is missing, in a sentence; empty when a program can be run. */
  public Optional<String> whatFlinkLacks() {
    if (!holds(STREAMING)) {
      return Optional.of("Flink is not on the class path");
    }
    String version = flinkVersion().map(number -> " " + number).orElse("");
    return holds(CLIENTS)
        ? Optional.empty()
        : Optional.of("flink-clients" + version + " is not on the class path");
  }

  /** Whether a class is there. */
  public boolean holds(String binaryName) {
    String path = binaryName.replace('.', '/') + ".class";
    return entries.stream().anyMatch(entry -> holds(entry, path));
  }

  /** When a class in one of the folders was compiled; a jar does not say. */
  public Optional<FileTime> lastModified(String binaryName) {
    String path = binaryName.replace('.', '/') + ".class";
    Optional<Path> entry = entries.stream().filter(one -> holds(one, path)).findFirst();
    try {
      return entry.isPresent() && Files.isDirectory(entry.get())
          ? Optional.of(Files.getLastModifiedTime(entry.get().resolve(path)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The binary name of a class: a name as source has it does not tell an outer class from a
   * package.
   */
  public Optional<String> binaryName(String qualifiedName) {
    String name = qualifiedName;
    while (!holds(name)) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      name = name.substring(0, dot) + "$" + name.substring(dot + 1);
    }
    return Optional.of(name);
  }

  private static boolean holds(Path entry, String path) {
    if (Files.isDirectory(entry)) {
      return Files.isRegularFile(entry.resolve(path));
    }
    if (!Files.isRegularFile(entry)) {
      return false;
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(path) != null;
    } catch (IOException e) {
      // The JVM would pass over a file that is no jar, too.
      return false;
    }
  }
}
