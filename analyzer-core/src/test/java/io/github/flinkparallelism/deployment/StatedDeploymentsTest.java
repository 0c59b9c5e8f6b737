package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedDeploymentsTest extends DiscoveryTester {
  private static final String MANIFEST =
      """
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkDeployment
      metadata: {name: orders}
      spec:
        flinkVersion: v1_19
        flinkConfiguration: {taskmanager.numberOfTaskSlots: "4"}
        job: {entryClass: org.example.Orders, args: [a], parallelism: 3}
      """;

  @Test
  void what_is_stated_is_stronger_than_its_files_and_is_all_that_counts() {
    file("k8s/prod.yaml", MANIFEST);
    file("k8s/dev.yaml", MANIFEST);
    file(
        "parallelism.yaml",
        """
        deployments:
          prod:
            files: [k8s/prod.yaml]
            args: [--topic, orders]
            environment: {STAGE: prod}
            settings:
              pipeline: {max-parallelism: 720}
            parallelism: 8
            taskManagers: 6
            slots: 2
            flinkVersion: "1.20"
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            prod = FlinkDeployment parallelism.yaml:2 on 1.20 in prod
              class org.example.Orders
              args --topic orders
              env STAGE=prod
              manifest parallelism.default=8 (parallelism: 8) parallelism.yaml:8
              manifest taskmanager.numberOfTaskSlots=2 (slots: 2) parallelism.yaml:10
              manifest pipeline.max-parallelism=720 parallelism.yaml:7
              manifest parallelism.default=3 (job.parallelism: 3) k8s/prod.yaml:7
              file taskmanager.numberOfTaskSlots=4 k8s/prod.yaml:6
              task managers 6: taskManagers: 6 parallelism.yaml:9
            """);
  }

  @Test
  void each_job_is_started_with_what_is_stated() {
    file(
        "parallelism.yaml",
        """
        deployments:
          both:
            jobs: [org.example.Orders, Clicks]
            slots: 3
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            both = stated parallelism.yaml:2 in both
              class org.example.Orders
              manifest taskmanager.numberOfTaskSlots=3 (slots: 3) parallelism.yaml:4
            both = stated parallelism.yaml:2 in both
              class Clicks
              manifest taskmanager.numberOfTaskSlots=3 (slots: 3) parallelism.yaml:4
            """);
  }

  @Test
  void mistakes_cost_themselves() {
    file(
        "parallelism.yaml",
        """
        deployment: x
        deployments:
          prod:
            files: [k8s/nowhere.yaml]
            job: [a.B]
            slots: four
            taskManagers: 0
            flinkVersion: newest
            pricePerSlotHour: free
            budget: {slot: 3}
            parallelism: 2
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            prod = stated parallelism.yaml:3 in prod
              manifest parallelism.default=2 (parallelism: 2) parallelism.yaml:11
            problem parallelism.yaml:1 deployment means nothing here; known are $schema, deployments
            problem parallelism.yaml:5 job means nothing here; known are args, budget, environment, files, flinkVersion, jobs, parallelism, partitions, pricePerSlotHour, settings, slots, taskManagers
            problem parallelism.yaml:4 k8s/nowhere.yaml describes nothing that is understood; name a manifest, a compose file, a script or a conf folder, relative to the project's root
            problem parallelism.yaml:6 slots must be a whole number above 0
            problem parallelism.yaml:7 taskManagers must be a whole number above 0
            problem parallelism.yaml:8 flinkVersion is not understood; write it like "1.20"
            problem parallelism.yaml:10 slot means nothing here; known are costPerHour, slots
            problem parallelism.yaml:9 pricePerSlotHour must be an amount such as 0.08
            """);
  }

  @Test
  void a_file_of_another_shape_is_told() {
    file("parallelism.yaml", "deployments: [prod]\n");
    assertThat(discovered()).contains("problem parallelism.yaml:1 states no deployment");
    file("parallelism.yaml", "deployments: {prod: {files: k8s}}\n");
    assertThat(discovered()).contains("problem parallelism.yaml:1 files must be a list: [a, b]");
    file("parallelism.yaml", "deployments: {prod: 3}\n");
    assertThat(discovered()).contains("must be keys with values");
    file("parallelism.yaml", "deployments: {prod: [\n");
    assertThat(discovered()).contains("is not valid YAML");
  }
}
