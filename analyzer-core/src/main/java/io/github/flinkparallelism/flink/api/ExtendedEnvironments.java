package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Environments whose class is in source and extends Flink's. Flink calls what such a class
 * overrides: streams know the object as their environment and announce their operators to its
 * {@code addOperator}, which {@code StreamExecutionEnvironment} keeps in the protected field {@code
 * transformations}.
 */
final class ExtendedEnvironments {
  private static final String ADD = "addOperator";
  private static final String TRANSFORMATIONS = "transformations";

  private ExtendedEnvironments() {}

  /** Notes that {@code object} is the environment {@code base}. */
  static void extend(FlinkRef base, Value.ObjectRef object, Runtime runtime) {
    Value.ListRef added = new Value.ListRef(runtime.allocate(), "java.util.List");
    runtime.write(
        new Slot(added.address(), Slot.ELEMENTS), new Contents.Elements(List.of(), false));
    runtime.write(new Slot(base.env(), Attribute.SUBJECT), object);
    runtime.write(new Slot(object.address(), TRANSFORMATIONS), added);
  }

  /** The environment as the program knows it. */
  static Value of(int env, Runtime runtime) {
    return subject(env, runtime)
        .<Value>map(object -> object)
        .orElseGet(() -> FlinkRef.of(FlinkType.ENVIRONMENT, env));
  }

  private static Optional<Value.ObjectRef> subject(int env, Runtime runtime) {
    return runtime
        .read(new Slot(env, Attribute.SUBJECT))
        .filter(Value.ObjectRef.class::isInstance)
        .map(Value.ObjectRef.class::cast);
  }

  /** Calls {@code addOperator} of classes in source for what was created since {@code mark}. */
  static void announce(int mark, Call call) {
    List<Draft> drafts = call.recorder().drafts();
    if (mark >= drafts.size()) {
      return;
    }
    for (Draft draft : List.copyOf(drafts.subList(mark, drafts.size()))) {
      Optional<Value.ObjectRef> subject = subject(draft.env(), call.runtime());
      if (subject.isPresent() && Executions.isRegistered(draft, call.runtime())) {
        Location at = call.invocation().location();
        onPathOf(draft, call.runtime(), () -> add(draft, subject.get(), at, call.runtime()));
      }
    }
  }

  private static void add(Draft draft, Value.ObjectRef subject, Location at, Runtime runtime) {
    FlinkRef created =
        FlinkRef.stream(FlinkType.TRANSFORMATION, Gated.always(draft.id()), draft.env());
    if (runtime.hasMethod(subject, ADD, 1)) {
      runtime.invoke(subject, ADD, List.of(created), at);
    } else {
      keep(created, draft.env(), runtime);
    }
  }

  /** An effect may create operators on branches of its own. */
  private static void onPathOf(Draft draft, Runtime runtime, Runnable action) {
    Guard now = runtime.guard();
    for (Guard.Literal literal : draft.guard().literals()) {
      if (now.requirementOn(literal.condition()).isEmpty()) {
        runtime.under(literal.condition(), literal.holds(), () -> onPathOf(draft, runtime, action));
        return;
      }
    }
    action.run();
  }

  /** {@code StreamExecutionEnvironment#addOperator}: the end of the list of transformations. */
  static void keep(FlinkRef transformation, int env, Runtime runtime) {
    subject(env, runtime)
        .flatMap(object -> runtime.read(new Slot(object.address(), TRANSFORMATIONS)))
        .filter(Value.ListRef.class::isInstance)
        .map(list -> new Slot(((Value.ListRef) list).address(), Slot.ELEMENTS))
        .ifPresent(
            slot ->
                runtime
                    .read(slot)
                    .ifPresent(held -> runtime.write(slot, append(held, transformation))));
  }

  private static Value append(Value held, FlinkRef last) {
    if (held instanceof Choice choice) {
      return Value.choice(
          choice.condition(), append(choice.then(), last), append(choice.otherwise(), last));
    } else if (held instanceof Contents.Elements elements) {
      List<Value> more = new ArrayList<>(elements.values());
      more.add(last);
      return new Contents.Elements(more, elements.open());
    }
    return held;
  }
}
