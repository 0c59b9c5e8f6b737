package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.TableGroup;
import io.github.flinkparallelism.pipeline.Transformation;
import java.util.Optional;

/** Groups of which some operators are bound late and others are not: {@link TableGroup#late}. */
final class LateMembers {
  private static final String REASON =
      "some operators of the table program have the environment's parallelism at execute()";

  private LateMembers() {}

  /**
   * The parallelism of such a group.
   *
   * @param group what stands for them
   * @param own of the operators that captured theirs
   * @param environment of the others
   */
  static NodeParallelism join(Transformation group, Assignment own, Assignment environment) {
    Quantity captured = EffectiveParallelism.quantity(own.amount());
    Quantity late = EffectiveParallelism.quantity(environment.amount());
    Optional<Integer> greatest =
        greatest(captured).flatMap(one -> greatest(late).map(other -> Math.max(one, other)));
    int least = Math.min(least(captured), least(late));
    boolean same = own.amount().equals(environment.amount());
    if (same || greatest.filter(most -> most == least).isPresent()) {
      return new NodeParallelism(own, environment, false);
    }
    Amount open =
        new Amount.Unknown(
            -group.id(),
            own.code(),
            own.amount() instanceof Amount.Unknown unknown ? unknown.reason() : REASON,
            group.location(),
            Optional.empty(),
            Optional.of(least),
            greatest);
    // The environment's number counts for some, so the call that sets it has not come too late.
    Assignment told = environment.location().isPresent() ? environment : own;
    Assignment joined =
        new Assignment(open, told.layer(), told.code(), told.location(), told.replaced());
    return new NodeParallelism(joined, joined, false);
  }

  /** A default may turn out to be any other number. */
  private static Optional<Integer> greatest(Quantity quantity) {
    return quantity.certainty() == Certainty.DEFAULT ? Optional.empty() : quantity.max();
  }

  private static int least(Quantity quantity) {
    return quantity.certainty() == Certainty.DEFAULT ? 1 : quantity.min().orElse(1);
  }
}
