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
    assertThat(discovered())
        .doesNotContain("=7")
        .contains("problem docker-compose.yml:10 Flink 1.17 does not read config.yaml\n")
        .contains(
            "problem docker-compose.yml:7 flink-conf.yaml that is mounted as Flink's configuration"
                + " is not in the project, so its settings are unknown\n")
        .contains("file parallelism.default=${flink-conf.yaml}");
  }

  @Test
  void the_older_name_hides_the_newer_one() {
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: jobmanager
            configs:
              - {source: new, target: /opt/flink/conf/config.yaml}
              - {source: old, target: /opt/flink/conf/flink-conf.yaml}
        configs:
          new: {content: "parallelism.default: 7"}
          old: {content: "parallelism.default: 3"}
        """);
    assertThat(discovered())
        .contains("parallelism.default=3 docker-compose.yml:10\n")
        .doesNotContain("=7")
        .contains(
            "problem docker-compose.yml:9 Flink 1.20 does not read config.yaml beside"
                + " flink-conf.yaml\n");
  }

  @Test
  void a_conf_folder_of_another_machine_is_told() {
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: jobmanager
            environment:
              FLINK_PROPERTIES: "taskmanager.numberOfTaskSlots: 4"
            volumes:
              - named:/opt/flink/conf
              - /etc/flink:/opt/flink/conf/:ro
        """);
    assertThat(discovered())
        .contains("file parallelism.default=${/etc/flink}")
        .contains(
            "problem docker-compose.yml:9 /etc/flink that is mounted as Flink's configuration is"
                + " not in the project, so its settings are unknown\n");
  }
}
