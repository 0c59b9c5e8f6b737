package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources of Kubernetes against the project's conf folder, which none of them reads. */
class KubernetesSourcesTest extends SourceTester {
  private static final String APPLICATION =
      """
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkDeployment
      metadata:
        name: orders
      spec:
        image: registry.example/orders:1.4
        flinkVersion: v1_20
        flinkConfiguration:
          taskmanager.numberOfTaskSlots: "2"
          parallelism.default: "3"
        serviceAccount: flink
        taskManager:
          resource: {memory: "2048m", cpu: 1.5}
        job:
          jarURI: local:///opt/flink/usrlib/orders.jar
          entryClass: org.example.Orders
          args: ["--width", "9"]
          parallelism: 5
          upgradeMode: savepoint
      """;

  @BeforeEach
  void conf() {
    file(
        "conf/config.yaml", "parallelism:\n  default: 20\ntaskmanager:\n  numberOfTaskSlots: 30\n");
  }

  @Test
  void the_job_of_a_resource_beats_its_configuration_which_beats_no_conf_folder() {
    file("k8s/orders.yaml", APPLICATION);
    assertThat(chains("1.18"))
        .isEqualTo(
            """
            Orders in orders, FlinkDeployment k8s/orders.yaml:4
              Source: 5 manifest k8s/orders.yaml:18, over 3 file k8s/orders.yaml:10, over 1 default
              Map: 9 operator Orders:9, over 5 manifest k8s/orders.yaml:18, over 3 file k8s/orders.yaml:10, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/orders.yaml:18, over 3 file k8s/orders.yaml:10, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:9
              slots: 9 of 5 x 2 k8s/orders.yaml:9
            unused configuration conf/config.yaml Flink 1.18 reads only flink-conf.yaml; config.yaml came with 1.19
            """);
  }

  @Test
  void a_nested_configuration_and_standalone_mode() {
    file(
        "k8s/orders.yaml",
        APPLICATION
            .replace(
                "    taskmanager.numberOfTaskSlots: \"2\"\n",
                "    taskmanager:\n      numberOfTaskSlots: 2\n")
            .replace("    parallelism.default: \"3\"\n", "    parallelism:\n      default: 3\n")
            .replace("  serviceAccount: flink\n", "  mode: standalone\n"));
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkDeployment k8s/orders.yaml:4
              Source: 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:12, over 1 default
              Map: 9 operator Orders:9, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:12, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:12, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:10
              slots: 9 of 3 x 2 k8s/orders.yaml:20
            """);
  }

  @Test
  void replicas_of_task_managers_beat_the_parallelism_of_the_job() {
    file(
        "k8s/orders.yaml",
        APPLICATION.replace(
            "  taskManager:\n", "  mode: standalone\n  taskManager:\n    replicas: 4\n"));
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkDeployment k8s/orders.yaml:4
              Source: 8 manifest k8s/orders.yaml:14, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:10, over 1 default
              Map: 9 operator Orders:9, over 8 manifest k8s/orders.yaml:14, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:10, over 1 default
              Sink: 6 environment Orders:10, over 8 manifest k8s/orders.yaml:14, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:10, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:9
              slots: 9 of 4 x 2 k8s/orders.yaml:14
            """);
  }

  @Test
  void a_session_cluster_and_its_jobs() {
    file(
        "k8s/session.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: shared}
        spec:
          flinkVersion: v1_19
          mode: standalone
          taskManager: {replicas: 6, resource: {memory: 2g, cpu: 1}}
          flinkConfiguration:
            taskmanager.numberOfTaskSlots: "2"
            parallelism.default: "3"
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata: {name: stated}
        spec:
          deploymentName: shared
          job:
            jarURI: https://repo.example/orders.jar
            entryClass: org.example.Orders
            args: [--width, "9"]
            parallelism: 5
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata: {name: silent}
        spec:
          deploymentName: shared
          job: {jarURI: "https://repo.example/orders.jar", entryClass: org.example.Orders}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in silent, FlinkSessionJob k8s/session.yaml:25
              Source: 3 file k8s/session.yaml:10, over 1 default
              Map: 8 operator Orders:9, over 3 file k8s/session.yaml:10, over 1 default
              Sink: 6 environment Orders:10, over 3 file k8s/session.yaml:10, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/session.yaml:9
              slots: 8 of 6 x 2 k8s/session.yaml:7
            Orders in stated, FlinkSessionJob k8s/session.yaml:14
              Source: 5 manifest k8s/session.yaml:21, over 3 file k8s/session.yaml:10, over 1 default
              Map: 9 operator Orders:9, over 5 manifest k8s/session.yaml:21, over 3 file k8s/session.yaml:10, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/session.yaml:21, over 3 file k8s/session.yaml:10, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/session.yaml:9
              slots: 9 of 6 x 2 k8s/session.yaml:7
            """);
  }

  @Test
  void blue_and_green() {
    file(
        "k8s/orders.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkBlueGreenDeployment
        metadata: {name: orders}
        spec:
          configuration: {kubernetes.operator.bluegreen.abort.grace-period: "1 min"}
          template:
            spec:
              flinkVersion: v1_20
              flinkConfiguration: {parallelism.default: "3", taskmanager.numberOfTaskSlots: "2"}
              job:
                jarURI: local:///opt/flink/usrlib/orders.jar
                args: []
                parallelism: 5
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkBlueGreenDeployment k8s/orders.yaml:3
              Source: 5 manifest k8s/orders.yaml:13, over 3 file k8s/orders.yaml:9, over 1 default
              Map: 8 operator Orders:9, over 5 manifest k8s/orders.yaml:13, over 3 file k8s/orders.yaml:9, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/orders.yaml:13, over 3 file k8s/orders.yaml:9, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:9
              slots: 8 of 4 x 2 k8s/orders.yaml:9
            """);
  }

  @Test
  void an_autoscaler_decides_over_all_of_them() {
    file(
        "k8s/orders.yaml",
        APPLICATION.replace(
            "  serviceAccount: flink\n",
            """
                job.autoscaler.enabled: "true"
                job.autoscaler.vertex.min-parallelism: "2"
                job.autoscaler.vertex.max-parallelism: "24"
            """));
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkDeployment k8s/orders.yaml:4
              Source: ? external k8s/orders.yaml:11, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:10, over 1 default
              Map: ? external k8s/orders.yaml:11, over 9 operator Orders:9, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:10, over 1 default
              Sink: ? external k8s/orders.yaml:11, over 6 environment Orders:10, over 5 manifest k8s/orders.yaml:20, over 3 file k8s/orders.yaml:10, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:9
              slots: ? of on demand x 2 k8s/orders.yaml:9
            """);
  }

  @Test
  void defaults_of_the_operator_are_weaker_than_the_resource() {
    file("k8s/orders.yaml", APPLICATION.replace("    parallelism.default: \"3\"\n", ""));
    file(
        "ops/values.yaml",
        """
        # Helm values of the operator
        watchNamespaces: [flink]
        defaultConfiguration:
          create: true
          append: true
          flink-conf.yaml: |+
            parallelism.default: 7
            taskmanager.numberOfTaskSlots: 8
            kubernetes.operator.metrics.reporter.slf4j.interval: 5 MINUTE
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkDeployment k8s/orders.yaml:4
              Source: 5 manifest k8s/orders.yaml:17, over 7 file ops/values.yaml:7, over 1 default
              Map: 9 operator Orders:9, over 5 manifest k8s/orders.yaml:17, over 7 file ops/values.yaml:7, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/orders.yaml:17, over 7 file ops/values.yaml:7, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:9, over 8 file ops/values.yaml:8
              slots: 9 of 5 x 2 k8s/orders.yaml:9
            """);
  }

  @Test
  void values_of_a_chart() {
    file("charts/orders/Chart.yaml", "apiVersion: v2\nname: orders\nversion: 0.1.0\n");
    file(
        "charts/orders/values.yaml",
        "flink: {version: v1_20, parallelism: 5, slots: 2, width: 9}\n");
    file("charts/orders/values-prod.yaml", "flink:\n  parallelism: 12\n");
    file(
        "charts/orders/templates/orders.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata:
          name: {{ .Release.Name }}-orders
        spec:
          flinkVersion: {{ .Values.flink.version }}
          flinkConfiguration:
            parallelism.default: "3"
            taskmanager.numberOfTaskSlots: {{ .Values.flink.slots | quote }}
          job:
            jarURI: local:///opt/flink/usrlib/orders.jar
            args: ["--width", {{ .Values.flink.width | quote }}]
            parallelism: {{ .Values.flink.parallelism }}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders-orders (values-prod.yaml), FlinkDeployment charts/orders/values-prod.yaml:1
              Source: 12 manifest charts/orders/values-prod.yaml:2, over 3 file charts/orders/templates/orders.yaml:8, over 1 default
              Map: 9 operator Orders:9, over 12 manifest charts/orders/values-prod.yaml:2, over 3 file charts/orders/templates/orders.yaml:8, over 1 default
              Sink: 6 environment Orders:10, over 12 manifest charts/orders/values-prod.yaml:2, over 3 file charts/orders/templates/orders.yaml:8, over 1 default
              taskmanager.numberOfTaskSlots: 2 file charts/orders/values.yaml:1
              slots: 12 of 6 x 2 charts/orders/values.yaml:1
            Orders in orders-orders (values.yaml), FlinkDeployment charts/orders/values.yaml:1
              Source: 5 manifest charts/orders/values.yaml:1, over 3 file charts/orders/templates/orders.yaml:8, over 1 default
              Map: 9 operator Orders:9, over 5 manifest charts/orders/values.yaml:1, over 3 file charts/orders/templates/orders.yaml:8, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest charts/orders/values.yaml:1, over 3 file charts/orders/templates/orders.yaml:8, over 1 default
              taskmanager.numberOfTaskSlots: 2 file charts/orders/values.yaml:1
              slots: 9 of 5 x 2 charts/orders/values.yaml:1
            """);
  }

  @Test
  void overlays_of_kustomize() {
    file("k8s/base/orders.yaml", APPLICATION);
    file("k8s/base/kustomization.yaml", "resources: [orders.yaml]\n");
    file(
        "k8s/overlays/prod/kustomization.yaml",
        """
        resources: [../../base]
        patches:
          - path: scale.yaml
          - target: {kind: FlinkDeployment}
            patch: |-
              - op: replace
                path: /spec/flinkConfiguration/taskmanager.numberOfTaskSlots
                value: "4"
        """);
    file(
        "k8s/overlays/prod/scale.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: orders}
        spec:
          job:
            parallelism: 16
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkDeployment k8s/overlays/prod/kustomization.yaml:1
              Source: 16 manifest k8s/overlays/prod/scale.yaml:6, over 3 file k8s/base/orders.yaml:10, over 1 default
              Map: 9 operator Orders:9, over 16 manifest k8s/overlays/prod/scale.yaml:6, over 3 file k8s/base/orders.yaml:10, over 1 default
              Sink: 6 environment Orders:10, over 16 manifest k8s/overlays/prod/scale.yaml:6, over 3 file k8s/base/orders.yaml:10, over 1 default
              taskmanager.numberOfTaskSlots: 4 file k8s/overlays/prod/kustomization.yaml:8
              slots: 16 of 4 x 4 k8s/overlays/prod/kustomization.yaml:8
            """);
  }

  @Test
  void workloads_with_the_configuration_in_a_config_map() {
    file(
        "k8s/flink.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: flink-config}
        data:
          config.yaml: |+
            taskmanager:
              numberOfTaskSlots: 2
            parallelism:
              default: 4
        ---
        apiVersion: batch/v1
        kind: Job
        metadata: {name: orders-jobmanager}
        spec:
          template:
            spec:
              containers:
                - name: jobmanager
                  image: flink:1.20.1-scala_2.12
                  args: [standalone-job, -Dparallelism.default=5, --job-classname, org.example.Orders, --width, "9"]
                  volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]
              volumes: [{name: conf, configMap: {name: flink-config}}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: orders-taskmanager}
        spec:
          replicas: 3
          template:
            spec:
              containers:
                - name: taskmanager
                  image: flink:1.20.1-scala_2.12
                  args: [taskmanager]
                  volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]
              volumes: [{name: conf, configMap: {name: flink-config}}]
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders-jobmanager, Job of a JobManager k8s/flink.yaml:13
              Source: 5 client k8s/flink.yaml:20, over 4 file k8s/flink.yaml:9, over 1 default
              Map: 9 operator Orders:9, over 5 client k8s/flink.yaml:20, over 4 file k8s/flink.yaml:9, over 1 default
              Sink: 6 environment Orders:10, over 5 client k8s/flink.yaml:20, over 4 file k8s/flink.yaml:9, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/flink.yaml:7
              slots: 9 of 3 x 2 k8s/flink.yaml:28
            """);
  }

  @Test
  void stateful_sets_with_the_older_file_in_a_config_map() {
    file(
        "k8s/flink.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: flink-config}
        data:
          flink-conf.yaml: |
            # of all clusters
            taskmanager.numberOfTaskSlots: 2
            parallelism.default: 4
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: flink-jobmanager}
        spec:
          template:
            spec:
              containers:
                - image: flink:1.18
                  args: [jobmanager]
                  volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]
              volumes: [{name: conf, configMap: {name: flink-config}}]
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: flink-taskmanager}
        spec:
          replicas: 4
          template:
            spec:
              containers:
                - image: flink:1.18
                  args: [taskmanager]
                  volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]
              volumes: [{name: conf, configMap: {name: flink-config}}]
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in flink-jobmanager, StatefulSet of a JobManager k8s/flink.yaml:12
              Source: 4 file k8s/flink.yaml:8, over 1 default
              Map: 8? operator Orders:9, over 4 file k8s/flink.yaml:8, over 1 default
              Sink: 6 environment Orders:10, over 4 file k8s/flink.yaml:8, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/flink.yaml:7
              slots: 8? of 4 x 2 k8s/flink.yaml:26
            """);
  }

  @Test
  void the_operators_of_lyft_and_google() {
    file(
        "k8s/lyft.yaml",
        """
        apiVersion: flink.k8s.io/v1beta1
        kind: FlinkApplication
        metadata: {name: lyft}
        spec:
          image: registry.example/orders:1
          flinkConfig: {parallelism.default: 3, taskmanager.numberOfTaskSlots: 7}
          taskManagerConfig: {taskSlots: 2}
          flinkVersion: "1.14"
          jarName: orders.jar
          entryClass: org.example.Orders
          programArgs: "--width 9"
          parallelism: 5
        """);
    file(
        "k8s/google.yaml",
        """
        apiVersion: flinkoperator.k8s.io/v1beta1
        kind: FlinkCluster
        metadata: {name: google}
        spec:
          image: {name: "flink:1.14.3"}
          taskManager: {replicas: 4}
          job:
            jarFile: ./orders.jar
            className: org.example.Orders
            args: ["--width", "9"]
            parallelism: 5
          flinkProperties: {parallelism.default: "3", taskmanager.numberOfTaskSlots: "2"}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in google, FlinkCluster k8s/google.yaml:3
              Source: 5 manifest k8s/google.yaml:11, over 3 file k8s/google.yaml:12, over 1 default
              Map: 9 operator Orders:9, over 5 manifest k8s/google.yaml:11, over 3 file k8s/google.yaml:12, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/google.yaml:11, over 3 file k8s/google.yaml:12, over 1 default
              taskmanager.numberOfTaskSlots: 2 file k8s/google.yaml:12
              slots: 9 of 4 x 2 k8s/google.yaml:6
            Orders in lyft, FlinkApplication k8s/lyft.yaml:3
              Source: 5 manifest k8s/lyft.yaml:12, over 3 file k8s/lyft.yaml:6, over 1 default
              Map: 9 operator Orders:9, over 5 manifest k8s/lyft.yaml:12, over 3 file k8s/lyft.yaml:6, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest k8s/lyft.yaml:12, over 3 file k8s/lyft.yaml:6, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest k8s/lyft.yaml:7, over 7 file k8s/lyft.yaml:6
              slots: 9 of 3 x 2 k8s/lyft.yaml:12
            """);
  }

  @Test
  void overrides_of_vertices_beat_the_parallelism_of_the_job_in_standalone_mode() {
    file(
        "k8s/orders.yaml",
        APPLICATION.replace(
            "  serviceAccount: flink\n",
            "    pipeline.jobvertex-parallelism-overrides: \"ab:3,cd:7\"\n  mode: standalone\n"));
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, FlinkDeployment k8s/orders.yaml:4
              Source: 7 manifest k8s/orders.yaml:11, over 5 manifest k8s/orders.yaml:19, over 3 file k8s/orders.yaml:10, over 1 default
              Map: 9 operator Orders:9, over 7 manifest k8s/orders.yaml:11, over 5 manifest k8s/orders.yaml:19, over 3 file k8s/orders.yaml:10, over 1 default
              Sink: 6 environment Orders:10, over 7 manifest k8s/orders.yaml:11, over 5 manifest k8s/orders.yaml:19, over 3 file k8s/orders.yaml:10, over 1 default
              pipeline.jobvertex-parallelism-overrides: ab:3,cd:7 file k8s/orders.yaml:11
              taskmanager.numberOfTaskSlots: 2 file k8s/orders.yaml:9
              slots: 9 of 4 x 2 k8s/orders.yaml:11
            """);
  }

  @Test
  void variables_of_a_container_in_its_arguments() {
    file(
        "k8s/flink.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: numbers}
        data: {parallelism: "7", slots: "4"}
        ---
        apiVersion: batch/v1
        kind: Job
        metadata: {name: orders}
        spec:
          template:
            spec:
              containers:
                - name: main
                  image: flink:1.20
                  env:
                    - {name: FLINK_APPLICATION_MAIN_CLASS, value: org.example.Orders}
                    - name: PARALLELISM
                      valueFrom: {configMapKeyRef: {name: numbers, key: parallelism}}
                    - name: WIDTH
                      valueFrom: {secretKeyRef: {name: numbers, key: width}}
                  args:
                    - standalone-job
                    - --job-classname
                    - $(FLINK_APPLICATION_MAIN_CLASS)
                    - -Dparallelism.default=$(PARALLELISM)
                    - --width
                    - $(WIDTH)
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: orders-workers}
        spec:
          replicas: 2
          template:
            spec:
              containers:
                - image: flink:1.20
                  envFrom: [{configMapRef: {name: numbers}}]
                  command: [sh, -c]
                  args:
                    - |
                      parallelism=1
                      exec bin/taskmanager.sh start-foreground \\
                        -Dtaskmanager.numberOfTaskSlots=${slots} -Dx=$parallelism
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:2, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:2, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:2, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:4
              slots: 20? of ? x 30 conf/config.yaml:4
            Orders in orders, Job of a JobManager k8s/flink.yaml:8
              Source: 7 client k8s/flink.yaml:25, over 1 default
              Map: ? operator Orders:9, over 7 client k8s/flink.yaml:25, over 1 default
              Sink: 6 environment Orders:10, over 7 client k8s/flink.yaml:25, over 1 default
              taskmanager.numberOfTaskSlots: 4 client k8s/flink.yaml:41
              slots: ? of 2 x 4 k8s/flink.yaml:33
            """);
  }

  @Test
  void cores_of_a_resource_beat_those_of_its_configuration() {
    file(
        "k8s/orders.yaml",
        APPLICATION.replace(
            "  serviceAccount: flink\n", "    kubernetes.taskmanager.cpu.amount: \"4\"\n"));
    assertThat(cores("orders")).isEqualTo("1.5");
    file(
        "k8s/orders.yaml",
        APPLICATION
            .replace("  serviceAccount: flink\n", "    kubernetes.taskmanager.cpu.amount: \"4\"\n")
            .replace(", cpu: 1.5", ""));
    assertThat(cores("orders")).isEqualTo("4");
  }
}
