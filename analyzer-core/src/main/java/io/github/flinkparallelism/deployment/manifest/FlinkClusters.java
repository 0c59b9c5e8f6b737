package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.container.Images;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlSettings;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code FlinkCluster} of the older operators of the group {@code flinkoperator.k8s.io}: a fixed
 * number of TaskManagers, and with {@code spec.job} a job that is submitted with {@code -p}.
 */
public final class FlinkClusters implements ResourceReader {
  private static final String API = "flinkoperator.k8s.io/";

  @Override
  public Statements read(ManifestSet set) {
    List<Statement> all = new ArrayList<>();
    for (YamlTree each : set.ofKind("FlinkCluster")) {
      each.at("spec").filter(any -> Yaml.isOf(each, API)).ifPresent(it -> all.add(of(each, it)));
    }
    return new Statements(all, List.of());
  }

  private static Statement of(YamlTree document, YamlTree spec) {
    Optional<YamlTree> job = spec.at("job");
    List<Setting> settings = new ArrayList<>();
    job.ifPresent(
        it ->
            settings.add(
                ManifestSettings.of(Keys.PARALLELISM_DEFAULT, spec, "job", "parallelism")
                    .orElse(ManifestSettings.undecided(it.key()))));
    spec.at("flinkProperties").ifPresent(it -> settings.addAll(YamlSettings.of(it, Layer.FILE)));
    ManifestSettings.cores(spec, "taskManager", "resources").ifPresent(settings::add);
    return new Statement(
        job.isPresent() ? Role.APPLICATION : Role.CLUSTER,
        "FlinkCluster",
        Yaml.name(document),
        Yaml.place(document),
        settings,
        spec.at("taskManager", "replicas").flatMap(FlinkClusters::taskManagers),
        Optional.empty(),
        job.map(it -> program(it, spec)).orElse(ProgramCall.UNSTATED),
        spec.text("flinkVersion")
            .flatMap(FlinkVersion::parse)
            .or(() -> spec.text("image", "name").flatMap(Images::version)),
        Optional.empty());
  }

  private static Optional<TaskManagers> taskManagers(YamlTree replicas) {
    return replicas
        .number()
        .map(
            count ->
                new TaskManagers(
                    count, "taskManager.replicas: " + count, Optional.of(replicas.key())));
  }

  private static ProgramCall program(YamlTree job, YamlTree spec) {
    Map<String, String> variables = new HashMap<>();
    for (YamlTree each : spec.at("envVars").map(YamlTree::items).orElse(List.of())) {
      Optional<String> name = each.text("name");
      each.text("value")
          .filter(any -> name.isPresent())
          .ifPresent(it -> variables.put(name.get(), it));
    }
    Optional<List<String>> arguments =
        job.at("args")
            .filter(YamlTree::isList)
            .map(args -> args.items().stream().flatMap(item -> item.scalar().stream()).toList());
    return new ProgramCall(job.text("className"), job.text("jarFile"), arguments, variables);
  }
}
