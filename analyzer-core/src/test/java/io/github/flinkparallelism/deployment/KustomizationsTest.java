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
}
