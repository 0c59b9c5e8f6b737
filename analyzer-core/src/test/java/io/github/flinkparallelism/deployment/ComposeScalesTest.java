package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeScalesTest extends DiscoveryTester {
  @BeforeEach
  void cluster() {
    file(
        "docker/docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: jobmanager
          taskmanager:
            image: flink:1.20
            command: taskmanager
            deploy: {replicas: 2}
            environment:
              TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 4
        """);
  }

  @Test
  void a_script_is_stronger_than_the_file() {
    file(
        "docker/bin/up.sh",
        """
        #!/bin/bash
        # docker compose up --scale taskmanager=9
        docker compose up -d \\
          --scale taskmanager=3 --scale kafka=1
        """);
    assertThat(discovered())
        .contains("task managers 3: --scale taskmanager=3 docker/bin/up.sh:4\n");
  }

  @Test
  void makefiles_and_other_files() {
    file(
        "docker/Makefile",
        "up:\n\tdocker-compose -f docker-compose.yml up --scale=taskmanager=5\n");
    file("other/up.sh", "docker compose up --scale taskmanager=7\n");
    file("docker/other.sh", "docker compose -f kafka.yml up --scale taskmanager=8\n");
    file("docker/down.sh", "docker compose down --scale taskmanager=8\n");
    assertThat(discovered()).contains("task managers 5: --scale taskmanager=5 docker/Makefile:2\n");
  }

  @Test
  void what_differs_or_is_filled_in_is_not_told() {
    file("docker/a.sh", "docker compose up --scale taskmanager=\"${COUNT}\"\n");
    assertThat(discovered())
        .contains(
            "problem docker/a.sh:1 --scale taskmanager=${COUNT} does not say how many TaskManagers"
                + " there are; state them with --task-managers")
        .doesNotContain("task managers");
    file("docker/a.sh", "docker compose up --scale taskmanager=3\n");
    file("docker/b.sh", "docker compose up --scale taskmanager=4\n");
    assertThat(discovered())
        .contains(
            "problem docker/a.sh:1 --scale taskmanager=3 or 4 does not say how many TaskManagers");
  }
}
