package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Numbers of the plan as values of the program: what {@code getParallelism()} returns. */
final class Numbers {
  private Numbers() {}

  static Value of(Value stored, Call call) {
    return toValue(Assigned.toGated(stored), call);
  }

  private static Value toValue(Gated<Assignment> gated, Call call) {
    if (gated instanceof Gated.Choice<Assignment> choice) {
      return Value.choice(
          choice.condition(), toValue(choice.then(), call), toValue(choice.otherwise(), call));
    }
    Assignment assignment = ((Gated.Always<Assignment>) gated).value();
    Amount amount = assignment.amount();
    if (amount instanceof Amount.Known known) {
      return new Value.Const(known.value(), known.origin());
    } else if (amount instanceof Amount.Assumed assumed) {
      return new Value.Symbol(
          assumed.input(),
          "int",
          Optional.of(new Value.Const(assumed.value(), assumed.origin())),
          assumed.expression(),
          call.invocation().location());
    }
    Amount.Unknown unknown = (Amount.Unknown) amount;
    return new Value.Unknown(
        -1 - unknown.symbol(),
        unknown.reason(),
        unknown.expression(),
        unknown.location(),
        Optional.of("java.lang.Integer"));
  }
}
