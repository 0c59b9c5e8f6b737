package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CPU cores that manifests give to containers of TaskManagers. */
class ContainerCoresTest extends DiscoveryTester {
  private static final String CORES = "manifest kubernetes.taskmanager.cpu.amount=";

  private void workloads(String first, String second) {
    file(
        "flink.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: flink-jobmanager}
        spec:
          replicas: 1
          template:
            spec:
              containers:
              - {name: jobmanager, image: "flink:1.20", args: [jobmanager]}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: flink-taskmanager}
        spec:
          replicas: 2
          template:
            spec:
              containers:
              - name: taskmanager
                image: flink:1.20
                args: [taskmanager]
                resources: {%s}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: flink-tm}
        spec:
          replicas: 1
          template:
            spec:
              containers:
              - name: taskmanager
                image: flink:1.20
                args: [taskmanager]
                resources: {%s}
        """
            .formatted(first, second));
  }

  @Test
  void kubernetes_reserves_what_is_requested() {
    String both = "requests: {cpu: 500m, memory: 2Gi}, limits: {cpu: \"2\"}";
    workloads(both, both);
    assertThat(discovered()).contains(CORES + "0.5 (resources.requests.cpu: 500m) flink.yaml:22");
  }

  @Test
  void a_limit_counts_where_nothing_is_requested() {
    workloads("limits: {cpu: 4}", "requests: {cpu: \"4\"}");
    assertThat(discovered()).contains(CORES + "4 (resources.limits.cpu: 4) flink.yaml:22");
  }

  @Test
  void different_or_silent_task_managers_have_no_common_size() {
    workloads("limits: {cpu: 4}", "limits: {cpu: 2}");
    assertThat(discovered()).doesNotContain(CORES);
    workloads("limits: {cpu: 4}", "");
    assertThat(discovered()).doesNotContain(CORES);
    workloads("limits: [cpu]", "limits: cpu");
    assertThat(discovered()).doesNotContain(CORES);
  }

  @Test
  void other_operators() {
    file(
        "cluster.yaml",
        """
        apiVersion: flinkoperator.k8s.io/v1beta1
        kind: FlinkCluster
        metadata: {name: orders}
        spec:
          taskManager: {replicas: 2, resources: {limits: {cpu: 1500m, memory: 2Gi}}}
        ---
        apiVersion: flink.k8s.io/v1beta1
        kind: FlinkApplication
        metadata: {name: clicks}
        spec:
          parallelism: 4
          taskManagerConfig:
            resources:
              requests: {cpu: "3", memory: 4Gi}
        ---
        apiVersion: cmf.confluent.io/v1
        kind: FlinkApplication
        metadata: {name: audit}
        spec:
          flinkVersion: v1_19
          taskManager: {resource: {cpu: 2, memory: 4g}}
          job: {jarURI: "local:///a.jar", parallelism: 3}
        ---
        kind: Deployment
        apiVersion: v1
        metadata: {name: report}
        spec:
          template:
            spec:
              artifact: {kind: JAR, jarUri: "s3://bucket/a.jar"}
              parallelism: 6
              resources:
                taskmanager: {cpu: 1.5, memory: 4G}
        """);
    assertThat(discovered())
        .contains(CORES + "1.5 (resources.limits.cpu: 1500m) cluster.yaml:5")
        .contains(CORES + "3 (resources.requests.cpu: 3) cluster.yaml:14")
        .contains(CORES + "2 (taskManager.resource.cpu: 2) cluster.yaml:21")
        .contains(CORES + "1.5 (resources.taskmanager.cpu: 1.5) cluster.yaml:33");
  }
}
