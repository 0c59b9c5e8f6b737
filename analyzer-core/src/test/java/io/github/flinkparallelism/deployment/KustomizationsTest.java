package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KustomizationsTest extends DiscoveryTester {
  @BeforeEach
  void base() {
    file(
        "k8s/base/flink.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata:
          name: orders
        spec:
          flinkVersion: v1_20
          flinkConfiguration:
            taskmanager.numberOfTaskSlots: "4"
            parallelism.default: "8"
          job:
            jarURI: local:///opt/flink/usrlib/orders.jar
            args: [--rate, "7"]
            parallelism: 2
        """);
    file("k8s/base/kustomization.yaml", "resources:\n  - flink.yaml\n");
  }

  @Test
  void a_base_alone_is_one_deployment() {
    assertThat(discovered())
        .startsWith("orders = FlinkDeployment k8s/base/kustomization.yaml:1 on 1.20\n")
        .contains("manifest parallelism.default=2 (job.parallelism: 2) k8s/base/flink.yaml:13");
  }

  @Test
  void overlays_merge_and_replace() {
    file(
        "k8s/overlays/dev/kustomization.yaml",
        """
        resources: [../../base]
        patches:
          - path: flink-dev.yaml
            target: {kind: FlinkDeployment, name: ord.*}
        """);
    file(
        "k8s/overlays/dev/flink-dev.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: orders}
        spec:
          flinkConfiguration:
            parallelism.default: null
          job:
            parallelism: 1
            args: [--slow]
        """);
    file(
        "k8s/overlays/prod/kustomization.yaml",
        """
        bases:
          - ../../base
        patches:
          - target:
              kind: FlinkDeployment
            patch: |-
              - op: replace
                path: /spec/job/parallelism
                value: 12
              - op: add
                path: /spec/flinkConfiguration/pipeline.max-parallelism
                value: "720"
              - op: remove
                path: /spec/job/args/0
              - op: replace
                path: /spec/nothing/there
                value: 1
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders (dev) = FlinkDeployment k8s/overlays/dev/kustomization.yaml:1 on 1.20
              jar local:///opt/flink/usrlib/orders.jar
              args --slow
              manifest parallelism.default=1 (job.parallelism: 1) k8s/overlays/dev/flink-dev.yaml:8
              file taskmanager.numberOfTaskSlots=4 k8s/base/flink.yaml:8
              on demand: FlinkDeployment in native mode k8s/base/flink.yaml:5
            orders (prod) = FlinkDeployment k8s/overlays/prod/kustomization.yaml:1 on 1.20
              jar local:///opt/flink/usrlib/orders.jar
              args 7
              manifest parallelism.default=12 (job.parallelism: 12) k8s/overlays/prod/kustomization.yaml:9
              file pipeline.max-parallelism=720 k8s/overlays/prod/kustomization.yaml:12
              file parallelism.default=8 k8s/base/flink.yaml:9
              file taskmanager.numberOfTaskSlots=4 k8s/base/flink.yaml:8
              on demand: FlinkDeployment in native mode k8s/base/flink.yaml:5
            problem k8s/overlays/prod/kustomization.yaml:15 replace /spec/nothing/there of this patch cannot be applied
            """);
  }

  @Test
  void older_words_for_patches() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources:
          - ../base
        patchesStrategicMerge:
          - |-
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkDeployment
            metadata: {name: orders}
            spec:
              job: {parallelism: 3}
        patchesJson6902:
          - target: {group: flink.apache.org, version: v1beta1, kind: FlinkDeployment, name: orders}
            path: slots.json
        """);
    file(
        "k8s/prod/slots.json",
        """
        [{"op": "replace", "path": "/spec/flinkConfiguration/taskmanager.numberOfTaskSlots",
          "value": "5"}]
        """);
    assertThat(discovered())
        .contains(
            "manifest parallelism.default=3 (job.parallelism: 3) k8s/prod/kustomization.yaml:9")
        .contains("file taskmanager.numberOfTaskSlots=5 k8s/prod/slots.json:2");
  }

  @Test
  void replicas_and_generated_config_maps() {
    file(
        "app/kustomization.yml",
        """
        resources: [flink.yaml]
        configMapGenerator:
          - name: conf
            files: [flink-conf.yaml]
          - name: env
            literals: [WIDTH=3]
        replicas:
          - name: tm
            count: 6
        """);
    file("app/flink-conf.yaml", "# ours\nparallelism.default: 9\n");
    file(
        "app/flink.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: jm}
        spec:
          template:
            spec:
              containers:
                - name: main
                  image: flink:1.18
                  args: [jobmanager]
                  envFrom: [configMapRef: {name: env}]
                  volumeMounts: [{name: c, mountPath: /opt/flink/conf}]
              volumes: [{name: c, configMap: {name: conf}}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: tm}
        spec:
          replicas: 1
          template:
            spec:
              containers: [{name: main, image: "flink:1.18", args: [taskmanager]}]
        """);
    assertThat(discovered())
        .contains("file parallelism.default=9 app/flink-conf.yaml:2")
        .contains("env WIDTH=3")
        .contains("task managers 6: replicas: 6 app/kustomization.yml:9");
  }

  @Test
  void circles_missing_files_and_what_lies_elsewhere() {
    file("k8s/base/kustomization.yaml", "resources: [flink.yaml, ../a]\n");
    file(
        "k8s/a/kustomization.yaml",
        "resources: [../base, 'https://example.org/x?ref=1', no.yaml]\n");
    assertThat(discovered())
        .contains("orders = FlinkDeployment")
        .contains("problem k8s/a/kustomization.yaml:1 uses itself, so kustomize refuses it")
        .contains("resource https://example.org/x?ref=1 lies elsewhere and is not fetched")
        .contains("resource no.yaml is not found");
  }

  @Test
  void kustomizations_of_others_say_nothing() {
    file("web/kustomization.yaml", "resources: [gone.yaml, 'https://example.org/y']\n");
    file("web/sub/kustomization.yaml", "- {[\n");
    assertThat(discovered()).doesNotContain("web").doesNotContain("problem");
  }

  @Test
  void operations_that_copy_and_move() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources: [../base]
        patches:
          - target: {kind: FlinkDeployment}
            patch: |-
              - op: copy
                from: /spec/flinkConfiguration/parallelism.default
                path: /spec/job/parallelism
              - op: move
                from: /spec/flinkConfiguration/taskmanager.numberOfTaskSlots
                path: /spec/flinkConfiguration/pipeline.max-parallelism
              - op: move
                from: /spec/nothing
                path: /spec/job/entryClass
              - op: copy
                path: /spec/job
        """);
    assertThat(discovered())
        .contains(
            """
            orders = FlinkDeployment k8s/prod/kustomization.yaml:1 on 1.20
              jar local:///opt/flink/usrlib/orders.jar
              args --rate 7
              manifest parallelism.default=8 (job.parallelism: 8) k8s/base/flink.yaml:9
              file pipeline.max-parallelism=4 k8s/base/flink.yaml:8
              file parallelism.default=8 k8s/base/flink.yaml:9
              on demand""")
        .contains("k8s/prod/kustomization.yaml:11 move /spec/job/entryClass of this patch cannot")
        .contains("k8s/prod/kustomization.yaml:14 copy /spec/job of this patch cannot");
  }

  @Test
  void what_labels_select_is_perhaps_patched() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources: [../base]
        patches:
          - target: {kind: FlinkDeployment, labelSelector: tier=gold}
            patch: |-
              apiVersion: flink.apache.org/v1beta1
              kind: FlinkDeployment
              metadata: {name: other}
              spec:
                flinkConfiguration: {parallelism.default: null}
                job:
                  parallelism: 12
                  args: [--slow]
          - target: {kind: FlinkDeployment, namespace: gold}
            patch: |-
              - {op: add, path: /spec/flinkConfiguration/pipeline.max-parallelism, value: 720}
              - {op: remove, path: /spec/flinkConfiguration/taskmanager.numberOfTaskSlots}
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders = FlinkDeployment k8s/prod/kustomization.yaml:1 on 1.20
              jar local:///opt/flink/usrlib/orders.jar
              manifest parallelism.default={{ 12 }} (job.parallelism: {{ 12 }}) k8s/prod/kustomization.yaml:11
              file pipeline.max-parallelism={{ 720 }} k8s/prod/kustomization.yaml:15
              file parallelism.default={{ perhaps patched }} k8s/prod/kustomization.yaml:9
              file taskmanager.numberOfTaskSlots={{ 4 }} k8s/base/flink.yaml:8
              on demand: FlinkDeployment in native mode k8s/base/flink.yaml:5
            problem k8s/prod/kustomization.yaml:3 the selector of this patch is not followed, so what it changes is unknown
            problem k8s/prod/kustomization.yaml:13 the selector of this patch is not followed, so what it changes is unknown
            """);
  }

  @Test
  void a_namespace_that_a_resource_states_is_followed() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources: [flink.yaml]
        patches:
          - target: {kind: FlinkDeployment, namespace: gold}
            patch: "[{op: replace, path: /spec/job/parallelism, value: 5}]"
        """);
    file(
        "k8s/prod/flink.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: clicks, namespace: gold}
        spec: {job: {jarURI: "local:///clicks.jar", parallelism: 2}}
        """);
    assertThat(discovered()).contains("manifest parallelism.default=5").doesNotContain("problem");
  }

  @Test
  void what_replacements_write_is_unknown() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources: [../base, workers.yaml]
        replacements:
          - source: {kind: ConfigMap, name: sizes, fieldPath: data.width}
            targets:
              - select: {kind: FlinkDeployment}
                fieldPaths:
                  - spec.job.parallelism
                  - spec.flinkConfiguration.taskmanager\\.numberOfTaskSlots
                  - spec.none.[name=x].y
          - path: replicas.yaml
        """);
    file(
        "k8s/prod/replicas.yaml",
        """
        - source: {kind: ConfigMap, name: sizes, fieldPath: data.workers}
          targets:
            - select: {kind: Deployment, name: tm}
              fieldPaths: [spec.replicas]
            - select: {kind: Deployment, name: jm}
              fieldPaths: ["spec.template.spec.containers.[name=main].env.[name=WIDTH].value"]
        """);
    file(
        "k8s/prod/workers.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: jm}
        spec:
          template:
            spec:
              containers:
                - name: main
                  image: flink:1.18
                  args: [jobmanager]
                  env: [{name: MODE, value: fast}, {name: WIDTH, value: "3"}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: tm}
        spec:
          replicas: 4
          template:
            spec:
              containers: [{name: main, image: "flink:1.18", args: [taskmanager]}]
        """);
    assertThat(discovered())
        .contains("manifest parallelism.default={{ 2 }} (job.parallelism: {{ 2 }})")
        .contains("file taskmanager.numberOfTaskSlots={{ 4 }} k8s/base/flink.yaml:8")
        .contains("file parallelism.default=8 k8s/base/flink.yaml:9")
        .contains("env MODE=fast")
        .contains("env WIDTH={{ 3 }}")
        .contains("replicas: {{ 4 }} is no number here, so the number of TaskManagers is unknown")
        .contains(
            "problem k8s/prod/kustomization.yaml:3 kustomize's replacements are not followed; what"
                + " they write is unknown");
  }

  @Test
  void components_change_what_includes_them() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources: [../base]
        components: [../wide]
        patches:
          - target: {kind: FlinkDeployment}
            patch: |-
              - {op: copy, from: /spec/job/parallelism, path: /spec/flinkConfiguration/a}
        """);
    file(
        "k8s/wide/kustomization.yaml",
        """
        kind: Component
        patches:
          - target: {kind: FlinkDeployment}
            patch: "[{op: replace, path: /spec/job/parallelism, value: 32}]"
        """);
    assertThat(discovered())
        .contains("orders = FlinkDeployment k8s/prod/kustomization.yaml:1")
        .contains("manifest parallelism.default=32")
        .contains("file a=32");
  }

  @Test
  void a_patch_for_nothing_is_told() {
    file(
        "k8s/prod/kustomization.yaml",
        """
        resources: [../base]
        patchesStrategicMerge:
          - |-
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkDeployment
            metadata: {name: clicks}
            spec: {job: {parallelism: 3}}
        """);
    assertThat(discovered())
        .contains("manifest parallelism.default=2")
        .contains(
            "problem k8s/prod/kustomization.yaml:4 no resource here is what this patch is for, so it"
                + " is not applied");
  }
}
