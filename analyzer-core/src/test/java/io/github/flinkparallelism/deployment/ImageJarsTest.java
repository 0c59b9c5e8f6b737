package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the jars of deployments are copies of, by the Dockerfiles that rename them. */
class ImageJarsTest extends DiscoveryTester {
  private static final String PLAYGROUND =
      """
      FROM maven:3.8-jdk-8-slim AS builder
      COPY ./java/flink-playground-clickcountjob /opt/flink-playground-clickcountjob
      WORKDIR /opt/flink-playground-clickcountjob
      RUN mvn clean install
      FROM apache/flink:1.16.0-scala_2.12-java11
      WORKDIR /opt/flink/bin
      COPY --from=builder /opt/flink-playground-clickcountjob/target/flink-playground-clickcountjob-*.jar /opt/ClickCountJob.jar
      """;

  @Test
  void a_service_runs_what_its_image_copies_from_the_stage_that_builds_it() {
    file("docker/ops/java/flink-playground-clickcountjob/pom.xml", "<project/>");
    file("docker/ops/Dockerfile", PLAYGROUND);
    file(
        "operations/docker-compose.yaml",
        """
        services:
          client:
            build: ../docker/ops
            image: apache/flink-ops-playground:1-FLINK-1.16
            command: "flink run -d /opt/ClickCountJob.jar --event-time"
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yaml client = docker compose operations/docker-compose.yaml:5 on 1.16.0
              jar /opt/ClickCountJob.jar
              copy of flink-playground-clickcountjob-*.jar of /docker/ops/java/flink-playground-clickcountjob
              args --event-time
            """);
  }

  @Test
  void a_service_runs_an_image_that_another_one_builds() {
    file("job/pom.xml", "<project/>");
    file(
        "job/Dockerfile",
        """
        FROM flink:1.18.1
        ENV FLINK_PROPERTIES="parallelism.default: 3"
        COPY target/orders-1.0.jar usrlib/app.jar
        """);
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: shop/orders:latest
            build: {context: ./job}
            command: jobmanager
          submit:
            image: shop/orders:latest
            command: flink run usrlib/app.jar
        """);
    assertThat(discovered())
        .contains(
            "jar usrlib/app.jar\n  copy of orders-1.0.jar of /job",
            "submit = docker compose docker-compose.yml:8 on 1.18.1",
            "parallelism.default=3");
  }

  @Test
  void arguments_of_the_build_say_which_job_it_is() {
    file("orders/pom.xml", "<project/>");
    file("clicks/pom.xml", "<project/>");
    file(
        "Dockerfile",
        """
        FROM maven:3.9 AS build
        WORKDIR /src
        COPY . .
        RUN mvn package
        FROM flink:1.20
        ARG JOB=orders
        COPY --from=build /src/${JOB}/target/${JOB}-1.0.jar /opt/flink/usrlib/job.jar
        """);
    file(
        "docker-compose.yml",
        """
        services:
          orders:
            image: flink-orders
            build: .
            command: standalone-job --job-id 00
          clicks:
            build: {context: ., args: {JOB: clicks}}
            command: standalone-job
          other:
            build: {context: ., args: [JOB=$WHICH]}
            command: standalone-job
        """);
    assertThat(discovered())
        .containsSubsequence(
            "clicks =",
            "copy of clicks-1.0.jar of /clicks",
            "orders =",
            "copy of orders-1.0.jar of /orders",
            "other =")
        .containsOnlyOnce("of /orders")
        .containsOnlyOnce("of /clicks");
  }

  @Test
  void a_resource_of_kubernetes_runs_what_the_only_image_with_that_file_copies() {
    file("app/build.gradle", "");
    file("app/Dockerfile", "FROM flink:1.20\nCOPY build/libs/app-all.jar $FLINK_HOME/usrlib/j.jar");
    file(
        "k8s/app.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: app}
        spec:
          image: registry.example.org/app:3
          flinkVersion: v1_20
          job: {jarURI: 'local:///opt/flink/usrlib/j.jar', parallelism: 2}
        """);
    assertThat(discovered()).contains("  copy of app-all.jar of /app\n");
    file("other/Dockerfile", "FROM flink:1.20\nCOPY x/target/other.jar /opt/flink/usrlib/j.jar");
    assertThat(discovered()).contains("jar local:///opt/flink/usrlib/j.jar").doesNotContain("copy");
  }

  @Test
  void a_jar_that_is_mounted_under_another_name() {
    file("job/pom.xml", "<project/>");
    file(
        "deploy/docker-compose.yml",
        """
        services:
          submit:
            image: flink:1.20
            command: flink run /jobs/job.jar
            volumes: ['../job/target/orders.jar:/jobs/job.jar:ro', 'jobs:/jobs']
        """);
    assertThat(discovered()).contains("copy of orders.jar of /job");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A folder, a pattern, and what shells do.
        "COPY target/orders-*.jar /opt/ | /opt/orders-1.0.jar | orders-*.jar of /",
        "COPY [\"target/orders.jar\", \"/opt/my.jar\"] | /opt/my.jar | orders.jar of /",
        "ADD --chown=flink:flink target/orders.jar /opt/my.jar | /opt/my.jar | orders.jar of /",
        "COPY target/orders.jar /a.jar\\nRUN mkdir /b && mv /a.jar /b/c.jar | /b/c.jar |"
            + " orders.jar of /",
        "COPY one/orders.jar /a.jar\\nCOPY target/new.jar /a.jar | /a.jar | new.jar of /",
        "ADD https://example.org/lib/orders-2.jar /opt/a.jar | /opt/a.jar | orders-2.jar",
        "COPY ../../../etc/orders.jar /a.jar | /a.jar | orders.jar",
        // What says nothing.
        "COPY --from=registry.example.org/x /orders.jar /a.jar | /a.jar | ",
        "COPY $JAR /a.jar | /a.jar | ",
        "COPY *.jar /a.jar | /a.jar | ",
        "COPY orders.jar | /a.jar | ",
        "COPY --from= x /a.jar | /a.jar | ",
        "COPY \\0 /a.jar | /a.jar | ",
        "RUN cp /a.jar /a.jar | /a.jar | ",
        "COPY target/orders.jar /a.jar | s3://jobs/a.jar | ",
      })
  void instructions(String instructions, String jar, String copy) {
    file("pom.xml", "<project/>");
    file("Dockerfile", "FROM flink:1.20\n" + instructions.replace("\\n", "\n") + "\n");
    file(
        "docker-compose.yml",
        "services:\n  submit:\n    build: .\n    command: flink run " + jar + "\n");
    String found = discovered();
    assertThat(found).contains("  jar " + jar + "\n");
    assertThat(
            found
                .lines()
                .filter(line -> line.startsWith("  copy of "))
                .map(line -> line.substring(10)))
        .isEqualTo(copy == null ? List.of() : List.of(copy));
  }

  @Test
  void a_dockerfile_of_endless_stages_and_copies_is_read_in_no_time() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("FROM ").append(i == 0 ? "flink:1.20" : "s" + (i - 1)).append(" AS s" + i + "\n");
      for (int j = 0; j < 10; j++) {
        text.append("COPY --from=s" + i + " /x*y*z*" + j + ".jar /x" + i + "*" + j + "y.jar\n");
      }
      text.append("RUN cp " + "a ".repeat(200) + "\n");
    }
    file("Dockerfile", text.toString());
    file(
        "docker-compose.yml",
        "services:\n  submit:\n    build: .\n    command: flink run /x1y.jar\n");
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(discovered()).contains("jar /x1y.jar").doesNotContain("problem"));
  }
}
