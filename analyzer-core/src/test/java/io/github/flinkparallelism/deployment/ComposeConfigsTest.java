package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeConfigsTest extends DiscoveryTester {
  @Test
  void content_that_stands_in_the_compose_file() {
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: standalone-job --job-classname org.example.Orders
            environment:
              FLINK_PROPERTIES: "pipeline.max-parallelism: 60"
            configs:
              - source: conf
                target: /opt/flink/conf/config.yaml
          taskmanager:
            image: flink:1.20
            command: taskmanager
            configs: [{source: conf, target: /opt/flink/conf/config.yaml}]
        configs:
          conf:
            content: |
              parallelism:
                default: ${WIDTH:-6}
              taskmanager:
                numberOfTaskSlots: 3
              pipeline.max-parallelism: 90
        """);
    assertThat(discovered())
        .contains("class org.example.Orders")
        .contains("file pipeline.max-parallelism=60 docker-compose.yml:6")
        .contains("file pipeline.max-parallelism=90 docker-compose.yml:21")
        .contains("file parallelism.default=${WIDTH:-6} docker-compose.yml:18\n")
        .contains("file taskmanager.numberOfTaskSlots=3 docker-compose.yml:20\n");
  }

  @Test
  void a_file_that_a_release_does_not_read_and_one_of_another_name() {
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.17
            command: jobmanager
            configs:
              - {source: conf, target: /opt/flink/conf/config.yaml}
              - {source: missing, target: /opt/flink/conf/flink-conf.yaml}
              - conf
        configs:
          conf: {content: "parallelism.default: 7"}
        """);
    assertThat(discovered()).doesNotContain("=7").doesNotContain("problem");
  }
}
