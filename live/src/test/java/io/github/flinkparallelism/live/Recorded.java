package io.github.flinkparallelism.live;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.LiveException;
import java.nio.file.Path;

/**
 * Responses of real session clusters with three TaskManagers of three slots. Each runs {@code
 * EveryLayerJob}, submitted with {@code -p 10}, and {@code PlainJob}, submitted without; those of
 * 1.20 and 2.3 also the sample {@code PlainWordCount}, with {@code -p 4}.
 */
public final class Recorded {
  private Recorded() {}

  /** Where the responses of a release are. */
  public static Path folder(String release) {
    return Path.of("src/test/resources/clusters").resolve(release);
  }

  /** The cluster of a release. */
  public static Cluster cluster(String release) {
    try {
      return LiveSource.ofFolder(folder(release), "clusters/" + release).read();
    } catch (LiveException e) {
      throw new AssertionError(e);
    }
  }
}
