package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a {@code Transformation} tells of itself to programs that copy or rewrite pipelines. */
final class TransformationReads {
  private static final String PACKAGE = "org.apache.flink.streaming.api.transformations.";
  private static final String STRATEGY =
      "org.apache.flink.streaming.api.operators.ChainingStrategy";
  private static final String FACTORY =
      "org.apache.flink.streaming.api.operators.StreamOperatorFactory";
  private static final Set<String> WITH_SEVERAL_INPUTS =
      Set.of("MultipleInputTransformation", "KeyedMultipleInputTransformation");
  private static final Set<String> WITH_BROADCAST_STATE =
      Set.of("BroadcastStateTransformation", "KeyedBroadcastStateTransformation");

  private TransformationReads() {}

  /** For each transformation that the receiver may be. */
  private static Value each(Call call, Function<Draft, Value> tells) {
    return each(call.self().stream(), id -> tells.apply(call.recorder().draft(id)));
  }

  private static Value each(Gated<Integer> node, Function<Integer, Value> tells) {
    if (node instanceof Gated.Choice<Integer> choice) {
      return Value.choice(
          choice.condition(), each(choice.then(), tells), each(choice.otherwise(), tells));
    }
    return tells.apply(((Gated.Always<Integer>) node).value());
  }

  /** {@code getId()}. */
  static Value id(Call call) {
    return each(call.self().stream(), Value::of);
  }

  /** The name as it was set last. */
  static Value name(Call call) {
    return each(call, draft -> stored(call, draft, Attribute.NAME).orElseThrow());
  }

  /** {@code getUid()} and other texts that are null until they are set. */
  static Effect text(String attribute) {
    return call -> each(call, draft -> stored(call, draft, attribute).orElseGet(Value.Null::new));
  }

  private static Optional<Value> stored(Call call, Draft draft, String attribute) {
    return call.runtime().read(new Slot(draft.address(), attribute));
  }

  /** {@code getMaxParallelism()}: -1 until it is set. */
  static Value maxParallelism(Call call) {
    return each(
        call,
        draft ->
            number(
                stored(call, draft, Attribute.MAX_PARALLELISM).orElseGet(Value.Null::new), call));
  }

  private static Value number(Value stored, Call call) {
    if (stored instanceof Choice choice) {
      return Value.choice(
          choice.condition(), number(choice.then(), call), number(choice.otherwise(), call));
    }
    return stored.isNull() ? Value.of(-1) : Numbers.of(stored, call);
  }

  /** {@code getSlotSharingGroup()}; since 1.14 an Optional of a group, which may have resources. */
  static Value group(Call call) {
    return each(
        call,
        draft -> {
          Optional<Value> resources = stored(call, draft, Attribute.RESOURCES);
          if (resources.filter(value -> !value.isNull()).isPresent()) {
            return call.notFollowed();
          }
          Value group = stored(call, draft, Attribute.GROUP).orElseGet(Value.Null::new);
          return call.version().atLeast(1, 14) ? new Value.Opt(group) : group;
        });
  }

  /** {@code getCoLocationGroupKey()}. */
  static Value coLocationKey(Call call) {
    return each(
        call,
        draft ->
            stored(call, draft, Attribute.CO_LOCATION)
                .flatMap(CoLocated::of)
                .<Value>map(located -> Value.of(located.key()))
                .orElseGet(Value.Null::new));
  }

  /** {@code getInputs()}. */
  static Value inputs(Call call) {
    return each(
        call,
        draft -> {
          Value.ListRef list = new Value.ListRef(call.runtime().allocate(), "java.util.List");
          List<Value> inputs =
              draft.inputs().stream().<Value>map(input -> reference(input, draft)).toList();
          call.runtime()
              .write(new Slot(list.address(), Slot.ELEMENTS), new Contents.Elements(inputs, false));
          return list;
        });
  }

  /** {@code getInput1()} and its likes. */
  static Effect input(int index) {
    return call ->
        each(
            call,
            draft ->
                index < draft.inputs().size()
                    ? reference(draft.inputs().get(index), draft)
                    : call.notFollowed());
  }

  private static FlinkRef reference(Gated<Integer> input, Draft of) {
    return FlinkRef.stream(FlinkType.TRANSFORMATION, input, of.env());
  }

  /** {@code getPartitioner()}. */
  static Value partitioner(Call call) {
    return each(
        call,
        draft ->
            draft
                .partitioner()
                .<Value>map(StreamPartitioners.Instance::new)
                .orElseGet(call::notFollowed));
  }

  /** {@code getStateKeyType()} and its likes: null for an operator that reads no keys. */
  static Value key(Call call) {
    return each(
        call,
        draft ->
            isKeyed(draft, call)
                ? FlinkRef.of(FlinkType.INERT, call.self().env())
                : new Value.Null());
  }

  private static boolean isKeyed(Draft draft, Call call) {
    boolean behindKeys =
        draft.inputs().stream()
            .flatMap(input -> Settings.targets(input).stream())
            .anyMatch(
                id ->
                    call.recorder().draft(id).partitioner().equals(Optional.of(Partitioner.HASH)));
    return behindKeys || draft.chaining() == ChainingStrategy.ALWAYS_WHEN_STREAMING;
  }

  /** {@code getOperatorFactory()}, of which only the chaining strategy matters. */
  static Value factory(Call call) {
    return new Factory(chaining(call));
  }

  /** {@code getChainingStrategy()}. */
  static Value chaining(Call call) {
    return each(
        call,
        draft ->
            stored(call, draft, Attribute.CHAINING)
                .flatMap(value -> value.constant(String.class))
                .<Value>map(name -> new Value.EnumRef(STRATEGY, name))
                .or(() -> stored(call, draft, Attribute.CHAINING))
                .orElseGet(call::notFollowed));
  }

  /**
   * The factory of an operator.
   *
   * @param chaining what its {@code getChainingStrategy()} returns
   */
  record Factory(Value chaining) implements External {
    @Override
    public String typeName() {
      return FACTORY;
    }

    /** A call of it; it keeps everything else to itself. */
    Value then(String method) {
      return method.equals("getChainingStrategy") ? chaining : this;
    }
  }

  /** {@code Object#getClass} of a transformation. */
  static Optional<Effect> ofObject(Call call) {
    boolean asked =
        call.self().type() == FlinkType.TRANSFORMATION
            && call.invocation().method().equals("getClass")
            && call.invocation().args().isEmpty();
    return asked
        ? Optional.of(
            c ->
                each(
                    c,
                    draft ->
                        className(draft.kind())
                            .<Value>map(Value.ClassRef::new)
                            .orElseGet(c::notFollowed)))
        : Optional.empty();
  }

  /** Flink's class of the transformation; of what is not told apart there is none. */
  private static Optional<String> className(TransformationKind kind) {
    boolean told = !kind.isTable() && !kind.isDataSet() && kind != TransformationKind.OPAQUE;
    return told ? Optional.of(PACKAGE + kind.label() + "Transformation") : Optional.empty();
  }

  /** {@code instanceof} with one of Flink's transformation classes. */
  static Optional<Value> instanceOf(FlinkRef ref, String type, Recorder recorder) {
    if (!type.startsWith(PACKAGE)) {
      return FlinkType.byName(type).map(any -> Value.of(any == FlinkType.TRANSFORMATION));
    }
    List<Optional<Boolean>> answers =
        Settings.targets(ref.stream()).stream()
            .map(id -> isA(recorder.draft(id).kind(), type))
            .distinct()
            .toList();
    return answers.size() == 1 ? answers.get(0).map(Value::of) : Optional.empty();
  }

  private static Optional<Boolean> isA(TransformationKind kind, String type) {
    Optional<String> own = className(kind);
    String asked = type.substring(PACKAGE.length());
    return own.map(name -> name.substring(PACKAGE.length()))
        .map(
            name ->
                name.equals(asked)
                    || switch (asked) {
                      case "PhysicalTransformation" ->
                          !kind.isVirtual() && !kind.isLoop() && kind != TransformationKind.CACHE;
                      case "AbstractMultipleInputTransformation" ->
                          WITH_SEVERAL_INPUTS.contains(name);
                      case "AbstractBroadcastStateTransformation" ->
                          WITH_BROADCAST_STATE.contains(name);
                      default -> false;
                    });
  }
}
