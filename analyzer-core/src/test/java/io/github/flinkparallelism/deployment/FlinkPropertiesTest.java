package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.deployment.container.FlinkProperties;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlinkPropertiesTest {
  private static final Location CONTAINER = new Location("compose.yaml", 3, 3);

  private final Map<String, PlacedText> environment = new HashMap<>();

  @Test
  void the_last_line_wins_over_the_variable() {
    lines("taskmanager.numberOfTaskSlots: 2\nparallelism.default: 4\nparallelism.default: 5\n");
    variable("TASK_MANAGER_NUMBER_OF_TASK_SLOTS", "3");
    List<String> expected =
        List.of(
            "parallelism.default=5 :12",
            "parallelism.default=4 :11",
            "taskmanager.numberOfTaskSlots=2 :10",
            "taskmanager.numberOfTaskSlots=3 :5");
    assertThat(read("1.18")).isEqualTo(expected);
    assertThat(read("1.19")).isEqualTo(expected);
  }

  @Test
  void images_before_1_14_always_set_the_slots() {
    assertThat(read("1.13")).containsExactly("taskmanager.numberOfTaskSlots=1 :3");
    assertThat(read("1.14")).isEmpty();
    assertThat(read("1.19")).isEmpty();
  }

  @Test
  void lines_that_one_generation_reads_and_the_other_does_not() {
    lines("parallelism.default:4\n# parallelism.default: 5\n\nenv.java.opts: -Da -Db # both\n");
    assertThat(read("1.18"))
        .containsExactly(
            "env.java.opts=-Da -Db :13",
            "problem :10 Flink ignores this line: there is no space after the colon; write"
                + " parallelism.default: 4");
    assertThat(read("2.0"))
        .containsExactly("env.java.opts=-Da-Db#both :13", "parallelism.default=4 :10");
  }

  @Test
  void variables_are_filled_in() {
    lines(
        "parallelism.default: ${WIDTH}\ntaskmanager.numberOfTaskSlots: $SLOTS_OF_ALL\nx: ${NO}\n");
    variable("WIDTH", "7");
    variable("SLOTS_OF_ALL", "2");
    assertThat(read("1.17"))
        .contains("parallelism.default=7 :10", "taskmanager.numberOfTaskSlots=2 :11")
        .contains("x=${NO} :12");
    assertThat(read("1.20"))
        .contains("parallelism.default=7 :10", "taskmanager.numberOfTaskSlots=2 :11")
        .contains("x=${NO} :12");
  }

  @Test
  void a_line_without_a_key_is_told() {
    lines("nonsense\n:\nkey:\n");
    assertThat(read("1.20"))
        .containsExactly(
            "problem :10 a line of FLINK_PROPERTIES has no key or no value; write key: value",
            "problem :11 a line of FLINK_PROPERTIES has no key or no value; write key: value",
            "problem :12 a line of FLINK_PROPERTIES has no key or no value; write key: value");
  }

  private void lines(String text) {
    Location start = new Location("compose.yaml", 10, 7);
    environment.put("FLINK_PROPERTIES", PlacedText.block(text, CONTAINER, start));
  }

  private void variable(String name, String value) {
    environment.put(name, PlacedText.of(value, new Location("compose.yaml", 5, 7)));
  }

  private List<String> read(String version) {
    ConfigurationText.Read read =
        FlinkProperties.of(environment, CONTAINER, FlinkVersion.parse(version).orElseThrow());
    return Stream.concat(
            read.settings().stream()
                .map(
                    each ->
                        each.key()
                            + "="
                            + each.value()
                            + " :"
                            + each.location().orElseThrow().line()),
            read.problems().stream()
                .map(each -> "problem :" + each.location().line() + " " + each.message()))
        .toList();
  }
}
