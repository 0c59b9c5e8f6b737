package io.github.flinkparallelism.live;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.ClusterReader;
import io.github.flinkparallelism.live.cluster.LiveException;
import io.github.flinkparallelism.live.cluster.Responses;
import io.github.flinkparallelism.live.cluster.RestResponses;
import io.github.flinkparallelism.live.cluster.SavedResponses;
import io.github.flinkparallelism.live.cluster.SavingResponses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where to read what runs: from a cluster or from a folder. Nothing is read, and no connection is
 * opened, before {@link #read}.
 *
 * @param rest the address of a REST API, {@code http://localhost:8081}
 * @param folder a folder of saved responses, which counts where there is no address
 * @param folderName what to call it
 * @param save where to keep what was read
 * @param timeLimit for all responses together
 */
public record LiveSource(
    Optional<String> rest,
    Path folder,
    String folderName,
    Optional<Path> save,
    Duration timeLimit) {
  /** Responses of a cluster that runs. */
  public static LiveSource ofRest(String url, Optional<Path> save, Duration timeLimit) {
    return new LiveSource(Optional.of(url), Path.of(""), "", save, timeLimit);
  }

  /** Responses in a folder. */
  public static LiveSource ofFolder(Path folder, String name) {
    return new LiveSource(Optional.empty(), folder, name, Optional.empty(), Duration.ZERO);
  }

  /**
   * The folder to keep responses in.
   *
   * @param output the folder that everything is written to
   * @param name relative to it
   * @throws LiveException when it is elsewhere
   */
  public static Path folderToSave(Path output, String name) throws LiveException {
    Path root = output.toAbsolutePath().normalize();
    Path folder = root.resolve(name).normalize();
    if (!folder.startsWith(root)) {
      throw new LiveException(name + " is not in the folder for output, " + output);
    }
    return folder;
  }

  /**
   * Reads all that there is to compare.
   *
   * @throws LiveException in one line, when nobody answers or not as Flink does
   */
  public Cluster read() throws LiveException {
    Responses responses =
        rest.isPresent()
            ? RestResponses.of(rest.get(), timeLimit)
            : SavedResponses.of(folder, folderName);
    return ClusterReader.read(
        save.isPresent() ? new SavingResponses(responses, save.get()) : responses);
  }
}
