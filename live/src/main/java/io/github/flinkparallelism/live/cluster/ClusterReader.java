package io.github.flinkparallelism.live.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what a cluster says about itself, of every release of Flink from 1.13 on. */
public final class ClusterReader {
  static final String SCHEDULER = "jobmanager.scheduler";
  static final String SCHEDULER_MODE = "scheduler-mode";
  static final String OVERRIDES = "pipeline.jobvertex-parallelism-overrides";
  static final String OVERVIEW = "/overview";
  static final String JOBS_OVERVIEW = "/jobs/overview";
  static final String JOBS = "/jobs";
  static final String TASK_MANAGERS = "/taskmanagers";
  static final String CONFIGURATION = "/jobmanager/config";

  /** The keys of the cluster's configuration that are read; no other is looked at. */
  public static final List<String> SETTINGS = List.of(SCHEDULER, SCHEDULER_MODE, OVERRIDES);

  /** A session cluster with more jobs is not one that a person compares. */
  private static final int MOST_JOBS = 500;

  private final Responses responses;
  private final List<String> notes = new ArrayList<>();

  private ClusterReader(Responses responses) {
    this.responses = responses;
  }

  /**
   * Asks for all that there is to compare.
   *
   * @throws LiveException when the responses are not those of a cluster of Flink
   */
  public static Cluster read(Responses responses) throws LiveException {
    return new ClusterReader(responses).read();
  }

  private Cluster read() throws LiveException {
    JsonPart overview = get(OVERVIEW);
    int slots = overview.number("slots-total");
    int free = overview.number("slots-available");
    int taskManagers = overview.number("taskmanagers");
    Optional<String> version = overview.findText("flink-version");
    List<RunningJob> jobs = jobs();
    return new Cluster(
        responses.name(),
        version,
        taskManagers,
        slots,
        free,
        slotsOfEach(),
        jobs,
        settings(),
        notes);
  }

  private JsonPart get(String path) throws LiveException {
    Optional<JsonPart> part = find(path);
    if (part.isEmpty()) {
      throw new LiveException(
          "there is no " + responses.place(path) + "; is it the REST API of a cluster of Flink?");
    }
    return part.get();
  }

  private Optional<JsonPart> find(String path) throws LiveException {
    Optional<String> text = responses.find(path);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(JsonPart.parse(text.get(), responses.place(path)));
  }

  private List<Integer> slotsOfEach() throws LiveException {
    Optional<JsonPart> answer = find(TASK_MANAGERS);
    List<Integer> slots = new ArrayList<>();
    if (answer.isPresent()) {
      for (JsonPart taskManager : answer.get().list("taskmanagers")) {
        slots.add(taskManager.number("slotsNumber"));
      }
    }
    slots.sort(Comparator.reverseOrder());
    return slots;
  }

  /** A list of objects with {@code key} and {@code value}. */
  private Map<String, String> settings() throws LiveException {
    Map<String, String> settings = new TreeMap<>();
    Optional<String> text = responses.find(CONFIGURATION);
    if (text.isPresent()) {
      for (JsonPart entry : JsonPart.parse(text.get(), responses.place(CONFIGURATION)).entries()) {
        String key = entry.text("key");
        if (SETTINGS.contains(key)) {
          settings.put(key, entry.text("value"));
        }
      }
    }
    return settings;
  }

  private List<RunningJob> jobs() throws LiveException {
    List<RunningJob> jobs = new ArrayList<>();
    List<String> ids = ids();
    if (ids.size() > MOST_JOBS) {
      notes.add(
          "The cluster has %d jobs; only %d of them were read.".formatted(ids.size(), MOST_JOBS));
    }
    for (String id : ids.subList(0, Math.min(ids.size(), MOST_JOBS))) {
      job(id).ifPresent(jobs::add);
    }
    jobs.sort(
        Comparator.comparing(RunningJob::startTime)
            .reversed()
            .thenComparing(RunningJob::name)
            .thenComparing(RunningJob::id));
    return jobs;
  }

  /** Those that run first, since there may be many that ended. */
  private List<String> ids() throws LiveException {
    Optional<JsonPart> overview = find(JOBS_OVERVIEW);
    boolean detailed = overview.isPresent();
    JsonPart all = detailed ? overview.get() : get(JOBS);
    String state = detailed ? "state" : "status";
    List<String> running = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (JsonPart job : all.list("jobs")) {
      String id = job.text(detailed ? "jid" : "id");
      if (!id.matches("[0-9a-fA-F]{32}")) {
        throw new LiveException(job.place() + " has an id that is none of Flink's");
      }
      (job.text(state).equals("RUNNING") ? running : others).add(id);
    }
    running.addAll(others);
    return running;
  }

  private Optional<RunningJob> job(String id) throws LiveException {
    String path = JOBS + "/" + id;
    Optional<JsonPart> details = find(path);
    if (details.isEmpty()) {
      notes.add("Job " + id + " is listed, but there is no " + responses.place(path) + ".");
      return Optional.empty();
    }
    Optional<JsonPart> plan = details.get().find("plan");
    if (plan.isEmpty()) {
      Optional<JsonPart> answer = find(path + "/plan");
      plan = answer.isEmpty() ? answer : answer.get().find("plan");
    }
    Optional<JsonPart> config = find(path + "/config");
    Optional<JsonPart> execution =
        config.isEmpty() ? config : config.get().find("execution-config");
    Optional<Integer> parallelism =
        execution.isEmpty() ? Optional.empty() : execution.get().findNumber("job-parallelism");
    return Optional.of(
        new RunningJob(
            id,
            details.get().text("name"),
            details.get().text("state"),
            details.get().time("start-time"),
            parallelism.filter(number -> number > 0),
            vertices(details.get(), plan)));
  }

  private static List<RunningVertex> vertices(JsonPart details, Optional<JsonPart> plan)
      throws LiveException {
    Map<String, String> descriptions = new TreeMap<>();
    if (plan.isPresent()) {
      for (JsonPart node : plan.get().list("nodes")) {
        Optional<String> description = node.findText("description");
        if (description.isPresent()) {
          descriptions.put(node.text("id"), description.get());
        }
      }
    }
    List<RunningVertex> vertices = new ArrayList<>();
    for (JsonPart vertex : details.list("vertices")) {
      String id = vertex.text("id");
      String name = vertex.text("name");
      vertices.add(
          new RunningVertex(
              id,
              ChainText.withoutIndex(name),
              Optional.of(vertex.number("parallelism")).filter(number -> number > 0),
              vertex.findNumber("maxParallelism").filter(number -> number > 0),
              vertex.findText("slotSharingGroupId"),
              ChainText.operators(name, Optional.ofNullable(descriptions.get(id)))));
    }
    return vertices;
  }
}
