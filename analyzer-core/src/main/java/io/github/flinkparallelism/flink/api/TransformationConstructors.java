package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Constructors of transformations. What they make belongs to no environment until {@code
 * addOperator} is called with it, and is planned without only where a registered one reads it.
 */
final class TransformationConstructors {
  private static final String PACKAGE = "org.apache.flink.streaming.api.transformations.";

  private TransformationConstructors() {}

  /** Name, factory, type and parallelism; the inputs follow with {@code addInput}. */
  static final ApiTable MULTIPLE_INPUT =
      table("MultipleInput", call -> withoutInput(call, TransformationKind.MULTIPLE_INPUT));

  static final ApiTable KEYED_MULTIPLE_INPUT =
      table(
          "KeyedMultipleInput",
          call -> withoutInput(call, TransformationKind.KEYED_MULTIPLE_INPUT));

  static final ApiTable LEGACY_SINK =
      operator(TransformationKind.LEGACY_SINK, new Arguments(0, 1, 1, 2, 3, 4));

  static final ApiTable ONE_INPUT =
      operator(TransformationKind.ONE_INPUT, new Arguments(0, 1, 1, 2, 4, 5));

  static final ApiTable TWO_INPUT =
      operator(TransformationKind.TWO_INPUT, new Arguments(0, 2, 2, 3, 5, 6));

  static final ApiTable REDUCE =
      operator(TransformationKind.REDUCE, new Arguments(2, 1, 0, 3, 1, 6));

  static final ApiTable BROADCAST_STATE =
      operator(TransformationKind.BROADCAST_STATE, new Arguments(1, 2, 0, 3, 6, 7));

  static final ApiTable KEYED_BROADCAST_STATE =
      operator(TransformationKind.KEYED_BROADCAST_STATE, new Arguments(1, 2, 0, 3, 8, 9));

  static final ApiTable PARTITION = table("Partition", TransformationConstructors::partition);

  static final ApiTable SIDE_OUTPUT =
      table(
          "SideOutput",
          call ->
              inputs(call, 1)
                  .<Value>map(
                      inputs ->
                          create(
                              call,
                              inputs,
                              Operation.of(TransformationKind.SIDE_OUTPUT, "SideOutput")))
                  .orElseGet(() -> notKnown(call)));

  static final ApiTable UNION = table("Union", TransformationConstructors::union);

  private static ApiTable table(String name, Effect effect) {
    return ApiTable.statics(PACKAGE + name + "Transformation").row(MethodDecl.CONSTRUCTOR, effect);
  }

  private static Value notKnown(Call call) {
    return call.unknown("the transformation is not known");
  }

  private static Value withoutInput(Call call, TransformationKind kind) {
    Optional<Integer> env = call.recorder().lastEnvironment();
    if (env.isEmpty()) {
      return call.unknown("the environment is not known");
    }
    Call inside = call.on(FlinkRef.of(FlinkType.ENVIRONMENT, env.get()));
    Gated<Integer> created =
        inside.create(
            Operation.of(kind, call.text(0).orElse("?"))
                .with(CustomOperators.ofFactory(call, call.arg(1))));
    call.arg(3)
        .ifPresent(
            number ->
                call.settings()
                    .operatorParallelism(created, number, call.invocation(), call.runtime()));
    return unregistered(FlinkRef.stream(FlinkType.TRANSFORMATION, created, env.get()), call);
  }

  /** Until {@code addOperator} says otherwise. */
  private static FlinkRef unregistered(FlinkRef created, Call call) {
    Settings.targets(created.stream())
        .forEach(
            id ->
                call.runtime()
                    .write(
                        new Slot(call.recorder().draft(id).address(), Attribute.UNREGISTERED),
                        Value.TRUE));
    return created;
  }

  /** The first arguments as what is read; empty where one of them is not known. */
  private static Optional<List<FlinkRef>> inputs(Call call, int count) {
    List<FlinkRef> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      call.ref(i).filter(ref -> ref.node().isPresent()).ifPresent(inputs::add);
    }
    return inputs.size() == count ? Optional.of(inputs) : Optional.empty();
  }

  private static FlinkRef create(Call call, List<FlinkRef> inputs, Operation operation) {
    int env = inputs.get(0).env();
    Operation reading = operation.reading(inputs.stream().map(FlinkRef::stream).toList());
    Gated<Integer> created = call.on(FlinkRef.of(FlinkType.ENVIRONMENT, env)).create(reading);
    return unregistered(FlinkRef.stream(FlinkType.TRANSFORMATION, created, env), call);
  }

  private static ApiTable operator(TransformationKind kind, Arguments arguments) {
    return table(kind.label(), call -> operator(call, kind, arguments));
  }

  private static Value operator(Call call, TransformationKind kind, Arguments arguments) {
    Optional<List<FlinkRef>> read = inputs(call.dropping(arguments.input()), arguments.inputs());
    Optional<Value> parallelism = call.arg(arguments.parallelism());
    if (read.isEmpty() || parallelism.isEmpty()) {
      return notKnown(call);
    }
    Operation operation = Operation.of(kind, call.text(arguments.name()).orElse("?"));
    // A StreamSink says itself that it always chains, whoever extends it.
    FlinkRef created =
        create(
            call,
            read.get(),
            kind == TransformationKind.LEGACY_SINK
                ? operation
                : CustomOperators.of(operation, call, call.arg(arguments.operator())));
    boolean configured = call.arg(arguments.configured()).filter(Value.FALSE::equals).isEmpty();
    Value before = Effects.getParallelism().apply(call.on(created));
    if (configured || !parallelism.get().equals(before)) {
      call.settings()
          .operatorParallelism(
              created.stream(), parallelism.get(), call.invocation(), call.runtime());
    }
    return created;
  }

  /**
   * Places of arguments, from 0.
   *
   * @param input the first input
   * @param inputs how many there are, one after the other
   * @param name of the operator
   * @param operator the operator, its factory, or its function
   * @param parallelism of the operator
   * @param configured since 1.17, whether the parallelism counts as configured, as it does without
   */
  private record Arguments(
      int input, int inputs, int name, int operator, int parallelism, int configured) {}

  private static Value partition(Call call) {
    Optional<List<FlinkRef>> input = inputs(call, 1);
    Optional<Partitioner> partitioner =
        call.arg(1).flatMap(value -> StreamPartitioners.of(value, call));
    if (input.isEmpty() || partitioner.isEmpty()) {
      return call.unknown("the partitioner is not known");
    }
    return create(call, input.get(), Effects.partitioning(partitioner.get()));
  }

  /** A list of transformations. */
  private static Value union(Call call) {
    Optional<CarriedStreams> carried =
        call.arg(0).map(list -> CarriedStreams.in(list, call.runtime(), call::ref));
    boolean known =
        carried.filter(c -> c.isComplete() && !c.isOpen() && !c.found().isEmpty()).isPresent();
    return known
        ? create(call, carried.get().found(), Operation.of(TransformationKind.UNION, "Union"))
        : notKnown(call);
  }
}
