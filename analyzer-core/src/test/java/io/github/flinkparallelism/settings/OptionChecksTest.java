package io.github.flinkparallelism.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionChecksTest {
  @Test
  void values_of_another_type_are_told() {
    assertThat(
            complaints(
                "1.20",
                "slotmanager.number-of-slots.max: many",
                "slotmanager.max-total-resource.cpu: 2.5",
                "slotmanager.max-total-resource.memory: 4 gigs",
                "jobmanager.scheduler: Adaptiv",
                "scheduler-mode: reactive",
                "execution.program-config.enabled: yes",
                "jobmanager.adaptive-scheduler.resource-wait-timeout: 10 s",
                "slot.request.timeout: soon"))
        .containsExactly(
            "Flink fails to read slotmanager.number-of-slots.max: many: the value must be a whole"
                + " number such as 4",
            "Flink fails to read slotmanager.max-total-resource.memory: 4 gigs: the value must be"
                + " an amount of memory such as 64 mb",
            "Flink fails to read jobmanager.scheduler: Adaptiv: the value must be one of Ng,"
                + " Default, Adaptive, AdaptiveBatch",
            "Flink fails to read execution.program-config.enabled: yes: the value must be true or"
                + " false",
            "Flink fails to read slot.request.timeout: soon: the value must be a duration such as"
                + " 30 s");
  }

  @Test
  void a_type_may_change_between_releases() {
    assertThat(complaints("1.19", "slot.request.timeout: 5 s"))
        .containsExactly(
            "Flink fails to read slot.request.timeout: 5 s: the value must be a whole number of"
                + " milliseconds");
    assertThat(complaints("1.20", "slot.request.timeout: 5 s")).isEmpty();
  }

  @Test
  void keys_that_a_release_does_not_read() {
    assertThat(
            complaints(
                "1.17",
                "pipeline.operator-chaining.enabled: false",
                "slotmanager.number-of-slots.min: 2"))
        .containsExactly(
            "Flink 1.17 does not know the key pipeline.operator-chaining.enabled and ignores it;"
                + " it is read from 1.18 on, write pipeline.operator-chaining",
            "Flink 1.17 does not know the key slotmanager.number-of-slots.min and ignores it; it"
                + " is read from 1.19 on");
    assertThat(complaints("2.1", "cluster.evenly-spread-out-slots: true"))
        .containsExactly(
            "Flink 2.1 does not know the key cluster.evenly-spread-out-slots and ignores it; it"
                + " was removed in 2.0");
  }

  @Test
  void a_former_spelling_counts_until_the_new_one_is_set() {
    String former = "jobmanager.adaptive-batch-scheduler.max-parallelism: 4";
    assertThat(complaints("2.1", former)).isEmpty();
    assertThat(
            complaints(
                "2.1", former, "execution.batch.adaptive.auto-parallelism.max-parallelism: 8"))
        .containsExactly(
            former
                + " has no effect: it is the former spelling of"
                + " execution.batch.adaptive.auto-parallelism.max-parallelism, which is set too");
  }

  @Test
  void what_programs_refuse_is_told_by_each_job() {
    assertThat(complaints("1.20", "execution.runtime-mode: QUICK")).isEmpty();
  }

  @Test
  void what_a_tool_fills_in_is_not_judged() {
    assertThat(complaints("1.20", "slotmanager.number-of-slots.max: ${MOST}")).isEmpty();
  }

  private static List<String> complaints(String version, String... lines) {
    List<Setting> settings = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      Location place = new Location("conf/config.yaml", settings.size() + 1, 1);
      settings.add(new Setting(parts[0], parts[1], Layer.FILE, line, Optional.of(place)));
    }
    FlinkVersion parsed = FlinkVersion.parse(version).orElseThrow();
    return SettingChecks.check(settings, false, parsed).stream().map(Problem::message).toList();
  }
}
