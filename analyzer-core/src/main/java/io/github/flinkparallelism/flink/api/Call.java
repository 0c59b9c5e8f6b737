package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.sql.SqlReader;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;

/**
 * A call of a Flink method, with all that a row of a table may need.
 *
 * @param self the receiver
 * @param invocation the call
 * @param runtime the interpreter
 * @param recorder where transformations go
 * @param settings where numbers go
 * @param environments where environments come from
 * @param version the Flink version
 * @param sql reads SQL
 */
record Call(
    FlinkRef self,
    Invocation invocation,
    Runtime runtime,
    Recorder recorder,
    Settings settings,
    Environments environments,
    FlinkVersion version,
    SqlReader sql) {

  /** The argument at {@code index}, choices that the path has decided resolved. */
  Optional<Value> arg(int index) {
    return invocation.arg(index).map(runtime::settle);
  }

  /** The same call seen on another receiver. */
  Call on(FlinkRef other) {
    return new Call(other, invocation, runtime, recorder, settings, environments, version, sql);
  }

  /** The same call without its first arguments. */
  Call dropping(int count) {
    List<Value> args = invocation.args();
    return with(args.subList(Math.min(count, args.size()), args.size()));
  }

  /** The same call with other arguments. */
  Call with(List<Value> args) {
    Invocation other = invocation.with(args);
    return new Call(self, other, runtime, recorder, settings, environments, version, sql);
  }

  /** Creates a transformation of the receiver's environment. */
  Gated<Integer> create(Operation operation) {
    return Gated.always(recorder.create(operation, self.env(), invocation, runtime));
  }

  /** Creates a transformation that reads the receiver and gives the stream of its result. */
  FlinkRef then(Operation operation, FlinkType result) {
    Operation reading = behindKeys(operation).reading(List.of(self.stream()));
    return FlinkRef.stream(result, create(reading), self.env());
  }

  /** What {@code KeyedStream} adds has state by key; the sinks of {@code sinkTo} have not. */
  private Operation behindKeys(Operation operation) {
    boolean keyed =
        self.type() == FlinkType.KEYED
            && operation.kind() != TransformationKind.SINK
            && operation.chaining() == ChainingStrategy.ALWAYS;
    return keyed ? operation.with(ChainingStrategy.ALWAYS_WHEN_STREAMING) : operation;
  }

  /** The argument as a Flink object: itself, a merged choice, or adopted for an unknown. */
  Optional<FlinkRef> ref(int index) {
    return arg(index).flatMap(this::ref);
  }

  /** The value as a Flink object. */
  Optional<FlinkRef> ref(Value value) {
    if (value instanceof FlinkRef ref) {
      return Optional.of(ref);
    } else if (value instanceof Choice choice) {
      return Merging.merge(choice);
    } else if (value instanceof Value.ObjectRef object) {
      return runtime
          .read(new Slot(object.address(), Slot.PARENT))
          .filter(FlinkRef.class::isInstance)
          .map(FlinkRef.class::cast);
    } else if (value instanceof Value.Unknown unknown && hasEnvironment()) {
      return Optional.of(Opaque.stream(this, unknown, FlinkType.SINGLE_OUTPUT));
    }
    return Optional.empty();
  }

  /** Not so for a static method, which may be given a stream of any environment. */
  private boolean hasEnvironment() {
    return runtime.read(new Slot(self.env(), Attribute.PARALLELISM)).isPresent();
  }

  /** The text of an argument that names something; what it would be is shown where unknown. */
  Optional<String> text(int index) {
    return arg(index).map(Texts::of);
  }

  /** What the method tells, which nobody follows. */
  Value notFollowed() {
    return unknown(self.type().className() + "#" + invocation.method() + " is not followed");
  }

  /** An unknown in place of the call's result. */
  Value unknown(String reason) {
    return runtime.unknown(reason, invocation.text(), invocation.location());
  }
}
