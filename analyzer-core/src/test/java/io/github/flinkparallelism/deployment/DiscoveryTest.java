package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DiscoveryTest extends DiscoveryTester {
  @Test
  void the_encoding_of_what_is_not_flinks_is_nobodys_business() {
    byte[] latin = "name: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    file("menu.yaml", latin).file("open.sh", latin).file("menu.tf", latin);
    assertThat(discovered()).isEqualTo("\n");
  }

  @Test
  void the_encoding_of_what_is_flinks_is_told() {
    String manifest =
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: caf\u00e9}
        spec: {job: {jarURI: a.jar, parallelism: 1}}
        """;
    file("cafe.yaml", manifest.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(discovered())
        .contains("= FlinkDeployment cafe.yaml:3")
        .contains("problem cafe.yaml:3 not valid UTF-8 from here on; save the file as UTF-8");
  }

  @Test
  void a_configuration_in_no_conf_folder_is_told() {
    file("flink-conf.yaml", "parallelism.default: 4\n");
    file("config.yaml", "server: {port: 8080}\n");
    assertThat(discovered())
        .isEqualTo(
            "problem flink-conf.yaml:1 lies in no conf folder and is not read; move it to conf, or"
                + " name it as the configuration where it is what Flink reads\n");
  }
}
