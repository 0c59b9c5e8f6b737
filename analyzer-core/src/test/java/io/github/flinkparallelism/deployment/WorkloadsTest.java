package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkloadsTest extends DiscoveryTester {
  private static final String JOB_MANAGER =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: flink-jobmanager
      spec:
        replicas: 1
        template:
          spec:
            containers:
              - name: jobmanager
                image: flink:1.17.2-scala_2.12
                args: ["standalone-job", "--job-classname", "org.example.Orders", "--rate", "7"]
                env:
                  - name: STAGE
                    value: prod
                volumeMounts:
                  - {name: flink-config-volume, mountPath: /opt/flink/conf}
            volumes:
              - name: flink-config-volume
                configMap:
                  name: flink-config
      """;

  private static final String TASK_MANAGER =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: flink-taskmanager
      spec:
        replicas: 3
        template:
          spec:
            containers:
              - name: taskmanager
                image: flink:1.17.2-scala_2.12
                args: ["taskmanager"]
                volumeMounts:
                  - {name: flink-config-volume, mountPath: /opt/flink/conf/}
            volumes:
              - name: flink-config-volume
                configMap:
                  name: flink-config
      """;

  private static final String CONFIG_MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: flink-config
      data:
        flink-conf.yaml: |+
          jobmanager.rpc.address: flink-jobmanager
          taskmanager.numberOfTaskSlots: 2
          parallelism.default: 4
          parallelism.default:5
        log4j-console.properties: |+
          rootLogger.level = INFO
      """;

  @Test
  void an_application_with_its_configuration_in_a_config_map() {
    file("k8s/jobmanager.yaml", JOB_MANAGER);
    file("k8s/taskmanager.yaml", TASK_MANAGER);
    file("k8s/configmap.yaml", CONFIG_MAP);
    assertThat(discovered())
        .isEqualTo(
            """
            flink-jobmanager = Deployment of a JobManager k8s/jobmanager.yaml:4 on 1.17.2
              class org.example.Orders
              args --rate 7
              env STAGE=prod
              file taskmanager.numberOfTaskSlots=2 k8s/configmap.yaml:8
              file parallelism.default=4 k8s/configmap.yaml:9
              file jobmanager.rpc.address=flink-jobmanager k8s/configmap.yaml:7
              task managers 3: replicas: 3 k8s/taskmanager.yaml:6
            problem k8s/configmap.yaml:10 Flink ignores this line: there is no space after the colon; write parallelism.default: 5
            """);
  }

  @Test
  void a_list_holds_them_all() {
    String items = String.join("", item(JOB_MANAGER), item(TASK_MANAGER), item(CONFIG_MAP));
    file("all.yml", "apiVersion: v1\nkind: List\nitems:\n" + items);
    assertThat(discovered())
        .contains("flink-jobmanager = Deployment of a JobManager all.yml:7")
        .contains("file parallelism.default=4 all.yml:")
        .contains("task managers 3");
  }

  private static String item(String document) {
    return "- " + document.indent(2).stripLeading();
  }

  @Test
  void a_session_cluster_by_environment_variables() {
    file(
        "flink.yaml",
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: jm}
        spec:
          template:
            spec:
              containers:
                - name: proxy
                  image: envoy
                - name: main
                  image: flink:1.20.0
                  args:
                    - jobmanager
                    - -Dpipeline.max-parallelism=64
                  env:
                    - name: FLINK_PROPERTIES
                      value: |
                        parallelism.default: ${WIDTH}
                        taskmanager.numberOfTaskSlots: 9
                    - name: WIDTH
                      valueFrom: {configMapKeyRef: {name: numbers, key: width}}
                    - name: TOKEN
                      valueFrom: {secretKeyRef: {name: numbers, key: width}}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: numbers}
        data: {width: "6"}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: tm}
        spec:
          template:
            spec:
              containers:
                - image: flink:1.20.0
                  command: ["/bin/sh", "-c", "bin/taskmanager.sh start-foreground"]
                  env:
                    - {name: TASK_MANAGER_NUMBER_OF_TASK_SLOTS, value: "3"}
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            jm = StatefulSet of a JobManager flink.yaml:3 on 1.20.0
              env FLINK_PROPERTIES=parallelism.default: ${WIDTH}
            taskmanager.numberOfTaskSlots: 9

              env WIDTH=6
              file taskmanager.numberOfTaskSlots=3 (TASK_MANAGER_NUMBER_OF_TASK_SLOTS: 3) flink.yaml:40
              client pipeline.max-parallelism=64 (-Dpipeline.max-parallelism=64) flink.yaml:14
              file parallelism.default=6 (parallelism.default: ${WIDTH}) flink.yaml:18
              task managers 1: replicas: 1 by default flink.yaml:32
            """);
  }

  @Test
  void the_image_cannot_write_into_a_config_map() {
    file(
        "k8s/jobmanager.yaml",
        JOB_MANAGER.replace(
            "- name: STAGE\n              value: prod",
            "- name: FLINK_PROPERTIES\n              value: \"parallelism.default: 9\""));
    file("k8s/all.yaml", TASK_MANAGER + "---\n" + CONFIG_MAP);
    assertThat(discovered())
        .doesNotContain("parallelism.default=9")
        .contains("problem k8s/jobmanager.yaml:15 FLINK_PROPERTIES has no effect");
  }

  @Test
  void a_file_that_the_release_does_not_read() {
    file("jm.yaml", JOB_MANAGER.replace("1.17.2", "2.0.0"));
    file("tm.yaml", TASK_MANAGER.replace("1.17.2", "2.0.0"));
    file("conf.yaml", CONFIG_MAP);
    assertThat(discovered())
        .doesNotContain("parallelism.default=")
        .contains("problem conf.yaml:6 Flink 2.0.0 does not read flink-conf.yaml");
  }

  @Test
  void a_scaler_and_reactive_mode() {
    String scaler =
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: flink-taskmanager}
        spec:
          minReplicas: 2
          maxReplicas: 15
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: flink-taskmanager}
        """;
    file("jm.yaml", JOB_MANAGER);
    file("tm.yaml", TASK_MANAGER);
    file("hpa.yaml", scaler);
    file("conf.yaml", CONFIG_MAP);
    assertThat(discovered()).contains("task managers 2: minReplicas: 2 hpa.yaml:5");
    file(
        "conf.yaml",
        CONFIG_MAP.replace("jobmanager.rpc", "scheduler-mode: reactive\n    jobmanager.rpc"));
    assertThat(discovered()).contains("task managers 15: maxReplicas: 15 hpa.yaml:6");
  }

  @Test
  void replicas_that_are_filled_in_later_are_unknown() {
    file("jm.yaml", JOB_MANAGER);
    file("tm.yaml", TASK_MANAGER.replace("replicas: 3", "replicas: ${FLINK_TMS}"));
    file("conf.yaml", CONFIG_MAP);
    assertThat(discovered())
        .doesNotContain("task managers")
        .contains("problem tm.yaml:6 replicas: ${FLINK_TMS} is no number here");
  }

  @Test
  void what_stands_alone_or_says_too_little_is_told() {
    file("a/tm.yaml", TASK_MANAGER);
    file("a/conf.yaml", CONFIG_MAP);
    file("a/worker.yaml", TASK_MANAGER.replace("[\"taskmanager\"]", "[]").replace("-taskm", "-w"));
    assertThat(discovered())
        .isEqualTo(
            """
            problem a/tm.yaml:4 flink-taskmanager runs TaskManagers, but no JobManager is found for them, so it is not read
            problem a/worker.yaml:4 flink-wanager mounts Flink's configuration but does not say whether it runs a JobManager or a TaskManager, so it is not read
            """);
  }

  @Test
  void two_clusters_of_one_folder_keep_their_own() {
    file("k8s/a.yaml", named("orders", 3));
    file("k8s/b.yaml", named("clicks", 5));
    assertThat(discovered())
        .contains("task managers 3: replicas: 3 k8s/a.yaml:19")
        .contains("task managers 5: replicas: 5 k8s/b.yaml:19");
  }

  private static String named(String name, int replicas) {
    return JOB_MANAGER
            .replace("flink-job", name + "-job")
            .replaceFirst("(?s)        volumeM.*", "")
            .replaceFirst("(?s)          env:.*", "")
        + "---\n"
        + TASK_MANAGER
            .replace("flink-task", name + "-task")
            .replaceFirst("(?s)          volumeM.*", "")
            .replace("replicas: 3", "replicas: " + replicas);
  }

  @Test
  void other_workloads_say_nothing() {
    file(
        "app.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: flink-dashboard}
        spec:
          template: {spec: {containers: [{image: "grafana:1", args: ["--flink"]}]}}
        """);
    file("broken.yaml", "flink: {{ .Values.x }}\n  - [\n");
    assertThat(discovered()).isEqualTo("\n");
  }
}
