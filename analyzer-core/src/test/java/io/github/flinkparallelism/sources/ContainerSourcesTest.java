package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose files and Dockerfiles against each other. */
class ContainerSourcesTest extends SourceTester {
  /** A session cluster as in Flink's documentation, and a service that submits to it. */
  private static final String SESSION =
      """
      services:
        jobmanager:
          image: flink:1.20.1-scala_2.12-java17
          ports: ["8081:8081"]
          command: jobmanager
          environment:
            - |
              FLINK_PROPERTIES=
              jobmanager.rpc.address: jobmanager
              parallelism.default: 2
        taskmanager:
          image: flink:1.20.1-scala_2.12-java17
          depends_on: [jobmanager]
          command: taskmanager
          deploy:
            replicas: 3
          environment:
            TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 5
            FLINK_PROPERTIES: |
              jobmanager.rpc.address: jobmanager
              taskmanager.numberOfTaskSlots: 4
        submit:
          image: flink:1.20.1-scala_2.12-java17
          command: flink run -d -m jobmanager:8081 -p 7 -c org.example.Orders /jobs/orders.jar --width 9
          environment:
            FLINK_PROPERTIES: "parallelism.default: 3"
      """;

  @Test
  void a_service_that_submits_to_a_session_cluster() {
    file("docker-compose.yml", SESSION);
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in docker-compose.yml submit, docker compose docker-compose.yml:24
              Source: 7 client docker-compose.yml:24, over 3 file docker-compose.yml:26, over 1 default
              Map: 9 operator Orders:9, over 7 client docker-compose.yml:24, over 3 file docker-compose.yml:26, over 1 default
              Sink: 6 environment Orders:10, over 7 client docker-compose.yml:24, over 3 file docker-compose.yml:26, over 1 default
              taskmanager.numberOfTaskSlots: 4 file docker-compose.yml:21, over 5 file docker-compose.yml:18
              slots: 9 of 3 x 4 docker-compose.yml:16
            """);
  }

  @Test
  void an_override_file_is_stronger_and_a_scale_on_the_command_line_strongest() {
    file("docker-compose.yml", SESSION);
    file(
        "docker-compose.override.yml",
        """
        services:
          taskmanager:
            deploy: {replicas: 6}
            environment:
              FLINK_PROPERTIES: "taskmanager.numberOfTaskSlots: ${SLOTS:-2}"
          submit:
            environment:
              FLINK_PROPERTIES: "parallelism.default: ${DEFAULT}"
        """);
    file(".env", "# pins\nSLOTS=8\nDEFAULT=11\n");
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in docker-compose.yml submit, docker compose docker-compose.yml:24
              Source: 7 client docker-compose.yml:24, over 11 file docker-compose.override.yml:8, over 1 default
              Map: 9 operator Orders:9, over 7 client docker-compose.yml:24, over 11 file docker-compose.override.yml:8, over 1 default
              Sink: 6 environment Orders:10, over 7 client docker-compose.yml:24, over 11 file docker-compose.override.yml:8, over 1 default
              taskmanager.numberOfTaskSlots: 8 file docker-compose.override.yml:5, over 5 file docker-compose.yml:18
              slots: 9 of 6 x 8 docker-compose.override.yml:3
            """);
    file("up.sh", "docker compose up -d --scale taskmanager=9\n");
    assertThat(chains("1.20")).contains("  slots: 9 of 9 x 8 up.sh:1\n");
    assertThat(kinds())
        .isEqualTo(
            """
            docker compose docker-compose.override.yml
            docker compose docker-compose.yml
            script up.sh
            """);
  }

  @Test
  void anchors_and_merges() {
    file(
        "docker-compose.yml",
        """
        x-flink: &flink
          image: flink:1.20
          environment: &properties
            FLINK_PROPERTIES: |
              parallelism.default: 4
              taskmanager.numberOfTaskSlots: 2
        services:
          jobmanager:
            <<: *flink
            command: standalone-job --job-classname org.example.Orders --width 9
          taskmanager:
            <<: *flink
            command: taskmanager
            scale: 5
            environment:
              <<: *properties
              STAGE: dev
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in docker-compose.yml, docker compose docker-compose.yml:8
              Source: 4 file docker-compose.yml:5, over 1 default
              Map: 9 operator Orders:9, over 4 file docker-compose.yml:5, over 1 default
              Sink: 6 environment Orders:10, over 4 file docker-compose.yml:5, over 1 default
              taskmanager.numberOfTaskSlots: 2 file docker-compose.yml:6
              slots: 9 of 5 x 2 docker-compose.yml:14
            """);
  }

  @Test
  void an_application_over_its_variables_over_its_image() {
    file(
        "Dockerfile",
        """
        FROM flink:1.18.1
        COPY conf/ /opt/flink/conf/
        RUN echo "parallelism.default: 2" >> /opt/flink/conf/flink-conf.yaml && \\
            echo "taskmanager.numberOfTaskSlots: 3" >> /opt/flink/conf/flink-conf.yaml
        COPY target/orders.jar /opt/flink/usrlib/
        """);
    file("conf/flink-conf.yaml", "parallelism.default: 1\ntaskmanager.numberOfTaskSlots: 1\n");
    file(
        "compose.yaml",
        """
        services:
          jobmanager:
            build: .
            command: standalone-job -Dparallelism.default=5 --job-classname org.example.Orders --width 9
            environment:
              FLINK_PROPERTIES: |
                parallelism.default: 3
                parallelism.default: 4
          taskmanager:
            build: .
            command: taskmanager
            environment: {FLINK_PROPERTIES: "taskmanager.numberOfTaskSlots: 6"}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 1 file conf/flink-conf.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 1 file conf/flink-conf.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 1 file conf/flink-conf.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 1 file conf/flink-conf.yaml:2
              slots: 8? of ? x 1 conf/flink-conf.yaml:2
            Orders in compose.yaml, docker compose compose.yaml:2
              Source: 5 client compose.yaml:4, over 4 file compose.yaml:8, over 3 file compose.yaml:7, over 2 file Dockerfile:3, over 1 file conf/flink-conf.yaml:1, over 1 default
              Map: 9 operator Orders:9, over 5 client compose.yaml:4, over 4 file compose.yaml:8, over 3 file compose.yaml:7, over 2 file Dockerfile:3, over 1 file conf/flink-conf.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 5 client compose.yaml:4, over 4 file compose.yaml:8, over 3 file compose.yaml:7, over 2 file Dockerfile:3, over 1 file conf/flink-conf.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 6 file compose.yaml:12, over 3 file Dockerfile:4, over 1 file conf/flink-conf.yaml:2
              slots: 9 of 1 x 6 compose.yaml:9
            """);
  }

  @Test
  void the_image_of_a_job() {
    file(
        "docker/Dockerfile",
        """
        ARG FLINK=1.19.2
        FROM flink:${FLINK}-java17
        COPY docker/conf/config.yaml /opt/flink/conf/config.yaml
        ENV FLINK_PROPERTIES="parallelism.default: 3"
        COPY target/orders.jar /opt/flink/usrlib/orders.jar
        CMD ["standalone-job", "--job-classname", "org.example.Orders", "-Dparallelism.default=4", \\
             "--width", "9"]
        """);
    file(
        "docker/conf/config.yaml",
        "parallelism:\n  default: 2\ntaskmanager:\n  numberOfTaskSlots: 5\n");
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in Dockerfile, Dockerfile docker/Dockerfile:6
              Source: 4 client docker/Dockerfile:6, over 3 file docker/Dockerfile:4, over 2 file docker/conf/config.yaml:2, over 1 default
              Map: 9 operator Orders:9, over 4 client docker/Dockerfile:6, over 3 file docker/Dockerfile:4, over 2 file docker/conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 4 client docker/Dockerfile:6, over 3 file docker/Dockerfile:4, over 2 file docker/conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 5 file docker/conf/config.yaml:4
              slots: 9 of ? x 5 docker/conf/config.yaml:4
            """);
  }

  @Test
  void a_mounted_conf_folder_below_the_variables() {
    file("ops/conf/flink-conf.yaml", "parallelism.default: 2\ntaskmanager.numberOfTaskSlots: 5\n");
    file(
        "ops/docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.17
            command: standalone-job --job-classname org.example.Orders --width 9
            volumes: ["./conf:/opt/flink/conf"]
            environment: {FLINK_PROPERTIES: "parallelism.default: 3"}
          taskmanager:
            image: flink:1.17
            command: taskmanager
            scale: 2
            volumes: ["./conf:/opt/flink/conf"]
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in docker-compose.yml, docker compose ops/docker-compose.yml:2
              Source: 3 file ops/docker-compose.yml:6, over 2 file ops/conf/flink-conf.yaml:1, over 1 default
              Map: 9 operator Orders:9, over 3 file ops/docker-compose.yml:6, over 2 file ops/conf/flink-conf.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 3 file ops/docker-compose.yml:6, over 2 file ops/conf/flink-conf.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 5 file ops/conf/flink-conf.yaml:2
              slots: 9 of 2 x 5 ops/docker-compose.yml:10
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bigdata-docker-compose.yml",
        "flink-compose.yaml",
        "my.compose.yml",
        "ops/Compose-Flink.yml",
        "docker_compose_local.yaml"
      })
  void a_compose_file_of_another_name(String name) {
    file(name, SESSION);
    assertThat(chains("1.19"))
        .contains("Source: 7 client " + name + ":24, over 3 file " + name + ":26, over 1 default")
        .contains(
            "taskmanager.numberOfTaskSlots: 4 file " + name + ":21, over 5 file " + name + ":18\n")
        .contains("slots: 9 of 3 x 4 " + name + ":16\n");
  }

  @Test
  void what_is_called_compose_and_has_no_services_is_none() {
    file("flink-compose.yaml", "taskmanager: {command: taskmanager, image: flink}\n");
    file("ui-compose.yml", "services:\n  web: {image: nginx, command: [}\n");
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in nothing, configuration
              Source: 1 default
              Map: 8? operator Orders:9, over 1 default
              Sink: 6 environment Orders:10, over 1 default
              slots: 8? of ? x ?
            unused configuration flink-compose.yaml has not the name that Flink reads, config.yaml or flink-conf.yaml
            """);
  }

  @Test
  void flink_that_is_not_called_by_its_name() {
    file(".env", "REGISTRY=registry.example\n");
    file(
        "compose.yaml",
        """
        services:
          jm:
            image: ${REGISTRY}/streaming:7
            command: [standalone-job, --job-classname, org.example.Orders, -Dparallelism.default=5]
          tm:
            image: ${REGISTRY}/streaming:7
            command: taskmanager
            deploy: {replicas: 2}
            environment: {TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 4}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in compose.yaml, docker compose compose.yaml:2
              Source: 5 client compose.yaml:4, over 1 default
              Map: 8 operator Orders:9, over 5 client compose.yaml:4, over 1 default
              Sink: 6 environment Orders:10, over 5 client compose.yaml:4, over 1 default
              taskmanager.numberOfTaskSlots: 4 file compose.yaml:9
              slots: 8 of 2 x 4 compose.yaml:8
            """);
  }

  @Test
  void an_image_of_flink_that_the_project_builds() {
    file(
        "docker/Dockerfile",
        """
        FROM flink:1.19
        COPY target/orders.jar /opt/flink/usrlib/
        ENV FLINK_PROPERTIES="parallelism.default: 4"
        CMD ["standalone-job", "--job-classname", "org.example.Orders", "--width", "9"]
        """);
    file(
        "compose.yaml",
        """
        services:
          job:
            build: {context: ., dockerfile: docker/Dockerfile}
          web: {image: nginx}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in compose.yaml, docker compose compose.yaml:2
              Source: 4 file docker/Dockerfile:3, over 1 default
              Map: 9 operator Orders:9, over 4 file docker/Dockerfile:3, over 1 default
              Sink: 6 environment Orders:10, over 4 file docker/Dockerfile:3, over 1 default
              slots: 9 of ? x ?
            """);
  }
}
