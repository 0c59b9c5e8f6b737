package io.github.flinkparallelism.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private final Timings timings = new Timings(List.of(4.0, 1.0, 3.0, 2.0));

  @Test
  void aPercentileIsOneOfTheTimes() {
    assertThat(timings.median()).isEqualTo(2);
    assertThat(timings.percentile(0.95)).isEqualTo(4);
    assertThat(timings.percentile(0)).isEqualTo(1);
  }

  @Test
  void whatIsMeasuredRunsAsOftenAsAsked() throws Exception {
    int[] runs = {0};

    assertThat(Timings.of(2, 3, () -> runs[0]++).millis()).hasSize(3);
    assertThat(runs[0]).isEqualTo(5);
  }
}
