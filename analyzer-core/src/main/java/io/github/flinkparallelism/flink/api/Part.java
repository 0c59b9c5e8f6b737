package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.TableGroup;
import java.util.List;
import java.util.OptionalInt;

/**
 * A query of a {@link TableProgram} so far.
 *
 * @param inputs the transformations that it reads
 * @param end the parallelism of its last operator
 * @param uniform whether all operators between inputs and end have the end's parallelism
 * @param updating whether it certainly updates its results
 * @param greatest no operator in it is wider; absent when that is not known
 * @param least no operator in it is narrower; 1 when that is not known
 * @param members what else is known of the operators, of which bounds leave out the late ones of an
 *     attached program
 */
record Part(
    List<Gated<Integer>> inputs,
    Gated<Assignment> end,
    boolean uniform,
    boolean updating,
    OptionalInt greatest,
    int least,
    TableGroup members) {

  /** The same of rows that may be replaced. */
  Part updating(boolean same) {
    return new Part(inputs, end, uniform && same, true, greatest, least, members);
  }

  /** Whether nobody but the planner knows the parallelism of the last operator. */
  boolean isOpen() {
    return end instanceof Gated.Always<Assignment> known
        && known.value().amount() instanceof Amount.Unknown;
  }
}
