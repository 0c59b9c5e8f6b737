package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.statement.ConfFolder;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.Facts;
import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.settings.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes deployments of statements: an application is one, and so is a job together with the cluster
 * that it names; a cluster that no job names is one to which any job may be submitted.
 */
final class Grouping {
  private static final String LOCAL = "localhost:";
  private static final List<String> CLUSTER_KEYS =
      List.of(
          "taskmanager.",
          "jobmanager.",
          "slotmanager.",
          "slot.",
          "cluster.",
          "scheduler-mode",
          "kubernetes.taskmanager.");

  private final List<Statement> statements;
  private final DeploymentNames names;

  private Grouping(List<Statement> statements) {
    this.statements = statements;
    this.names = new DeploymentNames(statements);
  }

  /** The deployments, in order of their names. */
  static List<Description> of(List<Statement> said) {
    List<Statement> statements = said.stream().filter(each -> !isTaken(each, said)).toList();
    Grouping grouping = new Grouping(statements);
    List<Description> all = new ArrayList<>();
    for (Statement each : statements) {
      switch (each.role()) {
        case APPLICATION -> all.add(grouping.alone(each));
        case JOB -> all.add(grouping.submitted(each));
        case CLUSTER -> {
          if (statements.stream().noneMatch(job -> grouping.isSubmittedTo(job, each))) {
            all.add(grouping.alone(each));
          }
        }
        case PART, SHOWN -> {
          // Completes others or none, and runs nothing by itself.
        }
      }
    }
    all.sort(Comparator.comparing(Description::name));
    return all;
  }

  /** What is shown and never in force, in order of the files. */
  static List<Description> shown(List<Statement> said) {
    Grouping grouping = new Grouping(List.of());
    return said.stream()
        .filter(each -> each.role() == Role.SHOWN)
        .map(each -> grouping.description(each, each, Optional.empty(), each.location().toString()))
        .toList();
  }

  /** Whether another statement says that this one's file is a part of its own. */
  private static boolean isTaken(Statement statement, List<Statement> all) {
    String file = statement.location().file();
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    return all.stream()
        .filter(other -> other != statement)
        .map(other -> other.links().files())
        .anyMatch(files -> files.contains(file) || files.contains(folder));
  }

  private Description alone(Statement statement) {
    return description(statement, statement, Optional.empty());
  }

  private Description submitted(Statement job) {
    Optional<Statement> cluster =
        statements.stream().filter(each -> isSubmittedTo(job, each)).findFirst();
    return cluster
        .map(found -> description(job, found, Optional.of(names.of(found))))
        .orElseGet(() -> description(job, job, job.cluster()));
  }

  /** Of several clusters of one name, as in overlays, that of the same folder is meant. */
  private boolean isSubmittedTo(Statement job, Statement cluster) {
    boolean named =
        job.role() == Role.JOB
            && cluster.role() == Role.CLUSTER
            && job.cluster().filter(name -> isCalled(cluster, name)).isPresent()
            && (!job.cluster().get().startsWith(LOCAL) || isNear(job, cluster));
    if (!named) {
      return false;
    }
    List<Statement> alike =
        statements.stream()
            .filter(each -> each.role() == Role.CLUSTER && isCalled(each, job.cluster().get()))
            .toList();
    return alike.size() == 1 || folder(cluster).equals(folder(job));
  }

  /** A port of this machine says little: what stands elsewhere in the project is another's. */
  private static boolean isNear(Statement job, Statement cluster) {
    return folder(job).startsWith(folder(cluster)) || folder(cluster).startsWith(folder(job));
  }

  private static boolean isCalled(Statement cluster, String name) {
    return cluster.name().equals(name) || cluster.links().hosts().contains(name);
  }

  private static String folder(Statement statement) {
    String file = statement.location().file();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private Description description(Statement job, Statement cluster, Optional<String> shared) {
    return description(job, cluster, shared, names.of(job));
  }

  private Description description(
      Statement job, Statement cluster, Optional<String> shared, String name) {
    List<Setting> settings = new ArrayList<>(job.settings());
    if (job != cluster) {
      cluster.settings().stream()
          .filter(setting -> job.links().conf().isEmpty() || isOfCluster(setting.key()))
          .filter(setting -> !settings.contains(setting))
          .forEach(settings::add);
    }
    Optional<ConfFolder> conf =
        job.links().conf().or(() -> cluster.links().conf()).filter(ConfFolder::isRead);
    return new Description(
        name,
        new RunningSystem(
            job.kind(),
            job.location(),
            job.version().or(cluster::version),
            shared,
            cluster.role() == Role.CLUSTER),
        settings,
        job.taskManagers().or(cluster::taskManagers),
        job.onDemand().or(cluster::onDemand),
        job.program(),
        conf.isPresent(),
        conf.flatMap(ConfFolder::named),
        Facts.NONE,
        List.of());
  }

  /** What a client's configuration cannot say; everything else is the client's alone to say. */
  private static boolean isOfCluster(String key) {
    return CLUSTER_KEYS.stream().anyMatch(key::startsWith);
  }
}
