package io.github.flinkparallelism.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void saysWhatWasMissed() {
    String table =
        Table.of(
            List.of(
                new Measurement("one file", "s", 0.3, 1.2, 0.5),
                new Measurement("peak memory", "MiB", 330, 300, 1)));
    assertThat(table.lines().map(line -> line.replaceAll(" +", " ").strip()))
        .containsExactly(
            "ours theirs ratio target",
            "one file 0.30 s 1.20 s 0.25 <= 0.50 ok",
            "peak memory 330.00 MiB 300.00 MiB 1.10 <= 1.00 MISSED");
  }

  @Test
  void theMedianIsTheMiddle() {
    assertThat(Comparison.median(List.of(3.0, 1.0, 9.0))).isEqualTo(3.0);
    assertThat(Comparison.median(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3.0);
  }
}
