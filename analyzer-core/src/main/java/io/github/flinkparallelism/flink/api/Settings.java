package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Setters of parallelism and max parallelism, with Flink's checks. */
final class Settings {
  private static final int UPPER_BOUND = 32768;
  private static final String ILLEGAL_ARGUMENT = "IllegalArgumentException";

  private final Amounts amounts = new Amounts();
  private final Executions executions = new Executions();
  private final Recorder recorder;
  private final Map<Integer, List<RecordedExecution.Write>> writes = new HashMap<>();

  Settings(Recorder recorder) {
    this.recorder = recorder;
  }

  Amounts amounts() {
    return amounts;
  }

  /** What was executed so far. */
  Executions executions() {
    return executions;
  }

  /** Calls that changed the parallelism of {@code env}. */
  List<RecordedExecution.Write> writes(int env) {
    return writes.getOrDefault(env, List.of());
  }

  /**
   * {@code setParallelism} of an operator; {@code OperatorValidationUtils#validateParallelism}.
   *
   * @return false where Flink would throw in every scenario
   */
  void operatorParallelism(Gated<Integer> node, Value number, Invocation call, Runtime runtime) {
    eachTarget(node, runtime, id -> operatorParallelism(id, number, call, runtime));
    noteConditions(node);
  }

  private void operatorParallelism(int id, Value number, Invocation call, Runtime runtime) {
    Draft draft = recorder.draft(id);
    Slot slot = new Slot(draft.address(), Attribute.PARALLELISM);
    Value before = runtime.read(slot).orElseThrow();
    Gated<Amount> amount = amounts.of(runtime.settle(number), call.text(), call.location());
    Gated<Assignment> replaced = Assigned.toGated(before);
    runtime.write(
        slot,
        Assigned.toValue(
            amount.map(
                a -> {
                  boolean legal = checkOperator(draft, a, call, onlyOne(draft, runtime));
                  return legal ? assignment(a, Layer.OPERATOR, call, replaced) : kept(replaced);
                })));
    noteConditions(amount);
  }

  private void noteConditions(Gated<?> decided) {
    if (decided instanceof Gated.Choice) {
      recorder.rejectedOnCondition();
    }
  }

  /** Where Flink throws, the plan is shown as if the call were not there. */
  private static Assignment kept(Gated<Assignment> replaced) {
    Gated<Assignment> current = replaced;
    while (current instanceof Gated.Choice<Assignment> choice) {
      current = choice.otherwise();
    }
    return ((Gated.Always<Assignment>) current).value();
  }

  /** Non-parallel from the start, or by {@code forceNonParallel()}. */
  private static boolean onlyOne(Draft draft, Runtime runtime) {
    Slot forced = new Slot(draft.address(), Attribute.FORCED_ONE);
    return draft.nonParallel() || runtime.read(forced).filter(Value.TRUE::equals).isPresent();
  }

  private boolean checkOperator(Draft draft, Amount amount, Invocation call, boolean onlyOne) {
    if (!(amount instanceof Amount.Known known)) {
      return true;
    }
    if (onlyOne && !draft.kind().isDataSet() && known.value() != 1) {
      recorder.rejection(
          ILLEGAL_ARGUMENT,
          Violation.Kind.NON_PARALLEL_OPERATOR,
          call.callText() + " on " + describe(draft) + ", which cannot be parallel",
          "Remove the call, or set the parallelism on the operator after it.",
          call.location());
      return false;
    }
    // Flink checks the upper bound only when the job is submitted, and so does the planner.
    if (known.value() == 0 || known.value() < -1) {
      illegalParallelism(known.value(), call, "the operator");
      return false;
    }
    return true;
  }

  private static String describe(Draft draft) {
    boolean source = draft.kind() == TransformationKind.LEGACY_SOURCE;
    return (source ? "source " : "") + draft.name();
  }

  private void illegalParallelism(int value, Invocation call, String what) {
    recorder.rejection(
        ILLEGAL_ARGUMENT,
        Violation.Kind.ILLEGAL_PARALLELISM,
        call.callText() + " sets parallelism " + value + " on " + what,
        "Set a value from 1 to 32768, or -1 for the environment's default.",
        call.location());
  }

  /** {@code env.setParallelism}; {@code ExecutionConfig#setParallelism}. */
  void environmentParallelism(int env, Value number, Invocation call, Runtime runtime) {
    Slot slot = new Slot(env, Attribute.PARALLELISM);
    Gated<Assignment> replaced = Assigned.toGated(runtime.read(slot).orElseThrow());
    Gated<Amount> amount = amounts.of(runtime.settle(number), call.text(), call.location());
    Gated<Assignment> written =
        amount.map(
            a ->
                checkEnvironment(a, call)
                    ? assignment(a, Layer.ENVIRONMENT, call, replaced)
                    : kept(replaced));
    runtime.write(slot, Assigned.toValue(written));
    noteConditions(amount);
    List<Integer> before = new ArrayList<>();
    for (Draft draft : recorder.drafts()) {
      // What is bound late follows any later call.
      if (draft.env() == env && !draft.kind().isVirtual() && !draft.kind().isDataSet()) {
        before.add(draft.id());
      }
    }
    if (lastLeaf(written).layer() == Layer.ENVIRONMENT) {
      writes
          .computeIfAbsent(env, e -> new ArrayList<>())
          .add(
              new RecordedExecution.Write(
                  lastLeaf(written), call.location(), runtime.guard(), before));
    }
  }

  private static Assignment lastLeaf(Gated<Assignment> gated) {
    return kept(gated);
  }

  private boolean checkEnvironment(Amount amount, Invocation call) {
    if (!(amount instanceof Amount.Known known)) {
      return true;
    }
    if (known.value() == -2) {
      // ExecutionConfig.PARALLELISM_UNKNOWN: silently ignored.
      return false;
    }
    if (known.value() == 0 || known.value() < -1) {
      illegalParallelism(known.value(), call, "the environment");
      return false;
    }
    return true;
  }

  /** {@code setMaxParallelism} of an operator; {@code Transformation#setMaxParallelism}. */
  void operatorMaxParallelism(Gated<Integer> node, Value number, Invocation call, Runtime runtime) {
    eachTarget(
        node,
        runtime,
        id -> {
          Draft draft = recorder.draft(id);
          maxParallelism(
              new Slot(draft.address(), Attribute.MAX_PARALLELISM),
              Layer.OPERATOR,
              number,
              call,
              runtime,
              onlyOne(draft, runtime) && draft.kind() != TransformationKind.LEGACY_SOURCE);
        });
    noteConditions(node);
  }

  /** {@code env.setMaxParallelism}; {@code StreamExecutionEnvironment#setMaxParallelism}. */
  void environmentMaxParallelism(int env, Value number, Invocation call, Runtime runtime) {
    maxParallelism(
        new Slot(env, Attribute.MAX_PARALLELISM), Layer.ENVIRONMENT, number, call, runtime, false);
  }

  private void maxParallelism(
      Slot slot, Layer layer, Value number, Invocation call, Runtime runtime, boolean onlyOne) {
    Gated<Amount> amount = amounts.of(runtime.settle(number), call.text(), call.location());
    Optional<Value> before = runtime.read(slot).filter(v -> !v.isNull());
    Gated<Assignment> written =
        amount.map(
            a ->
                new Assignment(
                    a, layer, call.callText(), Optional.of(call.location()), Optional.empty()));
    boolean legal = true;
    if (amount instanceof Gated.Always<Amount> always
        && always.value() instanceof Amount.Known known) {
      legal = checkMax(known.value(), call, onlyOne);
    }
    if (legal) {
      runtime.write(slot, Assigned.toValue(written));
    } else {
      before.ifPresent(value -> runtime.write(slot, value));
    }
  }

  private boolean checkMax(int value, Invocation call, boolean onlyOne) {
    if (value >= 1 && value <= UPPER_BOUND && (!onlyOne || value == 1)) {
      return true;
    }
    recorder.rejection(
        ILLEGAL_ARGUMENT,
        Violation.Kind.ILLEGAL_MAX_PARALLELISM,
        call.callText() + " sets max parallelism " + value,
        onlyOne ? "Only 1 is accepted here: remove the call." : "Set a value from 1 to 32768.",
        call.location());
    return false;
  }

  /**
   * Something that nobody can see may have changed the environment's parallelism: what was known of
   * it now holds only if that left it alone.
   *
   * @param cause what may have changed it, as an input of the job
   */
  static void mayHaveChanged(int env, String cause, Invocation call, Runtime runtime) {
    Slot slot = new Slot(env, Attribute.PARALLELISM);
    Gated<Assignment> before = Assigned.toGated(runtime.read(slot).orElseThrow());
    runtime.write(slot, Assigned.toValue(before.map(each -> doubted(each, cause, call))));
  }

  private static Assignment doubted(Assignment assignment, String cause, Invocation call) {
    return assignment.amount() instanceof Amount.Known known
        ? new Assignment(
            new Amount.Assumed(known.value(), call.text(), cause, known.origin()),
            assignment.layer(),
            assignment.code(),
            assignment.location(),
            assignment.replaced())
        : assignment;
  }

  private static Assignment assignment(
      Amount amount, Layer layer, Invocation call, Gated<Assignment> replaced) {
    String code = layer == Layer.ENVIRONMENT ? call.text() : call.callText();
    return new Assignment(amount, layer, code, Optional.of(call.location()), Optional.of(replaced));
  }

  /** What a setter does to one transformation. */
  interface OnTarget {
    void apply(int id);
  }

  /** Applies a setter to every transformation that a merged stream may be, each under its gate. */
  static void eachTarget(Gated<Integer> node, Runtime runtime, OnTarget action) {
    if (node instanceof Gated.Choice<Integer> choice) {
      runtime.under(choice.condition(), true, () -> eachTarget(choice.then(), runtime, action));
      runtime.under(
          choice.condition(), false, () -> eachTarget(choice.otherwise(), runtime, action));
    } else {
      action.apply(((Gated.Always<Integer>) node).value());
    }
  }

  /** The ids that a merged stream may be. */
  static List<Integer> targets(Gated<Integer> node) {
    List<Integer> ids = new ArrayList<>();
    collect(node, ids);
    return ids;
  }

  private static void collect(Gated<Integer> node, List<Integer> into) {
    if (node instanceof Gated.Choice<Integer> choice) {
      collect(choice.then(), into);
      collect(choice.otherwise(), into);
    } else {
      into.add(((Gated.Always<Integer>) node).value());
    }
  }
}
