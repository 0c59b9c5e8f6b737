package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;

/**
 * A sink whose topology gives uids to its operators needs one itself; {@code
 * SinkTransformationTranslator.SinkExpander#adjustTransformations}.
 */
final class SinkUids {
  private static final String NEEDED = "needsUid";

  private SinkUids() {}

  /** Notes that the sink will need a uid when its job is planned. */
  static void need(Gated<Integer> sink, Call call) {
    for (int id : Settings.targets(sink)) {
      call.runtime().write(new Slot(call.recorder().draft(id).address(), NEEDED), Value.TRUE);
    }
  }

  /** Checks the sinks of a job as they are now. */
  static void check(List<Integer> roots, Call call) {
    for (int root : roots) {
      Draft draft = call.recorder().draft(root);
      if (isSet(draft, NEEDED, call.runtime()) && !isSet(draft, Attribute.UID, call.runtime())) {
        call.recorder()
            .violation(
                Violation.Kind.OTHER,
                "the sink has no uid, but operators inside of it have one",
                "Flink throws IllegalStateException when it generates the plan.",
                "Give the sink a uid.",
                draft.location());
      }
    }
  }

  private static boolean isSet(Draft draft, String attribute, Runtime runtime) {
    return runtime
        .read(new Slot(draft.address(), attribute))
        .filter(value -> !value.isNull())
        .isPresent();
  }
}
