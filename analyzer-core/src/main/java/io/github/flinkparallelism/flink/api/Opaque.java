package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opaque regions: what code that nobody can see does to a job. */
final class Opaque {
  private Opaque() {}

  /** The stream that an unknown value stands for. */
  static FlinkRef stream(Call call, Value.Unknown unknown, FlinkType type) {
    return stream(
        call.recorder(), call.runtime(), call.invocation(), unknown, type, call.self().env());
  }

  /** The stream that an unknown value stands for; the same unknown is the same stream. */
  static FlinkRef stream(
      Recorder recorder,
      Runtime runtime,
      Invocation call,
      Value.Unknown unknown,
      FlinkType type,
      int env) {
    Optional<FlinkRef> known = recorder.adopted(unknown, runtime);
    if (known.isPresent()) {
      return known.get();
    }
    Invocation origin =
        new Invocation(
            Optional.empty(),
            type.className(),
            call.method(),
            List.of(),
            unknown.text(),
            unknown.text(),
            unknown.location());
    int id = create(recorder, runtime, origin, env, List.of(), unknown.reason());
    FlinkRef ref = FlinkRef.stream(type, Gated.always(id), env);
    recorder.adopted().put(unknown.id(), ref);
    return ref;
  }

  /** The stream that an unknown method of a stream gives, which may be of any shape. */
  static FlinkRef behind(Call call, Value.Unknown unknown) {
    int id =
        create(
            call.recorder(),
            call.runtime(),
            call.invocation(),
            call.self().env(),
            List.of(call.self().stream()),
            unknown.reason());
    FlinkRef ref = FlinkRef.stream(FlinkType.SINGLE_OUTPUT, Gated.always(id), call.self().env());
    call.recorder().adopted().put(unknown.id(), ref);
    return ref;
  }

  /** Records an opaque region that reads {@code inputs}. */
  static int create(
      Recorder recorder,
      Runtime runtime,
      Invocation origin,
      int env,
      List<Gated<Integer>> inputs,
      String reason) {
    Operation operation = Operation.of(TransformationKind.OPAQUE, origin.text()).reading(inputs);
    int id = recorder.create(operation, env, origin, runtime);
    Amount amount =
        new Amount.Unknown(
            -id,
            origin.text(),
            reason,
            origin.location(),
            Optional.empty(),
            Optional.of(1),
            Optional.empty());
    runtime.write(
        new Slot(recorder.draft(id).address(), Attribute.PARALLELISM),
        new Assigned(
            new Assignment(
                amount,
                Layer.OPERATOR,
                origin.text(),
                Optional.of(origin.location()),
                Optional.empty())));
    return id;
  }

  /** What an environment was given by methods that were not entered any more. */
  static void cutShort(Call call) {
    Invocation rest = call.invocation();
    Invocation origin =
        new Invocation(
            Optional.empty(),
            "",
            rest.method(),
            List.of(),
            "what was not analysed",
            rest.callText(),
            rest.location());
    create(
        call.recorder(),
        call.runtime(),
        origin,
        call.self().env(),
        List.of(),
        "the analysis was cut short: too many steps");
  }

  /** A Flink object was passed to code that nobody knows. */
  static void escaped(
      Invocation call, Value result, String reason, Recorder recorder, Runtime runtime) {
    if (isHarmless(call) || isSerialization(call, runtime)) {
      return;
    }
    List<Gated<Integer>> inputs = new ArrayList<>();
    Optional<Integer> env = Optional.empty();
    List<FlinkRef> handedOver = handedOver(call, recorder, runtime);
    if (onlyReads(call.type(), handedOver)) {
      return;
    }
    for (FlinkRef ref : handedOver) {
      env = Optional.of(ref.env());
      ref.node().ifPresent(inputs::add);
      if (ref.type() == FlinkType.ENVIRONMENT || ref.type() == FlinkType.EXECUTION_CONFIG) {
        Settings.mayHaveChanged(ref.env(), call.callText(), call, runtime);
      }
    }
    if (env.isEmpty()) {
      return;
    }
    int id = create(recorder, runtime, call, env.get(), inputs, reason);
    if (result instanceof Value.Unknown unknown) {
      recorder
          .adopted()
          .put(unknown.id(), FlinkRef.stream(FlinkType.SINGLE_OUTPUT, Gated.always(id), env.get()));
    }
  }

  private static List<FlinkRef> handedOver(Invocation call, Recorder recorder, Runtime runtime) {
    return call.args().stream()
        .map(arg -> CarriedStreams.in(arg, runtime, unknown -> recorder.adopted(unknown, runtime)))
        .flatMap(carried -> carried.found().stream())
        .filter(ref -> ref.type().canChangeJobs())
        .toList();
  }

  /** Flink's own helpers, {@code TableConfigUtils} and the like, ask a table config. */
  private static boolean onlyReads(String type, List<FlinkRef> handedOver) {
    return type.startsWith("org.apache.flink.table.")
        && handedOver.stream().allMatch(ref -> ref.type() == FlinkType.TABLE_CONFIG);
  }

  /** {@code TypeInformation#createSerializer} and the like only read the registered types. */
  private static boolean isSerialization(Invocation call, Runtime runtime) {
    boolean onlyTypes =
        call.args().stream()
            .map(runtime::settle)
            .allMatch(
                arg -> !(arg instanceof FlinkRef ref) || ref.type() == FlinkType.EXECUTION_CONFIG);
    return onlyTypes
        && List.of("createSerializer", "initializeSerializerUnlessSet").contains(call.method());
  }

  /** Logging and the JDK do nothing to a stream. */
  private static boolean isHarmless(Invocation call) {
    String type = call.type();
    return type.startsWith("java.")
        || type.contains("slf4j")
        || type.contains("log4j")
        || type.endsWith("Logger")
        || call.receiver().filter(FlinkRef.class::isInstance).isPresent()
        || List.of("println", "print", "info", "debug", "warn", "error", "trace")
            .contains(call.method());
  }
}
