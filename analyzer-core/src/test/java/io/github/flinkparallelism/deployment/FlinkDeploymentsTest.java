package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkDeploymentsTest extends DiscoveryTester {
  @Test
  void an_application_in_native_mode() {
    file(
        "k8s/orders.yaml",
        """
        # The one in production.
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata:
          name: orders
        spec:
          image: registry.example/orders:1.4
          flinkVersion: v1_19
          flinkConfiguration:
            taskmanager.numberOfTaskSlots: "4"
            parallelism.default: "8"
          podTemplate:
            spec:
              containers:
                - name: flink-main-container
                  env:
                    - name: STAGE
                      value: prod
                    - name: TOKEN
                      valueFrom: {secretKeyRef: {name: s, key: k}}
          job:
            jarURI: local:///opt/flink/usrlib/orders.jar
            entryClass: org.example.Orders
            args: ["--rate", "7"]
            parallelism: 6
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders = FlinkDeployment k8s/orders.yaml:5 on 1.19
              class org.example.Orders
              jar local:///opt/flink/usrlib/orders.jar
              args --rate 7
              env STAGE=prod
              manifest parallelism.default=6 (job.parallelism: 6) k8s/orders.yaml:25
              file parallelism.default=8 k8s/orders.yaml:11
              file taskmanager.numberOfTaskSlots=4 k8s/orders.yaml:10
              on demand: FlinkDeployment in native mode k8s/orders.yaml:6
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "v1_13, 1.13", "v1_14, 1.14", "v1_15, 1.15", "v1_16, 1.16", "v1_17, 1.17", "v1_18, 1.18",
    "v1_19, 1.19", "v1_20, 1.20", "v2_0, 2.0", "v2_1, 2.1", "v2_2, 2.2", "v2_3, 2.3"
  })
  void every_release_that_the_operator_knows(String stated, String release) {
    file(
        "a.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec:
          flinkVersion: %s
          flinkConfiguration: {parallelism.default: 2, taskmanager.numberOfTaskSlots: 4}
          job: {jarURI: "local:///a.jar", parallelism: 3}
        """
            .formatted(stated));
    assertThat(discovered())
        .startsWith("a = FlinkDeployment a.yaml:3 on " + release + "\n")
        .contains("manifest parallelism.default=3 (job.parallelism: 3) a.yaml:7\n");
  }

  @Test
  void a_nested_configuration() {
    file(
        "app.yml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec:
          flinkConfiguration:
            taskmanager:
              numberOfTaskSlots: 2
            env.java.opts: [-Da, -Db]
          job: {jarURI: "local:///a.jar", parallelism: 3}
        """);
    assertThat(discovered())
        .contains("file taskmanager.numberOfTaskSlots=2 app.yml:7")
        .contains("file env.java.opts=-Da;-Db app.yml:8");
  }

  @Test
  void replicas_decide_in_either_mode() {
    file(
        "a.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec:
          mode: standalone
          flinkConfiguration: {taskmanager.numberOfTaskSlots: "4"}
          taskManager: {replicas: 3}
          job: {jarURI: "local:///a.jar", parallelism: 2}
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            a = FlinkDeployment a.yaml:3
              jar local:///a.jar
              no args
              manifest parallelism.default=12 (taskManager.replicas: 3 x taskmanager.numberOfTaskSlots 4) a.yaml:7
              manifest parallelism.default=2 (job.parallelism: 2) a.yaml:8
              file taskmanager.numberOfTaskSlots=4 a.yaml:6
              task managers 3: taskManager.replicas: 3 a.yaml:7
            """);
  }

  @Test
  void standalone_mode_without_replicas_starts_what_the_parallelism_fills() {
    file(
        "a.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec:
          mode: standalone
          flinkConfiguration: {taskmanager.numberOfTaskSlots: "4"}
          job: {jarURI: "local:///a.jar", parallelism: 9}
        """);
    assertThat(discovered()).contains("task managers 3: job.parallelism: 9 on slots of 4 a.yaml:7");
  }

  @Test
  void vertex_overrides_decide_in_standalone_mode() {
    file(
        "a.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec:
          mode: standalone
          flinkConfiguration:
            pipeline.jobvertex-parallelism-overrides: "ab:3,cd:7"
          job: {jarURI: "local:///a.jar", parallelism: 2}
        """);
    assertThat(discovered()).contains("manifest parallelism.default=7");
  }

  @Test
  void a_session_cluster_with_its_jobs() {
    file(
        "session.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata:
          name: shared
        spec:
          flinkVersion: v1_20
          flinkConfiguration:
            taskmanager.numberOfTaskSlots: "2"
            parallelism.default: "3"
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata:
          name: clicks
        spec:
          deploymentName: shared
          job:
            jarURI: https://example.org/clicks.jar
            entryClass: org.example.Clicks
            parallelism: 5
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata:
          name: views
        spec:
          deploymentName: shared
          job:
            jarURI: https://example.org/views.jar
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            clicks = FlinkSessionJob session.yaml:14 on 1.20 in shared
              class org.example.Clicks
              jar https://example.org/clicks.jar
              no args
              manifest parallelism.default=5 (job.parallelism: 5) session.yaml:20
              file parallelism.default=3 session.yaml:9
              file taskmanager.numberOfTaskSlots=2 session.yaml:8
              on demand: FlinkDeployment in native mode session.yaml:5
            views = FlinkSessionJob session.yaml:25 on 1.20 in shared
              jar https://example.org/views.jar
              no args
              file parallelism.default=3 session.yaml:9
              file taskmanager.numberOfTaskSlots=2 session.yaml:8
              on demand: FlinkDeployment in native mode session.yaml:5
            """);
  }

  @Test
  void a_session_cluster_without_jobs_in_standalone_mode() {
    file(
        "session.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: shared}
        spec:
          mode: standalone
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            shared = FlinkDeployment session.yaml:3
              task managers 1: standalone mode without replicas session.yaml:5
            """);
  }

  @Test
  void blue_and_green() {
    file(
        "bg.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkBlueGreenDeployment
        metadata: {name: bg}
        spec:
          template:
            spec:
              flinkVersion: v2_0
              job: {jarURI: "local:///a.jar", parallelism: 4}
        """);
    assertThat(discovered())
        .contains("bg = FlinkBlueGreenDeployment bg.yaml:3 on 2.0")
        .contains("manifest parallelism.default=4");
  }

  @Test
  void a_job_without_a_parallelism_is_refused() {
    file(
        "a.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec:
          job:
            jarURI: local:///a.jar
        """);
    assertThat(discovered())
        .contains(
            "problem a.yaml:5 the operator refuses a: the parallelism of its job must be larger"
                + " than 0; set spec.job.parallelism");
  }

  @Test
  void overlays_of_one_name_are_told_apart_by_their_folders() {
    String manifest =
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: orders}
        spec:
          job: {jarURI: "local:///a.jar", parallelism: %d}
        """;
    file("overlays/dev/flink.yaml", manifest.formatted(1));
    file("overlays/prod/flink.yaml", manifest.formatted(9));
    assertThat(discovered())
        .contains("orders (dev) = FlinkDeployment overlays/dev/flink.yaml:3")
        .contains("orders (prod) = FlinkDeployment overlays/prod/flink.yaml:3");
  }

  @Test
  void a_broken_document_costs_itself_only() {
    file(
        "all.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a
        spec: [
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: b}
        spec:
          job: {jarURI: "local:///b.jar", parallelism: 2}
        """);
    assertThat(discovered())
        .contains("b = FlinkDeployment all.yaml:8")
        .contains("problem all.yaml:")
        .contains("is not valid YAML and is not read");
  }

  @Test
  void hostile_documents_end() {
    file(
        "loop.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: a}
        spec: &spec
          flinkConfiguration: &conf
            parallelism.default: 3
            inner: *conf
          <<: *spec
          job: *spec
        """);
    file(
        "deep.yaml",
        "apiVersion: flink.apache.org/v1\nkind: FlinkDeployment\nspec: " + "[".repeat(5000));
    file(
        "tags.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: t}
        spec: !!javax.script.ScriptEngineManager
          job: !!java.net.URL {jarURI: "x", parallelism: !!int 3}
        """);
    assertThat(discovered())
        .contains("file parallelism.default=3 loop.yaml:6")
        .contains("problem deep.yaml:3 is nested more than 100 levels deep and is not read")
        .contains("manifest parallelism.default=3 (job.parallelism: 3) tags.yaml:5");
  }

  @Test
  void other_resources_say_nothing() {
    file("a.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: flink.apache.org/}\n");
    assertThat(discovered()).isEqualTo("\n");
  }
}
