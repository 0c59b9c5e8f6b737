package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFilesTest extends DiscoveryTester {
  @Test
  void a_session_cluster_and_a_service_that_submits() {
    file(
        "docker-compose.yml",
        """
        x-flink: &flink
          image: flink:1.17.2-scala_2.12-java11
          environment: &properties
            FLINK_PROPERTIES: |
              jobmanager.rpc.address: jobmanager
              parallelism.default: 2
              taskmanager.numberOfTaskSlots: 9
        services:
          kafka: {image: "apache/kafka:4.1.0"}
          jobmanager:
            <<: *flink
            command: jobmanager
            ports: ["8081:8081"]
          taskmanager:
            <<: *flink
            command: taskmanager
            environment:
              <<: *properties
              TASK_MANAGER_NUMBER_OF_TASK_SLOTS: "4"
              FLINK_PROPERTIES: |
                jobmanager.rpc.address: jobmanager
            deploy:
              replicas: 3
          submit:
            image: flink:1.17.2
            environment: [STAGE=dev]
            command:
              - /bin/bash
              - -lc
              - |
                sleep 8
                flink run -d -m jobmanager:8081 \\
                  -p 6 -c org.example.Orders \\
                  /jobs/orders.jar --stage $$STAGE
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yml submit = docker compose docker-compose.yml:32 on 1.17.2 in docker-compose.yml
              class org.example.Orders
              jar /jobs/orders.jar
              args --stage dev
              env STAGE=dev
              client parallelism.default=6 (-p 6) docker-compose.yml:33
              file jobmanager.rpc.address=jobmanager docker-compose.yml:5
              file taskmanager.numberOfTaskSlots=4 (TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 4) docker-compose.yml:19
              task managers 3: deploy.replicas: 3 docker-compose.yml:23
            """);
  }

  @Test
  void a_session_cluster_alone_takes_any_job() {
    file(
        "ops/docker-compose.yaml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: jobmanager
            environment:
              - |
                FLINK_PROPERTIES=
                jobmanager.rpc.address: jobmanager
                parallelism.default: 2
                s3.secret-key: hidden
          taskmanager:
            image: flink:1.20
            command: taskmanager
            scale: 2
            environment:
              - JOB_MANAGER_RPC_ADDRESS=jobmanager
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yaml = docker compose ops/docker-compose.yaml:2 on 1.20
              file s3.secret-key=hidden ops/docker-compose.yaml:10
              file parallelism.default=2 ops/docker-compose.yaml:9
              file jobmanager.rpc.address=jobmanager ops/docker-compose.yaml:8
              file taskmanager.numberOfTaskSlots=1 (the image's own 1) ops/docker-compose.yaml:11
              task managers 2: scale: 2 ops/docker-compose.yaml:14
            """);
  }

  @Test
  void an_application_with_its_arguments() {
    file(
        "docker-compose.yml",
        """
        version: '2.2'
        services:
          benchmark-jobmanager:
            image: example.org/theodolite-uc1-flink:${TAG:-latest}
            command: standalone-job -Dparallelism.default=${P:-3} --job-classname org.example.Uc1 --rate 7
            environment:
              KAFKA: kafka:9092
              FLINK_PROPERTIES: "parallelism.default: 1"
          benchmark-taskmanager:
            image: example.org/theodolite-uc1-flink:${TAG:-latest}
            command: taskmanager.sh start-foreground -Dtaskmanager.numberOfTaskSlots=5
            deploy: {replicas: "${TASKMANAGERS:-2}"}
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yml = docker compose docker-compose.yml:3
              class org.example.Uc1
              jar usrlib
              args --rate 7
              env KAFKA=kafka:9092
              client parallelism.default=${P:-3} (-Dparallelism.default=${P:-3}) docker-compose.yml:5
              file parallelism.default=1 docker-compose.yml:8
              client taskmanager.numberOfTaskSlots=5 (-Dtaskmanager.numberOfTaskSlots=5) docker-compose.yml:11
              task managers 2: deploy.replicas: ${TASKMANAGERS:-2} docker-compose.yml:12
            """);
  }

  @Test
  void what_other_files_add() {
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            extends: {file: common/flink.yml, service: flink}
            command: jobmanager
          taskmanager:
            extends: {file: common/flink.yml, service: flink}
            command: taskmanager
            env_file: [task.env]
            deploy: {replicas: 1}
        """);
    file("common/flink.yml", "services:\n  flink:\n    image: flink:${FLINK_VERSION}-java11\n");
    file(".env", "# pins\nFLINK_VERSION=1.18.1\nREPLICAS=4\n");
    file("task.env", "TASK_MANAGER_NUMBER_OF_TASK_SLOTS=6\nDB_PASSWORD=hidden\n");
    file(
        "docker-compose.override.yml",
        "services:\n  taskmanager: # flink\n    deploy: {replicas: \"${REPLICAS}\"}\n");
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yml = docker compose docker-compose.yml:2 on 1.18.1
              file taskmanager.numberOfTaskSlots=6 (TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 6) docker-compose.yml:8
              task managers 4: deploy.replicas: ${REPLICAS} docker-compose.override.yml:3
            """);
  }

  @Test
  void an_overlay_is_a_system_of_its_own() {
    file(
        "compose.yml",
        """
        services:
          jobmanager: {image: "flink:1.20", command: jobmanager}
          taskmanager: {image: "flink:1.20", command: taskmanager}
        """);
    file(
        "compose.prod.yml",
        """
        services:
          taskmanager: # of flink
            scale: 8
        """);
    assertThat(discovered())
        .contains("compose.yml = docker compose compose.yml:2 on 1.20\n")
        .contains("task managers 1: service taskmanager compose.yml:3")
        .contains("compose.prod.yml = docker compose compose.yml:2 on 1.20\n")
        .contains("task managers 8: scale: 8 compose.prod.yml:3");
  }

  @Test
  void a_mounted_conf_folder() {
    file("ops/conf/flink-conf.yaml", "parallelism.default: 3\ntaskmanager.numberOfTaskSlots: 2\n");
    file(
        "ops/docker-compose.yaml",
        """
        services:
          client:
            image: apache/flink-ops-playground:1-FLINK-1.16-scala_2.12
            command: "flink run -d /opt/ClickCountJob.jar --checkpointing"
            volumes: ["./conf:/opt/flink/conf"]
          jobmanager:
            image: apache/flink:1.16.0-scala_2.12-java11
            command: "jobmanager.sh start-foreground"
            volumes: ["./conf:/opt/flink/conf"]
          taskmanager:
            image: apache/flink:1.16.0-scala_2.12-java11
            command: "taskmanager.sh start-foreground"
            volumes: ["./conf:/opt/flink/conf"]
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            docker-compose.yaml client = docker compose ops/docker-compose.yaml:4 on 1.16.0 in docker-compose.yaml
              jar /opt/ClickCountJob.jar
              args --checkpointing
              over ops/conf
              task managers 1: service taskmanager ops/docker-compose.yaml:10
            """);
  }

  @Test
  void a_script_that_submits_into_the_cluster() {
    file(
        "docker-compose.yml",
        """
        services:
          jm:
            image: flink:1.20
            container_name: flink-jobmanager
            command: jobmanager
            environment: {FLINK_PROPERTIES: "parallelism.default: 5"}
          tm: {image: "flink:1.20", command: taskmanager}
        """);
    file(
        "a.sh",
        """
        docker exec -it flink-jobmanager ./bin/flink run -c org.example.Orders a.jar
        flink run -m flink-jobmanager:8081 -c org.example.Views a.jar
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            a.sh Orders = flink run a.sh:1 on 1.20 in docker-compose.yml
              class org.example.Orders
              jar a.jar
              no args
              file parallelism.default=5 docker-compose.yml:6
              file taskmanager.numberOfTaskSlots=1 (the image's own 1) docker-compose.yml:7
              task managers 1: service tm docker-compose.yml:7
            a.sh Views = flink run a.sh:2 on 1.20 in docker-compose.yml
              class org.example.Views
              jar a.jar
              no args
              file taskmanager.numberOfTaskSlots=1 (the image's own 1) docker-compose.yml:7
              over conf
              task managers 1: service tm docker-compose.yml:7
            """);
  }

  @Test
  void a_port_of_this_machine_is_that_of_a_cluster_nearby() {
    file(
        "a/docker-compose.yml",
        """
        services:
          jm: {image: "flink:1.20", command: jobmanager, ports: ["8081:8081"]}
          tm: {image: "flink:1.20", command: taskmanager, scale: 3}
        """);
    file("a/bin/run.sh", "flink run -c org.example.Orders a.jar");
    file("b/run.sh", "flink run -m 127.0.0.1:8081 -c org.example.Views b.jar");
    assertThat(discovered())
        .contains("run.sh (a/bin) = flink run a/bin/run.sh:1 on 1.20 in docker-compose.yml\n")
        .contains("run.sh (b) = flink run b/run.sh:1 in localhost:8081\n");
  }

  @Test
  void task_managers_of_different_sizes_are_told() {
    file(
        "docker-compose.yml",
        """
        services:
          jm: {image: "flink:1.20", command: jobmanager}
          a: {image: "flink:1.20", command: taskmanager, environment: {TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 2}}
          b: {image: "flink:1.20", command: taskmanager, environment: {TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 4}}
        """);
    assertThat(discovered())
        .doesNotContain("task managers")
        .contains("docker-compose.yml:4 TaskManagers of docker-compose.yml have different numbers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: [flink]\n",
        "services: {flink: }\n",
        "services:\n  flink: {command: [jobmanager], environment: [[a], {b: c}], volumes: 7}\n",
        "services:\n  flink: {extends: flink, command: jobmanager, scale: many}\n",
        "services:\n  flink: &a {extends: {service: flink, file: docker-compose.yml}, x: *a}\n",
        "services:\n  flink: {image: \"{{ image }}\", command: {{ command }}}\n",
        "services:\n  flink: {command: \"taskmanager ${X\", deploy: {replicas: 99999999999}}\n",
        "flink: [",
      })
  void nothing_that_it_contains_is_an_error(String text) {
    file("docker-compose.yml", text);
    assertThat(discovered()).doesNotContain("Exception");
  }

  @Test
  void a_file_without_flink_says_nothing() {
    file("docker-compose.yml", "services:\n  db: {image: postgres, command: [ }\n");
    assertThat(discovered()).isEqualTo("\n");
  }
}
