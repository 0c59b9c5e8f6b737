package io.github.flinkparallelism.maven.project;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class FlinkPropertiesTest {
  @Test
  void takesFlinksKeysAndNoOthers() {
    Properties properties = new Properties();
    properties.setProperty("parallelism.default", "4");
    properties.setProperty("taskmanager.numberOfTaskSlots", "3");
    properties.setProperty("pipeline.max-parallelism", "256");
    properties.setProperty("scheduler-mode", "reactive");
    properties.setProperty("table.exec.resource.default-parallelism", "2");
    properties.setProperty("parallelism.skip", "false");
    properties.setProperty("skipTests", "true");
    assertThat(FlinkProperties.of(properties))
        .containsExactly(
            entry("parallelism.default", "4"),
            entry("pipeline.max-parallelism", "256"),
            entry("scheduler-mode", "reactive"),
            entry("table.exec.resource.default-parallelism", "2"),
            entry("taskmanager.numberOfTaskSlots", "3"));
  }
}
