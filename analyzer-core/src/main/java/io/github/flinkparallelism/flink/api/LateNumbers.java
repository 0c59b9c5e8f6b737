package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.value.Value;
import java.util.OptionalInt;

/**
 * The numbers that operators behind an exchange by key may have: they are bound when the graph is
 * made, to what the environment has then.
 */
record LateNumbers(TableState tables, Call call) {

  /** The stream environment's parallelism now. */
  Gated<Assignment> environment() {
    return Assigned.toGated(call.recorder().environmentParallelism(tables.env(), call.runtime()));
  }

  /** The greatest of {@code one} and of what is bound late, if both are known. */
  OptionalInt late(OptionalInt one) {
    OptionalInt now = Widths.max(one, Widths.width(environment()));
    Value again = tables.setting(ConfigurationModel.PARALLELISM);
    if (again.isNull()) {
      return now;
    }
    return ConfigurationModel.toInt(again, call)
        .constant(Integer.class)
        .map(number -> Widths.max(now, OptionalInt.of(number)))
        .orElseGet(OptionalInt::empty);
  }

  /** The greatest of {@code one} and of {@code end}, which may be {@code late}. */
  OptionalInt wider(OptionalInt one, Gated<Assignment> end, Gated<Assignment> late) {
    return end.equals(late) ? late(one) : Widths.max(one, Widths.width(end));
  }

  /** The least of {@code one} and of what is bound late. */
  int least(int one) {
    int now = Math.min(one, Widths.narrowest(environment()).orElse(1));
    Value again = tables.setting(ConfigurationModel.PARALLELISM);
    return again.isNull()
        ? now
        : ConfigurationModel.toInt(again, call)
            .constant(Integer.class)
            .map(number -> Math.max(1, Math.min(now, number)))
            .orElse(1);
  }

  /** The least that {@code end} may be, which may be {@code late}. */
  int leastOf(Gated<Assignment> end, Gated<Assignment> late) {
    return end.equals(late) ? least(Integer.MAX_VALUE) : Widths.narrowest(end).orElse(1);
  }
}
