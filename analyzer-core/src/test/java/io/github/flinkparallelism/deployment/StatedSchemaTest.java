package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** The schema that editors use against the file that the documentation shows, and against ours. */
class StatedSchemaTest extends DiscoveryTester {
  @Test
  void the_documented_file_is_valid_and_read_without_complaint() throws IOException {
    String example = documented();
    assertThat(errors(example)).isEmpty();
    file("conf/staging/config.yaml", "parallelism.default: 2\n");
    file(
        "k8s/prod.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec: {job: {jarURI: a.jar, parallelism: 1}}
        """);
    file("parallelism.yaml", example);
    assertThat(discovered()).doesNotContain("problem").contains("prod =").contains("staging =");
  }

  @Test
  void what_we_refuse_the_schema_refuses_too() {
    for (String wrong :
        List.of(
            "deployment: x",
            "deployments: [prod]",
            "deployments: {prod: {job: [a]}}",
            "deployments: {prod: {slots: four}}",
            "deployments: {prod: {taskManagers: 0}}",
            "deployments: {prod: {files: k8s}}",
            "deployments: {prod: {budget: {slot: 3}}}",
            "deployments: {prod: {partitions: [orders]}}",
            "deployments: {prod: {partitions: {orders: many}}}",
            "deployments: {prod: {partitions: {orders: 0}}}",
            "deployments: {prod: {pricePerSlotHour: free}}")) {
      file("parallelism.yaml", wrong + "\n");
      assertThat(discovered()).as(wrong).contains("problem parallelism.yaml:1");
      assertThat(errors(wrong)).as(wrong).isNotEmpty();
    }
  }

  private static String documented() throws IOException {
    String page = Files.readString(Path.of("../docs/deployments.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    return page.substring(start, page.indexOf("```", start));
  }

  private static List<String> errors(String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = new ObjectMapper().writeValueAsString(tree);
    return schema().validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Schema schema() {
    String resource = "/io/github/flinkparallelism/deployment/parallelism.schema.json";
    InputStream stream =
        Optional.ofNullable(StatedSchemaTest.class.getResourceAsStream(resource)).orElseThrow();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(stream);
  }
}
