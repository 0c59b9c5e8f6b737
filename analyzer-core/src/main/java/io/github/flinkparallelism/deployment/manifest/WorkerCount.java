package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How many TaskManagers run: the replicas, or what a HorizontalPodAutoscaler makes of them, which
 * is at least its minimum. In reactive mode the job takes all there may be, so the maximum counts.
 */
final class WorkerCount {
  private static final String MODE = "scheduler-mode";
  private static final String REACTIVE = "reactive";

  private final ManifestSet set;
  private final boolean reactive;
  private final List<Problem> problems;

  WorkerCount(ManifestSet set, List<Setting> settings, List<Problem> problems) {
    this.set = set;
    this.problems = problems;
    this.reactive =
        settings.stream()
            .filter(each -> each.key().equals(MODE))
            .findFirst()
            .filter(each -> each.value().trim().equalsIgnoreCase(REACTIVE))
            .isPresent();
  }

  private record Count(int number, String code, Location place) {}

  /** The TaskManagers of all workers together; empty where one does not say how many. */
  Optional<TaskManagers> of(List<FlinkContainer> workers) {
    int sum = 0;
    Optional<Count> first = Optional.empty();
    for (FlinkContainer worker : workers) {
      Optional<Count> count = of(worker);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      sum += count.get().number();
      first = first.or(() -> count);
    }
    int all = sum;
    return first.map(each -> new TaskManagers(all, each.code(), Optional.of(each.place())));
  }

  private Optional<Count> of(FlinkContainer worker) {
    YamlTree resource = worker.resource();
    if (resource.text("kind").filter("DaemonSet"::equals).isPresent()) {
      return Optional.empty();
    }
    Optional<YamlTree> scaler =
        set.ofKind("HorizontalPodAutoscaler").stream()
            .filter(each -> each.text("spec", "scaleTargetRef", "name").equals(name(resource)))
            .findFirst();
    if (scaler.isPresent()) {
      return scaled(scaler.get());
    }
    Optional<YamlTree> replicas = resource.at("spec", "replicas").filter(it -> !it.isNull());
    if (replicas.isEmpty()) {
      return Optional.of(new Count(1, "replicas: 1 by default", worker.place()));
    }
    return count(replicas.get(), "replicas: ");
  }

  private Optional<Count> scaled(YamlTree scaler) {
    String bound = reactive ? "maxReplicas" : "minReplicas";
    Optional<YamlTree> stated = scaler.at("spec", bound);
    return stated.isEmpty()
        ? Optional.of(new Count(1, "minReplicas: 1 by default", Yaml.place(scaler)))
        : count(stated.get(), bound + ": ");
  }

  private Optional<Count> count(YamlTree stated, String words) {
    String text = stated.scalar().orElse("");
    Optional<Count> count =
        stated
            .number()
            .filter(number -> number >= 0)
            .map(number -> new Count(number, words + text, stated.key()));
    if (count.isEmpty()) {
      problems.add(
          new Problem(
              words + text + " is no number here, so the number of TaskManagers is unknown",
              stated.key()));
    }
    return count;
  }

  private static Optional<String> name(YamlTree resource) {
    return resource.text("metadata", "name");
  }
}
