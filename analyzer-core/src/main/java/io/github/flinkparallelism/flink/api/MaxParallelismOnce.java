package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What generating a stream graph leaves behind: {@code StreamGraphGenerator#transform} writes the
 * environment's max parallelism into every transformation that has none, so a later job that reads
 * from it finds it set, whatever the environment says by then.
 */
final class MaxParallelismOnce {
  private MaxParallelismOnce() {}

  /** Writes the max parallelism of {@code env} into all that {@code roots} reach. */
  static void leave(int env, List<Integer> roots, Recorder recorder, Runtime runtime) {
    Value ofEnvironment =
        runtime.read(new Slot(env, Attribute.MAX_PARALLELISM)).orElseGet(Value.Null::new);
    if (ofEnvironment.isNull()) {
      return;
    }
    Deque<Integer> pending = new ArrayDeque<>(roots);
    Set<Integer> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      Draft draft = recorder.draft(pending.pop());
      if (draft != null && seen.add(draft.id())) {
        Slot slot = new Slot(draft.address(), Attribute.MAX_PARALLELISM);
        Value own = runtime.read(slot).orElseGet(Value.Null::new);
        runtime.write(slot, orElse(own, ofEnvironment));
        for (Gated<Integer> input : draft.inputs()) {
          pending.addAll(Settings.targets(input));
        }
      }
    }
  }

  private static Value orElse(Value own, Value ofEnvironment) {
    if (own instanceof Choice choice) {
      return Value.choice(
          choice.condition(),
          orElse(choice.then(), ofEnvironment),
          orElse(choice.otherwise(), ofEnvironment));
    }
    return own.isNull() ? ofEnvironment : own;
  }
}
