package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.flinkparallelism.model.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory and other resources of groups against those of TaskManagers. */
class FineGrainedCapacityTest {
  /** Of 1728m, 256m are metaspace, 192m overhead, 512m managed, 128m network, 256m Flink's. */
  private static final String USUAL = "taskmanager.memory.process.size: 1728m";

  private CapacityProject project;

  @BeforeEach
  void project(@TempDir Path root) {
    project = new CapacityProject(root);
  }

  @Test
  void memoryIsDividedAsCoresAre() {
    job(".setTaskHeapMemoryMB(32).setManagedMemory(MemorySize.ofMebiBytes(100))");
    stated("taskManagers: 3, slots: 2", USUAL);
    assertThat(project.console())
        .contains("4 x 0.5..1 + 4 x 0.5, at least 4 cores; has 6 = 3 task managers x 2")
        .contains(
            "4 x 32..192 mb + 4 x 32 mb, at least 256 mb of task heap memory; has 1152 mb = 3 task managers x 384 mb")
        .contains(
            "4 x 100..256 mb + 4 x 100 mb, at least 800 mb of managed memory; has 1536 mb = 3 task managers x 512 mb")
        .doesNotContain("off-heap");
    assertThat(errors()).isEmpty();
  }

  @Test
  void tooLittleMemoryIsAnError() {
    job(".setTaskHeapMemory(MemorySize.parse(\"160 mb\"))");
    stated("taskManagers: 3, slots: 2", USUAL);
    assertThat(errors())
        .containsExactly(
            "The job needs at least 1280 mb of task heap memory for its 8 slots, the deployment offers 1152"
                + " mb (3 TaskManagers with 384 mb each). Raise the TaskManagers to at least 4, or"
                + " let slot sharing groups ask for less.");
  }

  @Test
  void aSlotTakesItsMemoryFromOneTaskManager() {
    job(".setTaskHeapMemory(new MemorySize(512L << 20))");
    stated("taskManagers: 30, slots: 2", USUAL);
    assertThat(errors())
        .containsExactly(
            "A slot of group heavy takes 512 mb of task heap memory, a TaskManager has 384 mb. Give"
                + " TaskManagers 512 mb of task heap memory (taskmanager.memory.task.heap.size), or"
                + " let the group ask for less.");
  }

  /** 384 mb hold one slot of 200 mb each, whatever they add up to. */
  @Test
  void whatIsLeftOfTaskManagersDoesNotAddUpToSlots() {
    job(".setTaskHeapMemoryMB(200)", "heavy");
    stated("taskManagers: 3, slots: 2", USUAL);
    assertThat(errors())
        .containsExactly(
            "The job needs 4 slots of group heavy, the deployment has room for 3 (3 TaskManagers"
                + " with 384 mb of task heap memory each, a slot takes 200 mb). Raise the"
                + " TaskManagers to at least 4, or let slot sharing groups ask for less.");
  }

  @Test
  void offHeapMemoryHasToBeSetAside() {
    job(".setTaskHeapMemoryMB(1).setTaskOffHeapMemoryMB(1)");
    stated("taskManagers: 9, slots: 2", USUAL);
    assertThat(errors())
        .containsExactly(
            "A slot of group heavy takes 1 mb of task off-heap memory, a TaskManager has 0 mb. Give"
                + " TaskManagers 1 mb of task off-heap memory"
                + " (taskmanager.memory.task.off-heap.size), or let the group ask for less.");
    stated(
        "taskManagers: 9, slots: 2", USUAL + "\n      taskmanager.memory.task.off-heap.size: 2 mb");
    assertThat(errors()).isEmpty();
  }

  /** A slot that states nothing takes a quarter of what its TaskManager has. */
  @Test
  void externalResourcesAreCountedInPieces() {
    job(".setTaskHeapMemoryMB(1).setExternalResource(\"gpu\", 1).setExternalResource(\"fpga\", 2)");
    stated(
        "taskManagers: 3, slots: 4",
        "external-resources: gpu;fpga\n      external-resource.gpu.amount: 1\n"
            + "      external-resource.fpga.amount: 8");
    assertThat(errors())
        .containsExactly(
            "The job needs at least 5 gpu for its 8 slots, the deployment offers 3 (3 TaskManagers with 1"
                + " each). Raise the TaskManagers to at least 5, or let slot sharing groups ask for"
                + " less.");
  }

  /** Flink 1.20.0 and 2.3.0 plan it: a group may state the same amounts in other words. */
  @Test
  void theSameAmountInOtherWordsIsNoOtherResource() {
    String first = "SlotSharingGroup.newBuilder(\"g\").setCpuCores(1)";
    String second = "SlotSharingGroup.newBuilder(\"g\").setCpuCores(1.0)";
    twice(
        first + ".setTaskHeapMemoryMB(64).build()",
        second + ".setTaskHeapMemory(MemorySize.parse(\"65536k\")).setManagedMemoryMB(0).build()");
    assertThat(errors()).isEmpty();
    assertThat(project.console())
        .contains("1 x 64 mb = 64 mb of task heap memory")
        .doesNotContain("managed");
    twice(
        first + ".setTaskHeapMemoryMB(64).build()",
        second + ".setTaskHeapMemory(MemorySize.parse(\"65537k\")).build()");
    assertThat(errors()).singleElement(STRING).startsWith("Slot sharing group g gets resources");
  }

  private void twice(String first, String second) {
    project.job(
        """
        package org.example;
        import org.apache.flink.api.common.operators.SlotSharingGroup;
        import org.apache.flink.configuration.MemorySize;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9).slotSharingGroup(%s)
                .map(x -> x).slotSharingGroup(%s)
                .print();
            env.execute("orders");
          }
        }
        """
            .formatted(first, second));
  }

  @Test
  void whatTheSourceDoesNotTellIsLeftOpen() {
    job(".setTaskHeapMemoryMB(Integer.parseInt(args[0]))");
    stated("taskManagers: 3, slots: 2", USUAL);
    assertThat(project.console()).contains("4 x ? + 4 x ?, at least 0 mb of task heap memory");
    assertThat(errors()).isEmpty();
  }

  @Test
  void clustersOnDemandStartTaskManagersForTheScarcestResource() {
    job(".setTaskHeapMemoryMB(300)");
    manifest("1728m");
    assertThat(project.console())
        .contains("at least 4 cores; starts at least 2 task managers x 2 on demand")
        .contains(
            "at least 1968 mb of task heap memory; starts at least 6 task managers x 384 mb on");
    manifest("1.6875Gi");
    assertThat(project.console()).contains("starts at least 6 task managers x 384 mb on demand");
  }

  private void manifest(String memory) {
    project.file(
        "k8s/prod.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: prod}
        spec:
          flinkVersion: v1_20
          flinkConfiguration: {taskmanager.numberOfTaskSlots: "2"}
          taskManager: {resource: {cpu: 2, memory: %s}}
          job: {entryClass: org.example.Orders, parallelism: 2}
        """
            .formatted(memory));
  }

  private void job(String resources) {
    job(resources, "default");
  }

  private void job(String resources, String groupOfSource) {
    project.job(
        """
        package org.example;
        import org.apache.flink.api.common.operators.SlotSharingGroup;
        import org.apache.flink.configuration.MemorySize;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(4);
            SlotSharingGroup heavy =
                SlotSharingGroup.newBuilder("heavy").setCpuCores(0.5)%s.build();
            env.registerSlotSharingGroup(heavy);
            env.fromSequence(1, 9).slotSharingGroup("%s")
                .map(x -> x).slotSharingGroup(heavy)
                .print();
            env.execute("orders");
          }
        }
        """
            .formatted(resources, groupOfSource));
  }

  private void stated(String entry, String settings) {
    project.file(
        "parallelism.yaml",
        """
        deployments:
          prod:
            flinkVersion: "1.20"
            jobs: [Orders]
            %s
            settings:
              %s
        """
            .formatted(entry.replace(", ", "\n    "), settings));
  }

  private List<String> errors() {
    return project.run().findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.message() + " " + finding.remedy())
        .toList();
  }
}
