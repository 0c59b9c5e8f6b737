package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The effects that rows share. */
final class Effects {
  private Effects() {}

  /** A one-input operator with the environment's parallelism. */
  static Effect operator(String name) {
    return operator(Operation.of(TransformationKind.ONE_INPUT, name));
  }

  /** An operator that reads the receiver. */
  static Effect operator(Operation operation) {
    return call -> call.then(operation, FlinkType.SINGLE_OUTPUT);
  }

  /** A legacy sink. */
  static Effect legacySink(String name) {
    return call -> call.then(Operation.of(TransformationKind.LEGACY_SINK, name), FlinkType.SINK);
  }

  /** A partitioner; a keyed stream rejects it, {@code KeyedStream#setConnectionType}. */
  static Effect partition(Partitioner partitioner) {
    return call -> {
      if (call.self().type() == FlinkType.KEYED) {
        call.recorder()
            .rejection(
                "UnsupportedOperationException",
                Violation.Kind.PARTITIONER_ON_KEYED_STREAM,
                call.invocation().callText() + " on a keyed stream",
                "Remove the partitioner: keyBy decides where records go.",
                call.invocation().location());
        return call.self();
      }
      call.recorder().call(call.invocation(), List.of());
      return call.then(partitioning(partitioner), FlinkType.DATA_STREAM);
    };
  }

  static Operation partitioning(Partitioner partitioner) {
    return Operation.of(TransformationKind.PARTITION, "Partition").partitioning(partitioner);
  }

  /** A keyed view of the receiver. */
  static Effect keyBy() {
    return call -> call.then(partitioning(Partitioner.HASH), FlinkType.KEYED);
  }

  /** A side output of the receiver. */
  static Effect sideOutput() {
    return call ->
        call.then(
            Operation.of(TransformationKind.SIDE_OUTPUT, "SideOutput"), FlinkType.SIDE_OUTPUT);
  }

  /** {@code name(..)}. */
  static Effect name() {
    return attribute(Attribute.NAME);
  }

  /** Sets a text attribute of the operator. */
  static Effect attribute(String attribute) {
    return call -> {
      Value value = call.arg(0).orElse(Value.VOID);
      Settings.eachTarget(
          call.self().stream(),
          call.runtime(),
          id ->
              call.runtime()
                  .write(new Slot(call.recorder().draft(id).address(), attribute), value));
      return call.self();
    };
  }

  /** {@code setParallelism} of an operator. */
  static Effect setParallelism() {
    return number(
        (call, number) ->
            call.settings()
                .operatorParallelism(
                    call.self().stream(), number, call.invocation(), call.runtime()));
  }

  /** {@code setMaxParallelism} of an operator. */
  static Effect setMaxParallelism() {
    return number(
        (call, number) ->
            call.settings()
                .operatorMaxParallelism(
                    call.self().stream(), number, call.invocation(), call.runtime()));
  }

  /** A setter of a number, which the census of call sites counts. */
  private static Effect number(BiConsumer<Call, Value> setter) {
    return call -> {
      call.recorder().call(call.invocation(), Settings.targets(call.self().stream()));
      call.arg(0).ifPresent(number -> setter.accept(call, number));
      return call.self();
    };
  }

  /** {@code slotSharingGroup} with a name or a group object. */
  static Effect slotSharingGroup() {
    return call -> {
      call.recorder().call(call.invocation(), Settings.targets(call.self().stream()));
      SlotGroups.needsSwitch(call);
      Value group = call.arg(0).map(SlotGroups::nameOf).orElse(Value.VOID);
      Value resources = call.arg(0).map(SlotGroups::specification).orElse(Value.VOID);
      Settings.eachTarget(
          call.self().stream(),
          call.runtime(),
          id -> {
            int address = call.recorder().draft(id).address();
            call.runtime().write(new Slot(address, Attribute.GROUP), group);
            call.runtime().write(new Slot(address, Attribute.RESOURCES), resources);
          });
      return call.self();
    };
  }

  /** {@code disableChaining} and {@code startNewChain}. */
  static Effect chaining(ChainingStrategy strategy) {
    return call -> {
      call.recorder().call(call.invocation(), Settings.targets(call.self().stream()));
      return setChaining(strategy).apply(call);
    };
  }

  /** The same without a call that the census counts. */
  static Effect setChaining(ChainingStrategy strategy) {
    return call -> {
      Settings.eachTarget(
          call.self().stream(),
          call.runtime(),
          id ->
              call.runtime()
                  .write(
                      new Slot(call.recorder().draft(id).address(), Attribute.CHAINING),
                      Value.of(strategy.name())));
      return call.self();
    };
  }

  /** {@code getParallelism} of a stream. */
  static Effect getParallelism() {
    return call ->
        Numbers.of(call.recorder().parallelism(call.self().stream(), call.runtime()), call);
  }

  /** {@code forceNonParallel}. */
  static Effect forceNonParallel() {
    return call -> {
      call.recorder().call(call.invocation(), Settings.targets(call.self().stream()));
      call.settings()
          .operatorParallelism(
              call.self().stream(), Value.of(1), call.invocation(), call.runtime());
      call.settings()
          .operatorMaxParallelism(
              call.self().stream(), Value.of(1), call.invocation(), call.runtime());
      Settings.eachTarget(
          call.self().stream(),
          call.runtime(),
          id ->
              call.runtime()
                  .write(
                      new Slot(call.recorder().draft(id).address(), Attribute.FORCED_ONE),
                      Value.TRUE));
      return call.self();
    };
  }

  /** The environment of a stream. */
  static Effect environment() {
    return call -> ExtendedEnvironments.of(call.self().env(), call.runtime());
  }

  /** An operator that is named by an argument: {@code transform(name, ..)}. */
  static Effect transform(TransformationKind kind) {
    return call -> {
      String name = call.text(0).orElse("?");
      Operation operation = CustomOperators.of(Operation.of(kind, name), call, call.arg(2));
      return call.then(operation, FlinkType.SINGLE_OUTPUT);
    };
  }

  /** An operator on a keyed or non-keyed stream with another name for each. */
  static Effect keyedOr(Operation keyed, Operation plain) {
    return call ->
        call.then(call.self().type() == FlinkType.KEYED ? keyed : plain, FlinkType.SINGLE_OUTPUT);
  }

  /** An operator that copies its input's parallelism. */
  static Operation copying(TransformationKind kind, String name) {
    return Operation.of(kind, name).with(Policy.INPUT);
  }

  /** The first argument as a stream. */
  static Optional<FlinkRef> other(Call call) {
    return call.ref(0).filter(ref -> ref.node().isPresent());
  }
}
