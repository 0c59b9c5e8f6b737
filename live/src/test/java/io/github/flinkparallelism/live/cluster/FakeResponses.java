package io.github.flinkparallelism.live.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Responses that a test makes up. */
final class FakeResponses implements Responses {
  static final String ID = "0123456789abcdef0123456789abcdef";
  static final String JOB = ClusterReader.JOBS + "/" + ID;

  private final Map<String, String> answers = new HashMap<>();

  /** A cluster of one slot with one job of one task. */
  static FakeResponses ofOneJob() {
    FakeResponses api = new FakeResponses();
    api.put(
        ClusterReader.OVERVIEW,
        "{\"taskmanagers\": 1, \"slots-total\": 1, \"slots-available\": 0}");
    api.put(
        ClusterReader.JOBS_OVERVIEW,
        "{\"jobs\": [{\"jid\": \"%s\", \"name\": \"job\", \"state\": \"RUNNING\"}]}".formatted(ID));
    api.put(
        JOB,
        """
        {"name": "job", "state": "RUNNING",
         "vertices": [{"id": "v1", "name": "a -> b", "parallelism": 1, "maxParallelism": 128}]}
        """);
    return api;
  }

  void put(String path, String answer) {
    answers.put(path, answer);
  }

  String remove(String path) {
    return answers.remove(path);
  }

  @Override
  public String name() {
    return "test:";
  }

  @Override
  public String place(String path) {
    return "test:" + path;
  }

  @Override
  public Optional<String> find(String path) {
    return Optional.ofNullable(answers.get(path));
  }
}
