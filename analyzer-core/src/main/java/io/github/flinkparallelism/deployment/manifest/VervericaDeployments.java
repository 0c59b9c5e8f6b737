package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.ContainerCores;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Deployment} of the Ververica Platform, which is none of Kubernetes' own. */
public final class VervericaDeployments implements ResourceReader {
  private static final String API = "v1";
  private static final String KIND = "Ververica Deployment";

  @Override
  public Statements read(ManifestSet set) {
    List<Statement> all = new ArrayList<>();
    for (YamlTree each : set.ofKind("Deployment")) {
      each.at("spec", "template", "spec")
          .filter(spec -> each.text("apiVersion").filter(API::equals).isPresent())
          .filter(spec -> spec.at("artifact", "jarUri").isPresent())
          .ifPresent(spec -> all.add(of(each, spec)));
    }
    return new Statements(all, List.of());
  }

  private static Statement of(YamlTree document, YamlTree spec) {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        ManifestSettings.of(Keys.PARALLELISM_DEFAULT, spec, "parallelism")
            .orElse(ManifestSettings.undecided(spec.key())));
    spec.at("flinkConfiguration").ifPresent(it -> settings.addAll(YamlSettings.of(it, Layer.FILE)));
    spec.at("resources", "taskmanager", "cpu")
        .flatMap(
            cpu ->
                cpu.scalar()
                    .map(
                        text ->
                            ContainerCores.of(
                                text, "resources.taskmanager.cpu: " + text, cpu.key())))
        .ifPresent(settings::add);
    Optional<YamlTree> managers = spec.at("numberOfTaskManagers");
    return new Statement(
        Role.APPLICATION,
        KIND,
        Yaml.name(document),
        Yaml.place(document),
        settings,
        managers
            .flatMap(YamlTree::number)
            .map(
                count ->
                    new TaskManagers(
                        count,
                        "numberOfTaskManagers: " + count,
                        managers.map(YamlTree::key),
                        spec.at("resources").flatMap(it -> VervericaResources.of(it, count)))),
        Optional.empty(),
        new ProgramCall(
            spec.text("artifact", "entryClass"),
            spec.text("artifact", "jarUri"),
            spec.text("artifact", "mainArgs").map(ManifestSettings::arguments),
            Map.of()),
        spec.text("artifact", "flinkVersion").flatMap(FlinkVersion::parse),
        Optional.empty());
  }
}
