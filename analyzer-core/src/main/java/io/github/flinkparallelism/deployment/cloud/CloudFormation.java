package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Templates of AWS CloudFormation and SAM, in YAML and JSON: resources of type {@code
 * AWS::KinesisAnalyticsV2::Application}.
 */
public final class CloudFormation implements StatementReader {
  static final String APPLICATION = "AWS::KinesisAnalyticsV2::Application";

  /** Projects have many files of JSON, and few of them are templates. */
  private static final Pattern JSON =
      Pattern.compile(
          "(template|stack|cloudformation|cfn|sam|infra|deploy|flink|kinesis|kda|msf|aws).*[.]json$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public boolean accepts(String file) {
    return Yaml.isYaml(file)
        || file.endsWith(".template")
        || Yaml.isJson(file) && JSON.matcher(file).find();
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    return file.text().contains("AWS::")
        ? Optional.of(new Silence("CloudFormation", "has no resource of type " + APPLICATION))
        : Optional.empty();
  }

  @Override
  public Statements read(DescribingFile file) {
    if (!file.text().contains(APPLICATION)) {
      return Statements.NOTHING;
    }
    // JSON is YAML, but for the tabs that it may be indented with.
    YamlDocuments.Content content = YamlDocuments.of(file.name(), file.text().replace('\t', ' '));
    Statements all = new Statements(List.of(), content.problems());
    for (YamlTree document : content.trees()) {
      CloudFormationValues values = new CloudFormationValues(document);
      Map<String, YamlTree> resources =
          document.at("Resources").map(YamlTree::entries).orElse(Map.of());
      for (Map.Entry<String, YamlTree> resource : resources.entrySet()) {
        YamlTree body = resource.getValue();
        if (body.text("Type").filter(APPLICATION::equals).isPresent()) {
          all = all.and(application(resource.getKey(), body, values));
        }
      }
    }
    return all;
  }

  private static Statements application(String name, YamlTree body, CloudFormationValues values) {
    return body.at("Properties")
        .map(
            properties ->
                new ManagedFlink(APPLICATION, name, body.key(), values.of(properties)).read())
        .orElse(Statements.NOTHING);
  }
}
