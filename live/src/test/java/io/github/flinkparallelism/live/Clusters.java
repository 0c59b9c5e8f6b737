package io.github.flinkparallelism.live;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clusters that a test makes up. */
public final class Clusters {
  private Clusters() {}

  /** A cluster of Flink 1.20 that runs {@code jobs}. */
  public static Cluster of(RunningJob... jobs) {
    return with(Map.of(), jobs);
  }

  /** The same with settings of its own. */
  public static Cluster with(Map<String, String> settings, RunningJob... jobs) {
    return new Cluster(
        "http://localhost:8081",
        Optional.of("1.20.0"),
        2,
        8,
        1,
        List.of(4, 4),
        List.of(jobs),
        settings,
        List.of());
  }

  /** A job that runs. */
  public static RunningJob job(int id, String name, int usual, RunningVertex... vertices) {
    return job(id, name, "RUNNING", usual, vertices);
  }

  /** A job in some state; of two, the one with the higher id is the newer one. */
  public static RunningJob job(
      int id, String name, String state, int usual, RunningVertex... vertices) {
    return new RunningJob(
        "%032x".formatted(id), name, state, id, Optional.of(usual), List.of(vertices));
  }

  /** A task of the default slot sharing group with the usual max parallelism. */
  public static RunningVertex task(String name, int parallelism) {
    return new RunningVertex(
        name,
        name,
        Optional.of(parallelism),
        Optional.of(128),
        Optional.of("default"),
        Arrays.asList(name.split(" -> ")));
  }
}
