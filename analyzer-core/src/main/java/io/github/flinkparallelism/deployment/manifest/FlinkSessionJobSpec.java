package io.github.flinkparallelism.deployment.manifest;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job for a session cluster, which the operator submits over REST: a parallelism that is not
 * stated leaves the decision to the configuration.
 */
final class FlinkSessionJobSpec {
  private final YamlTree document;
  private final YamlTree spec;

  FlinkSessionJobSpec(YamlTree document, YamlTree spec) {
    this.document = document;
    this.spec = spec;
  }

  Statements read() {
    List<Setting> settings = new ArrayList<>();
    parallelism().ifPresent(settings::add);
    spec.at("flinkConfiguration")
        .ifPresent(mapping -> settings.addAll(YamlSettings.of(mapping, Layer.FILE)));
    Statement statement =
        new Statement(
            Role.JOB,
            "FlinkSessionJob",
            Yaml.name(document),
            document.at("metadata", "name").map(YamlTree::key).orElse(document.key()),
            settings,
            Optional.empty(),
            Optional.empty(),
            spec.at("job").map(FlinkDeployments::program).orElse(ProgramCall.UNSTATED),
            Optional.empty(),
            spec.text("deploymentName"));
    return new Statements(List.of(statement), List.of());
  }

  private Optional<Setting> parallelism() {
    Optional<YamlTree> stated = spec.at("job", "parallelism");
    boolean none = spec.number("job", "parallelism").filter(number -> number < 1).isPresent();
    return stated
        .filter(any -> !none)
        .flatMap(
            value ->
                value
                    .scalar()
                    .map(
                        text ->
                            new Setting(
                                Keys.PARALLELISM_DEFAULT,
                                text.trim(),
                                Layer.MANIFEST,
                                "job.parallelism: " + text,
                                Optional.of(value.key()))));
  }
}
