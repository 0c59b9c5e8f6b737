package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitions of what sources read, as users state them. */
class PartitionsTest {
  private CapacityProject project;

  @BeforeEach
  void project(@TempDir Path root) {
    project = new CapacityProject(root);
  }

  @Test
  void aSourceWithMoreSubtasksThanPartitionsHasIdleOnes() {
    project.job(
        """
        package org.example;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(4);
            env.fromSequence(1, 9).print();
            env.execute("orders");
          }
        }
        """);
    project.stated("partitions: {Sequence Source: 3, orders: 12}");
    assertThat(project.findings())
        .containsExactly(
            "WARNING IdleSubtasks Source: Sequence Source runs with 4 and has 3 partitions to read:"
                + " 1 subtask gets nothing. Lower the source to 3, or add partitions.",
            "INFO IdleSubtasks No source has the name or the uid orders, or is known to read such a topic: its partitions say"
                + " nothing. Use the name that the report shows, with or without \"Source: \", the"
                + " uid, or the topic.");
    project.stated("partitions: {Sequence Source: 4}");
    assertThat(project.findings()).isEmpty();
  }

  @Test
  void topicsHavePartitionsAsWell() {
    kafka(
        "KafkaSource.<String>builder().setTopics(%s).build()".formatted("\"orders\", \"returns\""));
    project.stated("partitions: {orders: 3, returns: 2}");
    assertThat(project.findings())
        .containsExactly(
            "WARNING IdleSubtasks Source: kafka runs with 6 and has 5 partitions to read: 1 subtask"
                + " gets nothing. Lower the source to 5, or add partitions.");
    project.stated("partitions: {orders: 3}");
    assertThat(project.findings()).isEmpty();
    project.stated("partitions: {orders: 3, returns: 1, kafka: 6}");
    assertThat(project.findings()).isEmpty();
    kafka("KafkaSource.<String>builder().setTopics(List.of(args[0], \"returns\")).build()");
    project.stated("partitions: {returns: 2}");
    assertThat(project.findings())
        .containsExactly(
            "INFO IdleSubtasks No source has the name or the uid returns, or is known to read such"
                + " a topic: its partitions say nothing. Use the name that the report shows, with"
                + " or without \"Source: \", the uid, or the topic.");
    kafka("KafkaSource.<String>builder().setTopics(List.of(\"returns\")).build()");
    assertThat(project.findings())
        .singleElement(STRING)
        .contains("Source: kafka runs with 6 and has 2 partitions to read");
  }

  private void kafka(String source) {
    project.job(
        """
        package org.example;
        import java.util.List;
        import org.apache.flink.api.common.eventtime.WatermarkStrategy;
        import org.apache.flink.connector.kafka.source.KafkaSource;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(6);
            KafkaSource<String> source = %s;
            env.fromSource(source, WatermarkStrategy.noWatermarks(), "kafka").print();
            env.execute("orders");
          }
        }
        """
            .formatted(source));
  }

  @Test
  void consumersOfTheFormerConnectorTellTheirTopic() {
    project.job(
        """
        package org.example;
        import java.util.Properties;
        import org.apache.flink.api.common.serialization.SimpleStringSchema;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        import org.apache.flink.streaming.connectors.kafka.FlinkKafkaConsumer;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(6);
            FlinkKafkaConsumer<String> consumer =
                new FlinkKafkaConsumer<>("orders", new SimpleStringSchema(), new Properties());
            consumer.setStartFromEarliest();
            env.addSource(consumer).print();
            env.execute("orders");
          }
        }
        """);
    project.stated("partitions: {orders: 4}");
    assertThat(project.findings())
        .singleElement(STRING)
        .contains("Source: Custom Source runs with 6 and has 4 partitions to read");
  }
}
