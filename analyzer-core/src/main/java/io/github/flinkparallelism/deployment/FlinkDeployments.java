package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.settings.ProgramCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of Flink's Kubernetes operator: {@code FlinkDeployment}, {@code FlinkSessionJob}
 * and {@code FlinkBlueGreenDeployment}.
 */
final class FlinkDeployments implements StatementReader {
  private static final String API = "flink.apache.org/";

  @Override
  public boolean accepts(String file) {
    return Yaml.isYaml(file);
  }

  @Override
  public Statements read(DescribingFile file) {
    if (!file.text().contains(API)) {
      return Statements.NOTHING;
    }
    YamlDocuments.Content content = YamlDocuments.of(file.name(), file.text());
    Statements all = new Statements(List.of(), content.problems());
    for (YamlTree document : content.trees()) {
      all = all.and(Yaml.isOf(document, API) ? resource(document) : Statements.NOTHING);
    }
    return all;
  }

  private static Statements resource(YamlTree document) {
    String kind = document.text("kind").orElse("");
    Optional<YamlTree> spec = document.at("spec");
    if (spec.isEmpty()) {
      return Statements.NOTHING;
    }
    return switch (kind) {
      case "FlinkDeployment" -> new FlinkDeploymentSpec(kind, document, spec.get()).read();
      case "FlinkBlueGreenDeployment" ->
          spec.get()
              .at("template", "spec")
              .map(template -> new FlinkDeploymentSpec(kind, document, template).read())
              .orElse(Statements.NOTHING);
      case "FlinkSessionJob" -> new FlinkSessionJobSpec(document, spec.get()).read();
      default -> Statements.NOTHING;
    };
  }

  /** {@code spec.job}, which both resources have. */
  static ProgramCall program(YamlTree job) {
    Optional<List<String>> arguments =
        job.at("args")
            .filter(YamlTree::isList)
            .map(args -> args.items().stream().flatMap(item -> item.scalar().stream()).toList());
    return new ProgramCall(job.text("entryClass"), job.text("jarURI"), arguments, Map.of());
  }
}
