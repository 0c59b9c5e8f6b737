package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.json.JsonReport;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deployments offer beyond slots: cores, units of a service. */
class CapacityTest {
  private CapacityProject project;

  @BeforeEach
  void project(@TempDir Path root) {
    project = new CapacityProject(root);
  }

  /** Nine slots of half a core were seen to run on a TaskManager of four slots. */
  @Test
  void groupsThatStateResourcesAreCountedInCores() {
    job("SlotSharingGroup.newBuilder(\"heavy\").setCpuCores(0.5).setTaskHeapMemoryMB(64).build()");
    project.stated("taskManagers: 3, slots: 2");
    AnalysisResult result = project.run();
    assertThat(CapacityProject.console(result))
        .contains(
            "4 x 0.5..1 + 4 x 0.5, at least 4 cores; has 6 = 3 task managers x 2, parallelism.yaml:3;")
        .contains("network memory is not compared")
        .contains("4 x ? + 4 x 64 mb, at least 256 mb of task heap memory; capacity not stated");
    assertThat(new JsonReport().render(result, CapacityProject.OPTIONS))
        .contains("\"available\": null")
        .contains("\"coresPerTaskManager\": 2,")
        .containsPattern("\"coresPerSlot\": \\{\\s*\"heavy\": 0.5\\s*}")
        .containsPattern("\"resourcesPerTaskManager\": \\{\\s*}")
        .containsPattern(
            "\"resourcesPerSlot\": \\{\\s*\"heavy\": \\{\\s*\"taskHeap\": 67108864\\s*}");
    assertThat(CapacityProject.findings(result)).isEmpty();
  }

  @Test
  void tooFewCoresAreAnError() {
    job("SlotSharingGroup.newBuilder(\"heavy\").setCpuCores(1.5).setTaskHeapMemoryMB(64).build()");
    project.stated("taskManagers: 3, slots: 4, settings: {taskmanager.cpu.cores: 2}");
    AnalysisResult result = project.run();
    assertThat(CapacityProject.console(result))
        .contains("2 cores on each task manager, 0.5 for each of its 4 slots");
    assertThat(CapacityProject.findings(result))
        .containsExactly(
            "ERROR NotEnoughSlots The job needs at least 8 CPU cores for its 8 slots, the deployment offers"
                + " 6 (3 TaskManagers with 2 each). Raise the TaskManagers to at least 4, or let"
                + " slot sharing groups ask for less.");
  }

  @Test
  void aSlotIsOfOneTaskManager() {
    job("SlotSharingGroup.newBuilder(\"heavy\").setCpuCores(3).setTaskHeapMemoryMB(64).build()");
    project.stated("taskManagers: 30, slots: 2");
    assertThat(project.findings())
        .containsExactly(
            "ERROR NotEnoughSlots A slot of group heavy takes 3 CPU cores, a TaskManager has 2."
                + " Give TaskManagers 3 CPU cores (taskmanager.cpu.cores), or let the group ask for"
                + " less.");
  }

  @Test
  void coresThatTheSourceDoesNotTellAreLeftOpen() {
    job(
        "SlotSharingGroup.newBuilder(\"heavy\").setCpuCores(Double.parseDouble(args[0]))"
            + ".setTaskHeapMemoryMB(64).build()");
    project.stated("taskManagers: 1, slots: 2");
    AnalysisResult result = project.run();
    assertThat(CapacityProject.console(result))
        .contains("4 x ? + 4 x ?, at least 0 cores; has 2 = 1 task manager");
    assertThat(CapacityProject.findings(result)).isEmpty();
  }

  /** As Flink 1.20.0 did: four slots for eight subtasks of half a core. */
  @Test
  void theAdaptiveSchedulerKnowsNoResources() {
    job("SlotSharingGroup.newBuilder(\"heavy\").setCpuCores(0.5).setTaskHeapMemoryMB(64).build()");
    project.stated("taskManagers: 1, slots: 4, settings: {jobmanager.scheduler: adaptive}");
    AnalysisResult result = project.run();
    assertThat(CapacityProject.console(result))
        .contains("has 4 = 1 task manager x 4")
        .doesNotContain("cores");
    assertThat(CapacityProject.findings(result))
        .containsExactly(
            "WARNING NotEnoughSlots The job needs 8 slots, the deployment offers 4 (1 TaskManager"
                + " with 4 slots each). Raise the TaskManagers to 2, or raise"
                + " taskmanager.numberOfTaskSlots to 8.");
  }

  @Test
  void theOperatorStatesTheCoresOfTaskManagers() {
    job("\"heavy\"");
    manifest("native", "");
    assertThat(project.console())
        .contains("starts 2 task managers x 4 on demand")
        .contains("2 cores on each task manager, 0.5 for each of its 4 slots");
    manifest("standalone", "replicas: 3,");
    assertThat(project.console())
        .contains("has 12 = 3 task managers x 4")
        .contains("2 cores on each task manager, 0.5 for each of its 4 slots");
  }

  private void manifest(String mode, String replicas) {
    project.file(
        "k8s/prod.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: prod}
        spec:
          flinkVersion: v1_20
          mode: %s
          flinkConfiguration: {taskmanager.numberOfTaskSlots: "4"}
          taskManager: {%s resource: {cpu: 2, memory: 4g}}
          job: {entryClass: org.example.Orders, parallelism: 2}
        """
            .formatted(mode, replicas));
  }

  /** {@code ClusterEntrypoint} refuses to start; a standalone application cluster does not. */
  @Test
  void reactiveModeIsRefusedBySessionClusters() {
    job("\"heavy\"");
    compose("jobmanager", "");
    assertThat(project.findings())
        .contains(
            "ERROR ReactiveModeMisused scheduler-mode: reactive is set for a cluster that is there"
                + " for any job (a session). Use jobmanager.scheduler: adaptive, or start a"
                + " standalone application cluster (standalone-job).");
    compose("standalone-job --job-classname org.example.Orders", "");
    assertThat(project.findings()).noneMatch(finding -> finding.contains("ReactiveModeMisused"));
  }

  private void compose(String command, String resources) {
    project.file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: %s
            environment:
              - |
                FLINK_PROPERTIES=
                jobmanager.rpc.address: jobmanager
                scheduler-mode: reactive
          taskmanager:
            image: flink:1.20
            command: taskmanager
            scale: 2
            environment:
              - |
                FLINK_PROPERTIES=
                jobmanager.rpc.address: jobmanager
                taskmanager.numberOfTaskSlots: 2
        %s
        """
            .formatted(command, resources));
  }

  /** {@code SlotManagerConfiguration#fromConfiguration}; 8 slots want four TaskManagers of two. */
  @Test
  void clustersThatStartTaskManagersHaveLimits() {
    job("\"heavy\"");
    limited("slotmanager.max-total-resource.cpu: 7.5", "1.20");
    assertThat(project.console()).contains("starts 3 task managers x 2 on demand");
    assertThat(project.findings())
        .contains(
            "ERROR NotEnoughSlots The job needs 8 slots, slotmanager.max-total-resource.cpu (7.5)"
                + " allows 6 (3 TaskManagers with 2 slots each). Raise"
                + " slotmanager.max-total-resource.cpu for 4 TaskManagers, or lower Source:"
                + " Sequence Source to 2.");
    limited("slotmanager.max-total-resource.cpu: 7.5", "1.17");
    assertThat(project.console()).contains("starts 4 task managers x 2 on demand");
    limited(
        "slotmanager.max-total-resource.cpu: 8\n    slotmanager.number-of-slots.max: 4", "1.20");
    assertThat(project.console()).contains("starts 2 task managers x 2 on demand");
    limited("slotmanager.min-total-resource.cpu: 11", "1.20");
    assertThat(project.console()).contains("starts 6 task managers x 2 on demand");
    limited("slotmanager.number-of-slots.min: 9", "1.20");
    assertThat(project.console()).contains("starts 5 task managers x 2 on demand");
    limited("slotmanager.number-of-slots.min: 9", "1.18");
    assertThat(project.console()).contains("starts 4 task managers x 2 on demand");
  }

  /** 1728m - 256m - 192m - 2 x 128m are 1 GiB for slots. */
  @Test
  void limitsOfMemoryCountWhereTheSizeOfTaskManagersIsStated() {
    job("\"heavy\"");
    limited("slotmanager.max-total-resource.memory: 3500m", "1.20");
    assertThat(project.console()).contains("task managers start on demand");
    limited(
        "slotmanager.max-total-resource.memory: 3500m\n"
            + "    taskmanager.memory.process.size: 1728m",
        "1.20");
    assertThat(project.console()).contains("starts 3 task managers x 2 on demand");
    limited(
        "slotmanager.max-total-resource.memory: 2 gb\n    taskmanager.memory.flink.size: 1280mb",
        "1.20");
    assertThat(project.console()).contains("starts 2 task managers x 2 on demand");
    limited(
        "slotmanager.max-total-resource.memory: plenty\n"
            + "    taskmanager.memory.flink.size: 1280mb",
        "1.20");
    assertThat(project.console()).contains("task managers start on demand");
  }

  private void limited(String settings, String version) {
    project.file(
        "k8s/prod.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: prod}
        spec:
          flinkVersion: v%s
          flinkConfiguration:
            taskmanager.numberOfTaskSlots: 2
            %s
          taskManager: {resource: {cpu: 2}}
          job: {entryClass: org.example.Orders, parallelism: 2}
        """
            .formatted(version.replace('.', '_'), settings));
  }

  @Test
  void coresOfContainersAreShown() {
    job("\"heavy\"");
    compose("standalone-job --job-classname org.example.Orders", "    cpus: 3");
    assertThat(project.console())
        .contains("3 cores on each task manager, 1.5 for each of its 2 slots");
    compose(
        "standalone-job --job-classname org.example.Orders",
        "    cpus: 3\n    deploy: {resources: {limits: {cpus: \"0.5\"}}}");
    assertThat(project.console())
        .contains("0.5 cores on each task manager, 0.25 for each of its 2 slots");
    compose("standalone-job --job-classname org.example.Orders", "    cpus: ${CPUS}");
    assertThat(project.console()).contains("has 4 = 2 task managers x 2").doesNotContain("cores");
  }

  @Test
  void unitsOfTheServiceAreCounted() {
    job("\"heavy\"");
    project.file(
        "template.yaml",
        """
        Resources:
          App:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties:
              RuntimeEnvironment: FLINK-1_20
              ApplicationConfiguration:
                FlinkApplicationConfiguration:
                  ParallelismConfiguration:
                    ConfigurationType: CUSTOM
                    Parallelism: 6
                    ParallelismPerKPU: 4
                    AutoScalingEnabled: true
        """);
    assertThat(project.console())
        .contains("has 8 = 2 task managers x 4, template.yaml:10")
        .contains(
            "2 KPUs = 2 vCPU, 8 GB; with the one of the service, 3 are billed, and more or fewer"
                + " once the service scales it");
  }

  /** Regions behind blocking exchanges run one after the other. */
  @Test
  void batchJobsHaveAPeakAndAMinimum() {
    project.file(
        "src/main/java/org/example/Orders.java",
        """
        package org.example;
        import org.apache.flink.api.common.RuntimeExecutionMode;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setRuntimeMode(RuntimeExecutionMode.BATCH);
            env.fromSequence(1, 9).setParallelism(6)
                .keyBy(x -> x)
                .reduce((a, b) -> a).setParallelism(3)
                .print().setParallelism(1);
            env.execute("orders");
          }
        }
        """);
    project.stated("taskManagers: 2, slots: 2");
    AnalysisResult result = project.run();
    assertThat(CapacityProject.console(result))
        .contains("batch: 1 suffices, at most 6 at a time; has 4 = 2 task managers x 2");
    assertThat(result.jobs().get(0).executions().get(0).slots().areShort()).isFalse();
    project.stated(
        "taskManagers: 2, slots: 2,"
            + " settings: {execution.batch-shuffle-mode: ALL_EXCHANGES_PIPELINED}");
    assertThat(project.console()).doesNotContain("batch: ");
    assertThat(project.findings())
        .containsExactly(
            "ERROR NotEnoughSlots The job needs 6 slots, the deployment offers 4 (2 TaskManagers"
                + " with 2 slots each). Raise the TaskManagers to 3, or raise"
                + " taskmanager.numberOfTaskSlots to 3, or lower Source: Sequence Source to 4.");
  }

  @Test
  void deploymentsOfVervericaTellTheirComputeUnits() {
    job("\"default\"");
    assertThat(ververica("1", "1G", "1.5", "8GiB"))
        .contains("5.5 cores and 24.93 GiB with the JobManager")
        .contains("where compute units of 1 core and 4 GiB are billed, at least 6.24");
    assertThat(ververica("0.5", "1G", "2", "4G")).contains("billed, at least 6.5");
    assertThat(ververica("1", "much", "1", "2G")).doesNotContain("compute units");
    assertThat(ververica("1", "1G", "-1", "2G")).doesNotContain("compute units");
  }

  private String ververica(String cpu, String memory, String cpuOfWorker, String memoryOfWorker) {
    project.file(
        "vvp.yaml",
        """
        kind: Deployment
        apiVersion: v1
        metadata: {name: orders}
        spec:
          template:
            spec:
              artifact:
                {flinkVersion: "1.20", jarUri: s3://bucket/x.jar, entryClass: org.example.Orders}
              parallelism: 6
              numberOfTaskManagers: 3
              resources:
                jobmanager: {cpu: %s, memory: %s}
                taskmanager: {cpu: %s, memory: %s}
        """
            .formatted(cpu, memory, cpuOfWorker, memoryOfWorker));
    return project.console();
  }

  private void job(String group) {
    project.file(
        "src/main/java/org/example/Orders.java",
        """
        package org.example;
        import org.apache.flink.api.common.operators.SlotSharingGroup;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(4);
            env.fromSequence(1, 9)
                .map(x -> x).slotSharingGroup(%s)
                .print();
            env.execute("orders");
          }
        }
        """
            .formatted(group));
  }
}
