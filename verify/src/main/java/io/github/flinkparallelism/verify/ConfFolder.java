package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/**
 * The conf folder that Flink is started with, so that it reads what the analyzer read. Flink knows
 * one file, by its name; the analyzer takes others as well, and several at once.
 *
 * @param folder absent when there is no configuration
 * @param refusal why Flink cannot be started with what the analyzer read, in a sentence
 */
record ConfFolder(Optional<Path> folder, Optional<String> refusal) {
  private static final String STANDARD = "config.yaml";
  private static final String LEGACY = "flink-conf.yaml";
  private static final Set<String> FLINKS_NAMES = Set.of(STANDARD, LEGACY);

  /**
   * The folder for {@code job}.
   *
   * @param version the Flink that reads it
   * @param scratch where a folder can be made for a file of another name
   * @throws IOException when that cannot be written
   */
  static ConfFolder of(Job job, VerificationRequest request, Optional<String> version, Path scratch)
      throws IOException {
    Optional<String> name = job.scenario().deployment();
    if (name.isEmpty()) {
      return new ConfFolder(Optional.empty(), Optional.empty());
    }
    Path file = request.analysis().root().resolve(name.get()).toAbsolutePath().normalize();
    long files = request.analysis().configurations().stream().filter(Files::isRegularFile).count();
    if (files > 1 || !Files.isRegularFile(file) || isManifest(file)) {
      return new ConfFolder(
          Optional.empty(),
          Optional.of(
              "The settings come from "
                  + name.get()
                  + " and what belongs to it, which Flink does not read as its configuration. Name"
                  + " one conf folder or one configuration file."));
    }
    if (FLINKS_NAMES.contains(String.valueOf(file.getFileName()))) {
      return new ConfFolder(Optional.ofNullable(file.getParent()), Optional.empty());
    }
    boolean standard =
        version.flatMap(FlinkVersion::parse).orElse(FlinkVersion.ASSUMED).atLeast(1, 19);
    Path folder = scratch.resolve("conf");
    Files.createDirectories(folder);
    for (String known : FLINKS_NAMES) {
      Files.deleteIfExists(folder.resolve(known));
    }
    Path copy = folder.resolve(standard ? STANDARD : LEGACY);
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return new ConfFolder(Optional.of(folder.toAbsolutePath()), Optional.empty());
  }

  /** A resource of Kubernetes says its kind. */
  private static boolean isManifest(Path file) throws IOException {
    return Files.readString(file).lines().anyMatch(line -> line.startsWith("kind:"));
  }
}
