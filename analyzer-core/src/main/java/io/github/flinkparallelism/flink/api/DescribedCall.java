package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.described.DescribedMethod;
import io.github.flinkparallelism.described.DescribedNumber;
import io.github.flinkparallelism.described.DescribedOperator;
import io.github.flinkparallelism.described.Place;
import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A call of a method that is not in source and that the user describes. Where the description does
 * not fit the call, that is a problem, and the method stays code that nobody knows.
 */
final class DescribedCall {
  private final DescribedMethod method;
  private final Call call;
  private final List<FlinkRef> streams;

  private DescribedCall(DescribedMethod method, Call call) {
    this.method = method;
    this.call = call;
    this.streams = streams();
  }

  /** What the call returns, after its operators are recorded; empty where it does not fit. */
  static Optional<Value> run(DescribedMethod method, Call call) {
    return new DescribedCall(method, call).run();
  }

  private Optional<Value> run() {
    Optional<String> misfit = misfit();
    Optional<FlinkRef> env = misfit.isPresent() ? Optional.empty() : environment();
    if (misfit.isEmpty() && env.isEmpty() && needsEnvironment()) {
      misfit = Optional.of("its environment is not known; say environment: argument N, or created");
    }
    if (misfit.isPresent()) {
      Invocation at = call.invocation();
      String message =
          "%s() is described in %s, which does not fit this call and is not used: %s"
              .formatted(at.method(), method.location().brief(), misfit.get());
      call.runtime().problem(new Problem(message, at.location()));
      return Optional.empty();
    }
    Optional<FlinkRef> last = streams.stream().findFirst();
    if (!method.operators().isEmpty()) {
      last = record(call.on(env.get()));
    }
    return Optional.of(result(env, last));
  }

  private Optional<String> misfit() {
    int given = call.invocation().args().size();
    List<Integer> named = new ArrayList<>(method.input().stream().toList());
    method.environment().map(Place::argument).ifPresent(named::add);
    named.add(method.returns().argument());
    for (DescribedOperator operator : method.operators()) {
      List.of(Optional.of(operator.parallelism()), operator.maxParallelism())
          .forEach(number -> number.ifPresent(each -> named.add(argument(each))));
    }
    Optional<Integer> missing = named.stream().filter(number -> number > given).findFirst();
    if (missing.isPresent()) {
      return Optional.of("it has no argument " + missing.get());
    }
    List<DescribedOperator> operators = method.operators();
    boolean reads =
        !operators.isEmpty() && operators.get(0).kind() != DescribedOperator.Kind.SOURCE;
    boolean returnsInput = operators.isEmpty() && method.returns().kind() == Place.Kind.STREAM;
    if (!reads && !returnsInput) {
      return Optional.empty();
    }
    if (streams.isEmpty()) {
      return Optional.of("no stream is passed that can be followed");
    }
    return hidesStreams()
        ? Optional.of("it is passed streams of which not all can be told; say input: argument N")
        : Optional.empty();
  }

  private static int argument(DescribedNumber number) {
    return number instanceof DescribedNumber.OfArgument argument ? argument.number() : 0;
  }

  private boolean needsEnvironment() {
    return !method.operators().isEmpty()
        || method.environment().isPresent()
        || method.returns().kind() == Place.Kind.ENVIRONMENT;
  }

  private List<FlinkRef> streams() {
    List<FlinkRef> found = new ArrayList<>();
    for (int i = 0; i < call.invocation().args().size(); i++) {
      if (method.input().isEmpty() || method.input().get() == i + 1) {
        carried(i).found().stream().filter(ref -> ref.node().isPresent()).forEach(found::add);
      }
    }
    return found;
  }

  /** True where the call hands over streams of which not all can be told. */
  private boolean hidesStreams() {
    return IntStream.range(0, call.invocation().args().size())
        .filter(i -> method.input().isEmpty() || method.input().get() == i + 1)
        .anyMatch(i -> !carried(i).isComplete());
  }

  /** An argument as a Flink object; an unknown is one if it is of such a type, or said to be. */
  private Optional<FlinkRef> passed(int index) {
    return carried(index).found().stream().findFirst();
  }

  private CarriedStreams carried(int index) {
    return CarriedStreams.in(
        call.arg(index).orElse(Value.VOID),
        call.runtime(),
        unknown ->
            Optional.ofNullable(call.recorder().adopted().get(unknown.id()))
                .or(() -> adopted(unknown, index)));
  }

  private Optional<FlinkRef> adopted(Value.Unknown unknown, int index) {
    boolean stated = method.input().filter(input -> input == index + 1).isPresent();
    Optional<FlinkType> type =
        unknown
            .type()
            .flatMap(FlinkType::byName)
            .filter(each -> each.isA(FlinkType.DATA_STREAM))
            .or(() -> stated ? Optional.of(FlinkType.SINGLE_OUTPUT) : Optional.empty());
    return call.recorder()
        .lastEnvironment()
        .flatMap(
            env ->
                type.map(
                    each ->
                        Opaque.stream(
                            call.recorder(),
                            call.runtime(),
                            call.invocation(),
                            unknown,
                            each,
                            env)));
  }

  private Optional<FlinkRef> environment() {
    if (method.environment().isPresent()) {
      Place place = method.environment().get();
      return place.kind() == Place.Kind.CREATED
          ? Optional.of(call.environments().cluster(call.runtime()))
          : passed(place.argument() - 1).map(DescribedCall::environmentOf);
    }
    if (!streams.isEmpty()) {
      return Optional.of(environmentOf(streams.get(0)));
    }
    for (int i = 0; i < call.invocation().args().size(); i++) {
      Optional<FlinkRef> passed = passed(i).filter(ref -> ref.type().isA(FlinkType.ENVIRONMENT));
      if (passed.isPresent()) {
        return passed;
      }
    }
    List<Integer> all = call.recorder().environments();
    return all.size() == 1
        ? Optional.of(FlinkRef.of(FlinkType.ENVIRONMENT, all.get(0)))
        : Optional.empty();
  }

  private static FlinkRef environmentOf(FlinkRef ref) {
    return ref.type().isA(FlinkType.ENVIRONMENT)
        ? ref
        : FlinkRef.of(FlinkType.ENVIRONMENT, ref.env());
  }

  private Optional<FlinkRef> record(Call on) {
    List<Gated<Integer>> inputs = streams.stream().map(FlinkRef::stream).toList();
    Optional<FlinkRef> last = Optional.empty();
    for (DescribedOperator operator : method.operators()) {
      Gated<Integer> node = record(operator, inputs, on);
      inputs = List.of(node);
      last = Optional.of(FlinkRef.stream(type(operator), node, on.self().env()));
    }
    return last;
  }

  private Gated<Integer> record(DescribedOperator operator, List<Gated<Integer>> inputs, Call on) {
    List<Gated<Integer>> producers = new ArrayList<>();
    if (operator.kind() != DescribedOperator.Kind.SOURCE) {
      inputs.forEach(input -> producers.add(partitioned(operator, input, on)));
    }
    Operation operation =
        Operation.of(kind(operator, producers.size()), operator.name())
            .with(policy(operator.parallelism()))
            .bounded(operator.bounded())
            .reading(sinkInput(operator, producers, on));
    Gated<Integer> node = on.create(operator.chaining().map(operation::with).orElse(operation));
    parallelism(operator.parallelism(), node, on);
    operator.maxParallelism().ifPresent(number -> maxParallelism(number, node, on));
    operator
        .slotSharingGroup()
        .ifPresent(group -> write(node, Attribute.GROUP, Value.of(group), on));
    return node;
  }

  private static Gated<Integer> partitioned(
      DescribedOperator operator, Gated<Integer> input, Call on) {
    return operator
        .partitioning()
        .map(by -> on.create(Effects.partitioning(by).reading(List.of(input))))
        .orElse(input);
  }

  /** A sink has one input: several streams are seen as one. */
  private static List<Gated<Integer>> sinkInput(
      DescribedOperator operator, List<Gated<Integer>> producers, Call on) {
    if (operator.kind() != DescribedOperator.Kind.SINK || producers.size() < 2) {
      return producers;
    }
    return List.of(on.create(Operation.of(TransformationKind.UNION, "Union").reading(producers)));
  }

  private static TransformationKind kind(DescribedOperator operator, int inputs) {
    return switch (operator.kind()) {
      case SOURCE -> TransformationKind.SOURCE;
      case SINK -> TransformationKind.LEGACY_SINK;
      case OPERATOR ->
          inputs < 2
              ? TransformationKind.ONE_INPUT
              : inputs == 2 ? TransformationKind.TWO_INPUT : TransformationKind.MULTIPLE_INPUT;
    };
  }

  private static FlinkType type(DescribedOperator operator) {
    return switch (operator.kind()) {
      case SOURCE -> FlinkType.SOURCE;
      case SINK -> FlinkType.SINK;
      case OPERATOR -> FlinkType.SINGLE_OUTPUT;
    };
  }

  private static Policy policy(DescribedNumber number) {
    if (number instanceof DescribedNumber.OfInput) {
      return Policy.INPUT_CONFIGURED;
    }
    return number instanceof DescribedNumber.Fixed fixed && fixed.forced()
        ? Policy.ALWAYS_ONE
        : Policy.ENVIRONMENT;
  }

  private static void parallelism(DescribedNumber number, Gated<Integer> node, Call on) {
    if (number instanceof DescribedNumber.Fixed fixed) {
      Value environment = on.recorder().environmentParallelism(on.self().env(), on.runtime());
      Optional<Gated<Assignment>> replaced = Optional.of(Assigned.toGated(environment));
      write(node, Attribute.PARALLELISM, assigned(fixed, replaced), on);
    } else if (number instanceof DescribedNumber.OfArgument argument) {
      Value value = on.arg(argument.number() - 1).orElseThrow();
      on.settings().operatorParallelism(node, value, on.invocation(), on.runtime());
    }
  }

  private static void maxParallelism(DescribedNumber number, Gated<Integer> node, Call on) {
    if (number instanceof DescribedNumber.Fixed fixed) {
      write(node, Attribute.MAX_PARALLELISM, assigned(fixed, Optional.empty()), on);
    } else if (number instanceof DescribedNumber.OfArgument argument) {
      Value value = on.arg(argument.number() - 1).orElseThrow();
      on.settings().operatorMaxParallelism(node, value, on.invocation(), on.runtime());
    }
  }

  private static Value assigned(DescribedNumber.Fixed fixed, Optional<Gated<Assignment>> replaced) {
    return new Assigned(
        new Assignment(
            Amount.of(fixed.value()),
            fixed.forced() ? Layer.FORCED : Layer.OPERATOR,
            fixed.text(),
            Optional.of(fixed.location()),
            replaced));
  }

  private static void write(Gated<Integer> node, String attribute, Value value, Call on) {
    for (int id : Settings.targets(node)) {
      on.runtime().write(new Slot(on.recorder().draft(id).address(), attribute), value);
    }
  }

  private Value result(Optional<FlinkRef> env, Optional<FlinkRef> last) {
    Place returns = method.returns();
    return switch (returns.kind()) {
      case STREAM -> last.orElseThrow();
      case ENVIRONMENT, CREATED -> env.orElseThrow();
      case ARGUMENT -> call.arg(returns.argument() - 1).orElseThrow();
      case NOTHING -> nothing();
    };
  }

  private Value nothing() {
    Value.Unknown unknown =
        call.runtime()
            .unknown(
                "%s() is described in %s, which says nothing about this"
                    .formatted(call.invocation().method(), method.location().brief()),
                call.invocation().text(),
                call.invocation().location());
    return method.method().equals(MethodDecl.CONSTRUCTOR)
        ? unknown.typed(method.className())
        : unknown;
  }
}
