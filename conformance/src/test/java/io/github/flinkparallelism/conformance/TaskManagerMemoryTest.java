package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagerMemory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of memory drawn at random: what TaskManagers have for slots is what Flink derives. */
class TaskManagerMemoryTest {
  private static final int DRAWS = 600;
  private static final long SEED = 20261130;
  private static final String PREFIX = "taskmanager.memory.";
  private static final List<String> WHOLES = List.of("process.size", "flink.size");
  private static final List<String> AMOUNTS =
      List.of(
          "task.heap.size",
          "task.off-heap.size",
          "managed.size",
          "framework.heap.size",
          "framework.off-heap.size",
          "network.min",
          "network.max",
          "jvm-metaspace.size",
          "jvm-overhead.min",
          "jvm-overhead.max");
  private static final List<String> FRACTIONS =
      List.of("managed.fraction", "network.fraction", "jvm-overhead.fraction");

  @ParameterizedTest
  @ValueSource(strings = {"1.13.6", "1.17.2", "1.20.0", "2.3.0"})
  void is_what_flink_derives(String version) throws Exception {
    FlinkRelease release = new FlinkRelease(version);
    Random random = new Random(SEED);
    int derived = 0;
    try (FlinkConfiguration flink = new FlinkConfiguration(release)) {
      for (int i = 0; i < DRAWS; i++) {
        Map<String, String> settings = draw(random);
        Optional<List<Long>> expected = flink.memory(settings);
        Optional<TaskManagerMemory> actual =
            TaskManagerMemory.of(deployment(settings), release.parsed());
        if (expected.isPresent()) {
          derived++;
          assertThat(actual.map(TaskManagerMemoryTest::sizes))
              .as("%s", settings)
              .isEqualTo(expected);
        }
      }
    }
    assertThat(derived).isGreaterThan(DRAWS / 4);
  }

  private static List<Long> sizes(TaskManagerMemory memory) {
    long network = memory.total() - memory.taskHeap() - memory.taskOffHeap() - memory.managed();
    return List.of(memory.taskHeap(), memory.taskOffHeap(), memory.managed(), network);
  }

  private static Deployment deployment(Map<String, String> settings) {
    List<Setting> all =
        settings.entrySet().stream()
            .map(
                each ->
                    new Setting(
                        each.getKey(),
                        each.getValue(),
                        Layer.FILE,
                        each.getKey(),
                        Optional.empty()))
            .toList();
    return new Deployment(Optional.empty(), all, Optional.empty(), List.of(), List.of());
  }

  private static Map<String, String> draw(Random random) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String whole : WHOLES) {
      if (random.nextInt(5) < 3) {
        settings.put(PREFIX + whole, (1500 + random.nextInt(20_000)) + pick(random, "m", " mb"));
      }
    }
    for (String amount : AMOUNTS) {
      if (random.nextInt(10) == 0) {
        String size = pick(random, "64m", "100mb", "131072k", "200000000", "300 mebibytes", "1g");
        settings.put(PREFIX + amount, size);
      }
    }
    for (String fraction : FRACTIONS) {
      if (random.nextInt(5) == 0) {
        settings.put(PREFIX + fraction, pick(random, "0.1", "0.25", "0", ".3", "0.333333"));
      }
    }
    return settings;
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
