package io.github.flinkparallelism.live.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a cluster says about itself at one moment.
 *
 * @param name its address or the folder of its responses
 * @param flinkVersion {@code 1.20.0}
 * @param taskManagers how many there are
 * @param slots of all of them together
 * @param freeSlots those that no job has
 * @param slotsOfEach of each TaskManager, most first; empty where it is not known
 * @param jobs the newest first
 * @param settings what its configuration says about the keys of {@link ClusterReader#SETTINGS}
 * @param notes what could not be read, in a sentence each
 */
public record Cluster(
    String name,
    Optional<String> flinkVersion,
    int taskManagers,
    int slots,
    int freeSlots,
    List<Integer> slotsOfEach,
    List<RunningJob> jobs,
    Map<String, String> settings,
    List<String> notes) {
  /** Copies the collections. */
  public Cluster {
    slotsOfEach = List.copyOf(slotsOfEach);
    jobs = List.copyOf(jobs);
    settings = Map.copyOf(new TreeMap<>(settings));
    notes = List.copyOf(notes);
  }

  /** Whether the scheduler may run a job with other numbers than its plan has. */
  public boolean isAdaptive() {
    return isReactive() || "adaptive".equalsIgnoreCase(settings.get(ClusterReader.SCHEDULER));
  }

  /** Whether every job is made as wide as the cluster is. */
  public boolean isReactive() {
    return "reactive".equalsIgnoreCase(settings.get(ClusterReader.SCHEDULER_MODE));
  }

  /** What the cluster's own {@code pipeline.jobvertex-parallelism-overrides} says of a task. */
  public Optional<Integer> overrides(String vertex) {
    String all = settings.getOrDefault(ClusterReader.OVERRIDES, "");
    for (String entry : all.split("[,\\s{}]+", -1)) {
      String[] parts = entry.replace("'", "").replace("\"", "").split("[:=]", 2);
      if (parts.length == 2 && parts[0].equals(vertex) && parts[1].matches("\\d{1,9}")) {
        return Optional.of(Integer.valueOf(parts[1]));
      }
    }
    return Optional.empty();
  }
}
