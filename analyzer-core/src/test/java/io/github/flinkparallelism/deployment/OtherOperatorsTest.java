package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherOperatorsTest extends DiscoveryTester {
  @Test
  void a_flink_application_of_the_older_operator() {
    file(
        "app.yaml",
        """
        apiVersion: flink.k8s.io/v1beta1
        kind: FlinkApplication
        metadata:
          name: wordcount
        spec:
          image: registry.example/wordcount:1
          flinkConfig:
            taskmanager.numberOfTaskSlots: 9
            state.backend.fs.checkpointdir: file:///checkpoints
          jobManagerConfig:
            envConfig: {env: [{name: STAGE, value: prod}]}
          taskManagerConfig:
            taskSlots: 4
          flinkVersion: "1.13"
          jarName: "wordcount-1.0.0.jar"
          parallelism: 9
          entryClass: "org.example.WordCount"
          programArgs: "--rate 7"
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            wordcount = FlinkApplication app.yaml:4 on 1.13
              class org.example.WordCount
              jar wordcount-1.0.0.jar
              args --rate 7
              env STAGE=prod
              manifest parallelism.default=9 (parallelism: 9) app.yaml:16
              manifest taskmanager.numberOfTaskSlots=4 (taskManagerConfig.taskSlots: 4) app.yaml:13
              file state.backend.fs.checkpointdir=file:///checkpoints app.yaml:9
              file taskmanager.numberOfTaskSlots=9 app.yaml:8
              task managers 3: parallelism: 9 on slots of 4 app.yaml:16
            """);
  }

  @Test
  void a_flink_cluster_with_and_without_a_job() {
    file(
        "cluster.yaml",
        """
        apiVersion: flinkoperator.k8s.io/v1beta1
        kind: FlinkCluster
        metadata: {name: orders}
        spec:
          image: {name: "flink:1.14.3"}
          taskManager: {replicas: 2}
          envVars: [{name: STAGE, value: dev}]
          job:
            jarFile: ./orders.jar
            className: org.example.Orders
            args: ["--rate", "7"]
            parallelism: 3
          flinkProperties:
            taskmanager.numberOfTaskSlots: "2"
        ---
        apiVersion: flinkoperator.k8s.io/v1beta1
        kind: FlinkCluster
        metadata: {name: session}
        spec:
          taskManager: {replicas: 4}
        ---
        apiVersion: flinkoperator.k8s.io/v1beta1
        kind: FlinkCluster
        metadata: {name: silent}
        spec:
          job: {jarFile: a.jar}
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders = FlinkCluster cluster.yaml:3 on 1.14.3
              class org.example.Orders
              jar ./orders.jar
              args --rate 7
              env STAGE=dev
              manifest parallelism.default=3 (job.parallelism: 3) cluster.yaml:12
              file taskmanager.numberOfTaskSlots=2 cluster.yaml:14
              task managers 2: taskManager.replicas: 2 cluster.yaml:6
            session = FlinkCluster cluster.yaml:18
              task managers 4: taskManager.replicas: 4 cluster.yaml:20
            silent = FlinkCluster cluster.yaml:24
              jar a.jar
              manifest parallelism.default=${job.parallelism} (job.parallelism, which the resource leaves to its operator,) cluster.yaml:26
            """);
  }

  @Test
  void a_flink_application_of_confluent() {
    file(
        "app.yaml",
        """
        apiVersion: cmf.confluent.io/v1
        kind: FlinkApplication
        metadata: {name: orders}
        spec:
          flinkVersion: v1_19
          flinkConfiguration: {taskmanager.numberOfTaskSlots: "2"}
          job: {jarURI: "local:///a.jar", entryClass: org.example.Orders, parallelism: 3}
        """);
    assertThat(discovered())
        .contains("orders = FlinkApplication app.yaml:3 on 1.19")
        .contains("manifest parallelism.default=3 (job.parallelism: 3) app.yaml:7");
  }

  @Test
  void a_deployment_of_the_ververica_platform() {
    file(
        "vvp.yaml",
        """
        kind: Deployment
        apiVersion: v1
        metadata:
          name: orders
          namespace: default
        spec:
          state: RUNNING
          template:
            spec:
              artifact:
                kind: JAR
                jarUri: s3://bucket/orders.jar
                entryClass: org.example.Orders
                mainArgs: --rate 7
                flinkVersion: "1.17"
              parallelism: 6
              numberOfTaskManagers: 3
              flinkConfiguration:
                taskmanager.numberOfTaskSlots: 2
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders = Ververica Deployment vvp.yaml:4 on 1.17
              class org.example.Orders
              jar s3://bucket/orders.jar
              args --rate 7
              manifest parallelism.default=6 (parallelism: 6) vvp.yaml:16
              file taskmanager.numberOfTaskSlots=2 vvp.yaml:19
              task managers 3: numberOfTaskManagers: 3 vvp.yaml:17
            """);
  }

  @Test
  void defaults_of_the_operator_are_weaker_than_the_resource() {
    file(
        "operator/values.yaml",
        """
        defaultConfiguration:
          create: true
          flink-conf.yaml: |+
            # flink
            taskmanager.numberOfTaskSlots: 2
            parallelism.default: 3
        """);
    file(
        "app.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: orders}
        spec:
          flinkConfiguration: {parallelism.default: "5"}
          taskManager: {replicas: 4}
          job: {jarURI: "local:///a.jar"}
        """);
    assertThat(discovered())
        .contains("manifest parallelism.default=8")
        .contains("file parallelism.default=5 app.yaml:5\n  file parallelism.default=3 operator")
        .contains("file taskmanager.numberOfTaskSlots=2 operator/values.yaml:5");
  }

  @Test
  void wrong_types_end_in_unknown() {
    file(
        "bad.yaml",
        """
        apiVersion: flink.k8s.io/v1beta1
        kind: FlinkApplication
        metadata: [flink]
        spec: {parallelism: {a: 1}, taskManagerConfig: 3, flinkConfig: [x]}
        ---
        apiVersion: flinkoperator.k8s.io/v1beta1
        kind: FlinkCluster
        metadata: {name: {x: 1}}
        spec: {job: 7, taskManager: {replicas: many}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: jm}
        spec: {template: {spec: {containers: [{args: jobmanager}, 5, {args: [jobmanager, -D]}]}}}
        """);
    assertThat(discovered())
        .contains("bad.yaml = FlinkApplication bad.yaml:1")
        .contains("manifest parallelism.default=${job.parallelism}")
        .contains("jm = Deployment of a JobManager bad.yaml:13");
  }
}
