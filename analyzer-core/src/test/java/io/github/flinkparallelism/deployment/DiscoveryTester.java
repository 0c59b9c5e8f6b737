package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.HandedProperties;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of files, and what is discovered in it as text: a block for each deployment, with its
 * settings strongest first, then the problems.
 */
abstract class DiscoveryTester {
  @TempDir private Path root;

  /** Puts a file into the project. */
  final DiscoveryTester file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a file into the project, of whatever encoding. */
  final DiscoveryTester file(String name, byte[] content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is discovered. */
  final String discovered() {
    DiskFiles files = DiskFiles.of(root, List.of());
    Discovery.Found found = Discovery.in(files, FlinkVersion.ASSUMED, List.of());
    List<String> lines = new ArrayList<>();
    found.deployments().forEach(each -> lines.addAll(lines(each)));
    for (Description each : found.shown()) {
      lines.add("shown " + place(each.system().location()) + " " + each.system().kind());
      each.settings().forEach(setting -> lines.add("  " + text(setting)));
    }
    List<Problem> problems = new ArrayList<>(found.problems());
    problems.addAll(files.problems());
    problems.forEach(
        problem -> lines.add("problem " + place(problem.location()) + " " + problem.message()));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Description deployment) {
    List<String> lines = new ArrayList<>();
    lines.add(
        deployment.name()
            + " = "
            + deployment.system().kind()
            + " "
            + place(deployment.system().location())
            + deployment.system().version().map(version -> " on " + version.text()).orElse("")
            + deployment.system().cluster().map(cluster -> " in " + cluster).orElse(""));
    deployment.program().entryClass().ifPresent(name -> lines.add("  class " + name));
    deployment.program().jar().ifPresent(jar -> lines.add("  jar " + jar));
    deployment
        .program()
        .artifact()
        .ifPresent(
            copy ->
                lines.add(
                    "  copy of "
                        + copy.name()
                        + copy.module().map(module -> " of /" + module).orElse("")));
    deployment
        .program()
        .arguments()
        .ifPresent(
            arguments ->
                lines.add(
                    arguments.isEmpty() ? "  no args" : "  args " + String.join(" ", arguments)));
    new TreeMap<>(deployment.program().environment())
        .forEach((name, value) -> lines.add("  env " + name + "=" + value));
    deployment.program().properties().ifPresent(handed -> lines.addAll(lines(handed)));
    deployment.settings().forEach(setting -> lines.add("  " + text(setting)));
    if (deployment.readsConfFolder()) {
      lines.add("  over " + deployment.confFolder().orElse("conf"));
    }
    deployment
        .taskManagers()
        .ifPresent(
            managers ->
                lines.add(
                    "  task managers "
                        + managers.count()
                        + ": "
                        + managers.code()
                        + place(managers.location())));
    deployment
        .onDemand()
        .ifPresent(
            onDemand -> lines.add("  on demand: " + onDemand.code() + place(onDemand.location())));
    deployment
        .problems()
        .forEach(
            problem ->
                lines.add("  problem " + place(problem.location()) + " " + problem.message()));
    return lines;
  }

  private static List<String> lines(HandedProperties handed) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(handed.groups())
        .forEach(
            (group, properties) ->
                new TreeMap<>(properties)
                    .forEach(
                        (key, property) ->
                            lines.add(
                                "  handed "
                                    + group
                                    + "/"
                                    + key
                                    + property.value().map(text -> "=" + text).orElse(" not told")
                                    + byDefault(property.variable())
                                    + " "
                                    + place(property.origin().location()))));
    if (!handed.complete()) {
      lines.add("  handed more");
    }
    return lines;
  }

  private static String byDefault(Optional<String> variable) {
    return variable.map(name -> " by default of " + name).orElse("");
  }

  /** {@code manifest parallelism.default=4 (job.parallelism: 4) k8s/prod.yaml:12}. */
  private static String text(Setting setting) {
    String own = setting.key() + ": " + setting.value();
    String code = setting.code().equals(own) ? "" : " (" + setting.code() + ")";
    return setting.layer().label()
        + " "
        + setting.key()
        + "="
        + setting.value()
        + code
        + byDefault(setting.variable())
        + place(setting.location());
  }

  private static String place(Optional<Location> location) {
    return location.map(where -> " " + place(where)).orElse("");
  }

  private static String place(Location location) {
    return location.file() + ":" + location.line();
  }
}
