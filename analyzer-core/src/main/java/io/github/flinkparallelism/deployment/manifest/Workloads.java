package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.command.StandaloneArguments;
import io.github.flinkparallelism.deployment.statement.ContainerCores;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clusters of Kubernetes' own resources: a Deployment, StatefulSet or Job of the JobManager with
 * the Deployments or StatefulSets of its TaskManagers, whose configurations come from ConfigMaps
 * and environment variables.
 */
public final class Workloads implements ResourceReader {
  private static final Set<String> KINDS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "Pod");
  private static final String VERVERICA = "v1";

  @Override
  public Statements read(ManifestSet set) {
    ConfigMaps configMaps = new ConfigMaps(set);
    List<FlinkContainer> masters = new ArrayList<>();
    List<FlinkContainer> workers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (YamlTree resource : set.resources()) {
      if (isWorkload(resource)) {
        Optional<FlinkContainer> found = FlinkContainer.of(resource, configMaps);
        found.ifPresent(each -> (each.isTaskManager() ? workers : masters).add(each));
        if (found.isEmpty() && FlinkContainer.isConfigured(resource, configMaps)) {
          problems.add(unclear(resource));
        }
      }
    }
    List<Statement> all = new ArrayList<>();
    for (FlinkContainer master : masters) {
      all.add(statement(set, master, Partners.of(set, master, masters, workers), problems));
    }
    if (masters.isEmpty()) {
      workers.forEach(each -> problems.add(lonely(each)));
    }
    return new Statements(all, problems);
  }

  /** Kubernetes' own resources that run containers. */
  public static boolean isWorkload(YamlTree resource) {
    boolean kind = resource.text("kind").filter(KINDS::contains).isPresent();
    boolean pod = resource.text("kind").filter("Pod"::equals).isPresent();
    return kind && (pod || resource.text("apiVersion").filter(VERVERICA::equals).isEmpty());
  }

  private static Problem unclear(YamlTree resource) {
    return new Problem(
        Yaml.name(resource)
            + " mounts Flink's configuration but does not say whether it runs a JobManager or a"
            + " TaskManager, so it is not read",
        Yaml.place(resource));
  }

  private static Problem lonely(FlinkContainer worker) {
    return new Problem(
        worker.name()
            + " runs TaskManagers, but no JobManager is found for them, so it is not read",
        worker.place());
  }

  private static Statement statement(
      ManifestSet set,
      FlinkContainer master,
      List<FlinkContainer> workers,
      List<Problem> problems) {
    ConfigurationText.Read own = master.configuration(set.built());
    problems.addAll(own.problems());
    List<Setting> settings = new ArrayList<>();
    for (FlinkContainer worker : workers) {
      ConfigurationText.Read read = worker.configuration(set.built());
      problems.addAll(read.problems());
      read.settings().stream()
          .filter(each -> each.key().equals(Keys.NUMBER_OF_TASK_SLOTS))
          .forEach(settings::add);
    }
    ContainerCores.common(
            workers.stream()
                .map(worker -> ManifestSettings.cores(worker.container(), "resources"))
                .toList())
        .ifPresent(settings::add);
    // Slots are what the TaskManagers' own configuration says.
    own.settings().stream()
        .filter(each -> workers.isEmpty() || !each.key().equals(Keys.NUMBER_OF_TASK_SLOTS))
        .forEach(settings::add);
    boolean job = master.process().equals(FlinkContainer.STANDALONE_JOB);
    return new Statement(
        job ? Role.APPLICATION : Role.CLUSTER,
        master.resource().text("kind").orElse("") + " of a JobManager",
        master.name(),
        master.place(),
        settings,
        new WorkerCount(set, settings, problems).of(workers),
        Optional.empty(),
        program(master, job),
        master.version(),
        Optional.empty());
  }

  private static ProgramCall program(FlinkContainer master, boolean job) {
    Map<String, String> environment = new HashMap<>();
    master.environment().forEach((name, value) -> environment.put(name, value.text()));
    StandaloneArguments arguments = master.arguments();
    return new ProgramCall(
        job ? arguments.entryClass().filter(name -> !Template.isIn(name)) : Optional.empty(),
        job ? arguments.jars() : Optional.empty(),
        job ? Optional.of(arguments.program()) : Optional.empty(),
        environment);
  }
}
