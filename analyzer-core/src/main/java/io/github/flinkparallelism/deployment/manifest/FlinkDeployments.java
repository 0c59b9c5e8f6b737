package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of Flink's Kubernetes operator: {@code FlinkDeployment}, {@code FlinkSessionJob}
 * and {@code FlinkBlueGreenDeployment}, and Confluent's {@code FlinkApplication}.
 */
public final class FlinkDeployments implements ResourceReader {
  private static final String API = "flink.apache.org/";

  /** Whose {@code FlinkApplication} has the same specification. */
  private static final String CONFLUENT = "cmf.confluent.io/";

  @Override
  public Statements read(ManifestSet set) {
    List<Setting> defaults = OperatorDefaults.of(set);
    Statements all = Statements.NOTHING;
    for (YamlTree document : set.resources()) {
      boolean known = Yaml.isOf(document, API) || Yaml.isOf(document, CONFLUENT);
      all = all.and(known ? resource(document, defaults) : Statements.NOTHING);
    }
    return all;
  }

  private static Statements resource(YamlTree document, List<Setting> defaults) {
    String kind = document.text("kind").orElse("");
    Optional<YamlTree> spec = document.at("spec");
    if (spec.isEmpty()) {
      return Statements.NOTHING;
    }
    return switch (kind) {
      case "FlinkDeployment", "FlinkApplication" ->
          new FlinkDeploymentSpec(kind, document, spec.get(), defaults).read();
      case "FlinkBlueGreenDeployment" ->
          spec.get()
              .at("template", "spec")
              .map(template -> new FlinkDeploymentSpec(kind, document, template, defaults).read())
              .orElse(Statements.NOTHING);
      case "FlinkSessionJob" -> new FlinkSessionJobSpec(document, spec.get()).read();
      default -> Statements.NOTHING;
    };
  }

  /**
   * {@code spec.job}, which both resources have: a program gets the arguments that stand there and
   * none where none do.
   */
  static ProgramCall program(YamlTree job) {
    Optional<YamlTree> stated = job.at("args");
    Optional<List<String>> arguments =
        stated.isEmpty()
            ? Optional.of(List.of())
            : stated
                .filter(YamlTree::isList)
                .map(
                    args -> args.items().stream().flatMap(item -> item.scalar().stream()).toList());
    return new ProgramCall(job.text("entryClass"), job.text("jarURI"), arguments, Map.of());
  }
}
