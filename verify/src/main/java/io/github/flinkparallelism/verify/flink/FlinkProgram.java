package io.github.flinkparallelism.verify.flink;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program that Flink is asked about, and the circumstances in which it is started.
 *
 * @param mainClass the binary name of the class with the {@code main} method
 * @param args the program arguments
 * @param classPath what a class loader of the program's own reads; empty when everything is on the
 *     class path of the JVM
 * @param parallelism the {@code -p} of {@code flink run}
 * @param properties the {@code -D} of {@code flink run}, in their order
 * @param conf a folder with {@code config.yaml} or {@code flink-conf.yaml}
 * @param local whether to start it as an IDE would instead of as {@code flink run} would
 * @param timeLimit when to give up on a {@code main} that does not return; whole seconds
 */
public record FlinkProgram(
    String mainClass,
    List<String> args,
    List<Path> classPath,
    Optional<Integer> parallelism,
    Map<String, String> properties,
    Optional<Path> conf,
    boolean local,
    Duration timeLimit) {
  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(30);

  /** Copies what it is given. */
  public FlinkProgram {
    args = List.copyOf(args);
    classPath = List.copyOf(classPath);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Starts {@code mainClass} with neither arguments nor flags nor configuration. */
  public static FlinkProgram of(String mainClass, List<Path> classPath) {
    return new FlinkProgram(
        mainClass,
        List.of(),
        classPath,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        DEFAULT_TIME_LIMIT);
  }

  /** The words of the oracle's command line that write the answer to {@code output}. */
  List<String> command(Path output) {
    List<String> words = new ArrayList<>(List.of(output.toString()));
    parallelism.ifPresent(p -> words.addAll(List.of("-p", p.toString())));
    properties.forEach((key, value) -> words.add("-D" + key + "=" + value));
    conf.ifPresent(folder -> words.addAll(List.of("--conf", folder.toAbsolutePath().toString())));
    if (!classPath.isEmpty()) {
      words.addAll(
          List.of("--classpath", join(classPath.stream().map(Path::toAbsolutePath).toList())));
    }
    if (local) {
      words.add("--local");
    }
    words.addAll(List.of("--timeout", String.valueOf(timeLimit.toSeconds()), mainClass));
    words.addAll(args);
    return words;
  }

  static String join(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
