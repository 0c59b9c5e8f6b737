package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.MemoryFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds requests and reads deployments in the few words that tests need. */
final class Requests {
  private final MemoryFiles files = new MemoryFiles();
  private final Map<String, String> dynamic = new LinkedHashMap<>();
  private FlinkVersion version = FlinkVersion.parse("1.20.0").orElseThrow();
  private Optional<Integer> parallelism = Optional.empty();
  private List<Path> configurations = List.of();
  private Optional<Integer> taskManagers = Optional.empty();
  private Optional<Integer> slots = Optional.empty();

  static Requests with(String path, String text) {
    return new Requests().file(path, text);
  }

  Requests file(String path, String text) {
    files.with(path, text);
    return this;
  }

  Requests flink(String text) {
    version = FlinkVersion.parse(text).orElseThrow();
    return this;
  }

  Requests parallelism(int value) {
    parallelism = Optional.of(value);
    return this;
  }

  Requests dynamic(String key, String value) {
    dynamic.put(key, value);
    return this;
  }

  Requests conf(String... paths) {
    configurations = List.of(paths).stream().map(Path::of).toList();
    return this;
  }

  Requests taskManagers(int count) {
    taskManagers = Optional.of(count);
    return this;
  }

  Requests slots(int count) {
    slots = Optional.of(count);
    return this;
  }

  Deployment read() {
    return DeploymentReader.read(
        new DeploymentRequest(
            parallelism,
            dynamic,
            configurations,
            List.of(Path.of("conf"), Path.of("src/main/resources/conf")),
            taskManagers,
            slots),
        version,
        files);
  }

  /** {@code file:line:column message}, the form in which tests expect problems. */
  static List<String> texts(List<Problem> problems) {
    return problems.stream().map(problem -> problem.location() + " " + problem.message()).toList();
  }
}
