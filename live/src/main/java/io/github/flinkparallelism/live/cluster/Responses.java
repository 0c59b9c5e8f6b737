package io.github.flinkparallelism.live.cluster;

import java.util.Optional;

/** Where the responses of a cluster's REST API come from. */
public interface Responses {
  /** The cluster, as reports name it; without credentials. */
  String name();

  /** What to call the response to {@code path} in a message: its file or its address. */
  String place(String path);

  /**
   * The text of a response.
   *
   * @param path of the REST API, {@code /jobs/overview}
   * @return empty where there is none of that path
   * @throws LiveException when it cannot be read
   */
  Optional<String> find(String path) throws LiveException;
}
