package io.github.flinkparallelism.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

  @Test
  void costThatDoublesWithSizeIsLinear() {
    assertThat(Growth.exponent(Map.of(1, 3.0, 2, 6.0, 4, 12.0))).isCloseTo(1, EXACTLY);
  }

  @Test
  void costThatQuadruplesIsQuadratic() {
    assertThat(Growth.exponent(Map.of(10, 1.0, 20, 4.0, 40, 16.0))).isCloseTo(2, EXACTLY);
  }
}
