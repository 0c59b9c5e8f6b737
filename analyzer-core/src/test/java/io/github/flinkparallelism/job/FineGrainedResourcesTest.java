package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Resources of slot sharing groups. That a cluster without the switch never finds a slot was seen
 * in 1.15.4, 1.17.2 and 1.18.1, that it finds one with it as well.
 */
class FineGrainedResourcesTest {
  private static final String GROUP =
      "org.apache.flink.api.common.operators.SlotSharingGroup.newBuilder(\"g\")";
  private static final String PLAIN =
      "env.fromSequence(0, 9).map(x -> x).slotSharingGroup(%s); // expect: parallelism=1 | parallelism=1\n";
  private static final String FOUND =
      PLAIN.replace("// expect", "// finding: FineGrainedResourcesDisabled // expect");

  @TempDir Path folder;

  private JobTest job(String version, String group, String line) {
    return JobTest.in(folder).version(version).main(line.formatted(GROUP + group));
  }

  @Test
  void areNotGrantedByDefaultUpTo117() {
    job("1.17", ".setCpuCores(1).setTaskHeapMemoryMB(10).build()", FOUND).check();
    job("1.14", ".setCpuCores(1).setTaskHeapMemoryMB(10).build()", FOUND).check();
  }

  @Test
  void areGrantedWhereTheSwitchIsOn() {
    job("1.17", ".setCpuCores(1).setTaskHeapMemoryMB(10).build()", PLAIN)
        .file("conf/flink-conf.yaml", "cluster.fine-grained-resource-management.enabled: true\n")
        .check();
  }

  @Test
  void areGrantedByDefaultIn118() {
    job("1.18", ".setCpuCores(1).setTaskHeapMemoryMB(10).build()", PLAIN).check();
  }

  @Test
  void areNotGrantedWhereTheSwitchIsOffIn118() {
    job("1.18", ".setCpuCores(1).setTaskHeapMemoryMB(10).build()", FOUND)
        .file("conf/flink-conf.yaml", "cluster.fine-grained-resource-management.enabled: false\n")
        .check();
  }

  @Test
  void areAlwaysGrantedFrom119On() {
    job("1.19", ".setCpuCores(1).setTaskHeapMemoryMB(10).build()", PLAIN)
        .file("conf/config.yaml", "cluster.fine-grained-resource-management.enabled: false\n")
        .problem("config.yaml:1", "it was removed in 1.19")
        .check();
  }

  @Test
  void groupsWithoutResourcesNeedNoSwitch() {
    job("1.17", ".build()", PLAIN).check();
  }
}
