package io.github.flinkparallelism.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Quantity;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
  @Test
  void whatIsComputedFromAnInputIsNotItsValue() {
    assertThat(Uncertainty.value(Quantity.byDefault(3, "params.getInt(\"p\", 3)", "--p")))
        .isEqualTo("3");
    assertThat(Uncertainty.value(Quantity.byDefault(6, "parallelism * 2", "--p"))).isEqualTo("<n>");
    assertThat(Uncertainty.value(Quantity.byDefault(2, "Math.min(p, 2)", "--p"))).isEqualTo("<n>");
  }
}
