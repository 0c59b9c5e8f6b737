package io.github.flinkparallelism.oracle;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One program to run.
 *
 * <pre>
 * OUT [-p N] [-Dkey=value]... [--conf DIR] [--classpath PATH] [--local] [--timeout SECONDS] MAIN [ARG]...
 * </pre>
 *
 * @param output the file to write, see {@link PlanFile}
 * @param parallelism {@code -p}
 * @param properties {@code -D}
 * @param conf the folder of {@code config.yaml} or {@code flink-conf.yaml}
 * @param classpath where the program's classes are; the JVM's class path comes after it
 * @param local whether to run as from an IDE instead of as by {@code flink run}
 * @param timeout when to give up on a {@code main()} that does not return
 * @param mainClass the program
 * @param args its arguments
 */
record OracleCommand(
    Path output,
    Optional<Integer> parallelism,
    Map<String, String> properties,
    Optional<Path> conf,
    List<Path> classpath,
    boolean local,
    Duration timeout,
    String mainClass,
    List<String> args) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  static OracleCommand parse(List<String> words) {
    Deque<String> rest = new ArrayDeque<>(words);
    Path output = Path.of(rest.remove());
    Optional<Integer> parallelism = Optional.empty();
    Map<String, String> properties = new LinkedHashMap<>();
    Optional<Path> conf = Optional.empty();
    List<Path> classpath = List.of();
    boolean local = false;
    Duration timeout = DEFAULT_TIMEOUT;
    while (rest.element().startsWith("-")) {
      String option = rest.remove();
      switch (option) {
        case "-p" -> parallelism = Optional.of(Integer.valueOf(rest.remove()));
        case "--conf" -> conf = Optional.of(Path.of(rest.remove()));
        case "--classpath" -> classpath = paths(rest.remove());
        case "--local" -> local = true;
        case "--timeout" -> timeout = Duration.ofSeconds(Long.parseLong(rest.remove()));
        default -> putProperty(option, properties);
      }
    }
    String mainClass = rest.remove();
    return new OracleCommand(
        output,
        parallelism,
        properties,
        conf,
        classpath,
        local,
        timeout,
        mainClass,
        List.copyOf(rest));
  }

  private static List<Path> paths(String text) {
    return Arrays.stream(text.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static void putProperty(String option, Map<String, String> properties) {
    int equals = option.indexOf('=');
    if (!option.startsWith("-D") || equals < 0) {
      throw new IllegalArgumentException("unknown option: " + option);
    }
    properties.put(option.substring(2, equals), option.substring(equals + 1));
  }
}
