package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code org.apache.flink.streaming.api.scala} and its community successors have beyond the
 * classes of the API for Java that they wrap. Every {@code DataStream} has the methods of operators
 * there, and those that are none throw.
 */
final class ScalaApi {
  /** {@code acceptPartialFunctions} and other names for the same, by type. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("mapWith", "map"),
          Map.entry("flatMapWith", "flatMap"),
          Map.entry("filterWith", "filter"),
          Map.entry("keyingBy", "keyBy"),
          Map.entry("reduceWith", "reduce"),
          Map.entry("applyWith", "apply"),
          Map.entry("projecting", "apply"),
          Map.entry("whereClause", "where"),
          Map.entry("isEqualTo", "equalTo"),
          Map.entry("mapWithState", "map"),
          Map.entry("flatMapWithState", "flatMap"),
          Map.entry("filterWithState", "filter"),
          Map.entry("assignAscendingTimestamps", "assignTimestampsAndWatermarks"),
          Map.entry("parallelism", "getParallelism"),
          Map.entry("executionConfig", "getExecutionConfig"),
          Map.entry("executionEnvironment", "getExecutionEnvironment"),
          Map.entry("dataType", "getType"),
          Map.entry("minResources", "getMinResources"),
          Map.entry("preferredResources", "getPreferredResources"),
          Map.entry("collect", "executeAndCollect"));

  private static final Set<String> WRAPPED =
      Set.of("javaStream", "getJavaEnv", "getWrappedStreamExecutionEnvironment");

  /** {@code DataStream.scala}: "Only supported for operators." */
  private static final Set<String> OF_OPERATORS =
      Set.of(
          "setParallelism",
          "setMaxParallelism",
          "name",
          "uid",
          "setUidHash",
          "disableChaining",
          "startNewChain",
          "slotSharingGroup",
          "setBufferTimeout",
          "setDescription",
          "getSideOutput");

  private ScalaApi() {}

  /** True for a call in a file of Scala. */
  private static boolean isScala(Invocation call) {
    return Language.SCALA.isOf(call.location().file());
  }

  /** The effect of a method that only Scala has, or that is another one in Scala. */
  static Optional<Effect> instance(Call call) {
    if (!isScala(call.invocation())) {
      return Optional.empty();
    }
    FlinkType type = call.self().type();
    String method = call.invocation().method();
    int args = call.invocation().args().size();
    boolean stream = type.isA(FlinkType.DATA_STREAM);
    if (WRAPPED.contains(method)) {
      return Optional.of(Call::self);
    } else if (stream && !type.isA(FlinkType.SINGLE_OUTPUT) && OF_OPERATORS.contains(method)) {
      return Optional.of(ScalaApi::notAnOperator);
    } else if (stream && method.equals("name") && args == 0) {
      return Optional.of(TransformationReads::name);
    } else if (stream && method.equals("iterate") && args > 0) {
      return Optional.of(ScalaApi::iterate);
    } else if (stream && method.equals("transform") && args == 2) {
      return Optional.of(ScalaApi::transform);
    }
    return Optional.ofNullable(RENAMED.get(method))
        .flatMap(renamed -> ApiCatalog.instance(type, renamed, args, call.version()))
        .or(() -> reinterpreted(call));
  }

  /** {@code DataStreamUtils} as an implicit class. */
  private static Optional<Effect> reinterpreted(Call call) {
    return call.invocation().method().equals("reinterpretAsKeyedStream")
        ? ApiCatalog.instance(call.self().type(), "forward", 0, call.version())
            .map(
                forward ->
                    each -> {
                      FlinkRef stream = (FlinkRef) forward.apply(each);
                      return FlinkRef.stream(FlinkType.KEYED, stream.stream(), stream.env());
                    })
        : Optional.empty();
  }

  /** What wraps an object of the API for Java is that object. */
  static Optional<Value> construct(Invocation call, Value first) {
    boolean wraps =
        isScala(call)
            && call.method().equals(MethodDecl.CONSTRUCTOR)
            && call.args().size() == 1
            && first instanceof FlinkRef wrapped
            && FlinkType.byName(call.type()).filter(wrapped.type()::isA).isPresent();
    return wraps ? Optional.of(first) : Optional.empty();
  }

  private static Value notAnOperator(Call call) {
    String method = call.invocation().method();
    call.recorder()
        .rejection(
            method.equals("getSideOutput") ? "MatchError" : "UnsupportedOperationException",
            Violation.Kind.OTHER,
            method + "() on a stream that is no operator",
            "Call it on the operator itself, before the stream is keyed, united or repartitioned.",
            call.invocation().location());
    return call.self();
  }

  /** The operator itself is the second argument: there is no type information between. */
  private static Value transform(Call call) {
    Operation operation = Operation.of(TransformationKind.ONE_INPUT, call.text(0).orElse("?"));
    return call.then(CustomOperators.of(operation, call, call.arg(1)), FlinkType.SINGLE_OUTPUT);
  }

  /** A step of which the first result is fed back and the second goes on. */
  private static Value iterate(Call call) {
    FlinkRef loop = (FlinkRef) IterationApi.iterate().apply(call);
    Value step =
        call.runtime()
            .apply(call.arg(0).orElse(Value.VOID), List.of(loop), call.invocation().location());
    List<Value> results = elements(call.runtime().settle(step), call);
    if (results.size() != 2) {
      return Opaque.stream(
          call,
          call.runtime()
              .unknown(
                  "what the step of the iteration gives is not known",
                  call.invocation().text(),
                  call.invocation().location()),
          FlinkType.SINGLE_OUTPUT);
    }
    IterationApi.closeWith(call.on(loop).with(List.of(results.get(0))), loop);
    return results.get(1);
  }

  private static List<Value> elements(Value tuple, Call call) {
    return tuple instanceof Value.ListRef list
            && call.runtime().read(new Slot(list.address(), Slot.ELEMENTS)).orElse(Value.VOID)
                instanceof Contents.Elements elements
            && !elements.open()
        ? elements.values()
        : List.of();
  }
}
