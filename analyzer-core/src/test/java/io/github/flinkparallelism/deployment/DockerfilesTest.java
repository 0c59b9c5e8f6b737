package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerfilesTest extends DiscoveryTester {
  private static final String JOB =
      """
      ARG FLINK_VERSION=1.17.1
      FROM maven:3.9 AS build
      RUN mvn package
      FROM flink:${FLINK_VERSION}-scala_2.12
      COPY --from=build /src/target/orders.jar /opt/flink/usrlib/
      RUN echo "parallelism.default: 4" >> $FLINK_HOME/conf/flink-conf.yaml \\
        && echo 'taskmanager.numberOfTaskSlots: 2' >> /opt/flink/conf/flink-conf.yaml
      ENV STAGE=prod
      CMD ["standalone-job", "-Dpipeline.max-parallelism=64", \\
           "--job-classname", "org.example.Orders", "--rate", "7"]
      """;

  @Test
  void an_image_that_starts_its_job() {
    file("Dockerfile", JOB);
    assertThat(discovered())
        .isEqualTo(
            """
            Dockerfile = Dockerfile Dockerfile:9 on 1.17.1
              class org.example.Orders
              jar usrlib
              copy of orders.jar
              args --rate 7
              env STAGE=prod
              client pipeline.max-parallelism=64 (-Dpipeline.max-parallelism=64) Dockerfile:9
              file taskmanager.numberOfTaskSlots=2 Dockerfile:7
              file parallelism.default=4 Dockerfile:6
            """);
  }

  @Test
  void an_image_with_a_configuration() {
    file("docker/conf/flink-conf.yaml", "parallelism.default: 4\n");
    file("docker/Dockerfile", "FROM flink:1.18\nCOPY conf/flink-conf.yaml /opt/flink/conf/\n");
    file(
        "docker/other.dockerfile",
        "FROM flink:1.18\nENV FLINK_PROPERTIES=\"parallelism.default: 3\"\n");
    assertThat(discovered())
        .isEqualTo(
            """
            Dockerfile = Dockerfile docker/Dockerfile:1 on 1.18
              over docker/conf
            other.dockerfile = Dockerfile docker/other.dockerfile:1 on 1.18
              file parallelism.default=3 docker/other.dockerfile:2
            """);
  }

  @Test
  void a_compose_file_that_builds_it_takes_it_over() {
    file("Dockerfile", JOB);
    file(
        "docker-compose.yml",
        """
        services:
          job:
            build: .
            environment: {FLINK_PROPERTIES: "parallelism.default: 6"}
          worker:
            build: {context: ., dockerfile: Dockerfile}
            command: taskmanager
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yml = docker compose docker-compose.yml:2 on 1.17.1
              class org.example.Orders
              jar usrlib
              copy of orders.jar
              args --rate 7
              env STAGE=prod
              client pipeline.max-parallelism=64 (-Dpipeline.max-parallelism=64) Dockerfile:9
              file parallelism.default=6 docker-compose.yml:4
              file parallelism.default=4 Dockerfile:6
              file taskmanager.numberOfTaskSlots=2 Dockerfile:7
              task managers 1: service worker docker-compose.yml:5
            """);
  }

  @Test
  void an_image_of_something_else_says_nothing() {
    file(
        "Dockerfile",
        "FROM eclipse-temurin:17\nCOPY target/flink-job.jar /app.jar\nCMD [\"java\", \"-jar\", \"/app.jar\"]\n");
    file("b/Dockerfile", "FROM flink:1.20\nCOPY target/job.jar /opt/flink/usrlib/\n");
    file("c/Dockerfile", "FROM flink\nFROM a AS b AS c\nENV\nCMD [\"standalone-job\nARG =\\\nCOPY");
    assertThat(discovered()).isEqualTo("\n");
  }

  @Test
  void conf_folders_elsewhere() {
    file("docker/conf/config.yaml", "taskmanager:\n  numberOfTaskSlots: 2\n");
    file("app/conf/config.yaml", "server:\n  port: 8080\n");
    file("src/main/resources/flink-conf.yaml", "parallelism.default: 4\n");
    file("lib/resources/flink-conf.yaml", "parallelism.default: 4\n");
    file("conf/flink-conf.yaml", "parallelism.default: 4\n");
    assertThat(discovered())
        .isEqualTo(
            """
            docker/conf/config.yaml = configuration docker/conf/config.yaml:1
              over docker/conf
            """);
  }
}
