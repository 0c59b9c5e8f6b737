package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import io.github.flinkparallelism.version.FlinkVersion;
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
          Map.entry("filterNot", "filter"),
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
          Map.entry("preferredResources", "getPreferredResources"));

  /** What is written around a stream to have more methods. */
  private static final String UTILS = "org.apache.flink.streaming.api.datastream.DataStreamUtils";

  /** The same of the community. */
  static final String COMMUNITY_UTILS = "org.apache.flinkx.api.DataStreamUtils";

  private static final String OF_COMMUNITY = "ofCommunity";

  private static final Set<String> WRAPPED =
      Set.of("javaStream", "self", "getJavaEnv", "getWrappedStreamExecutionEnvironment");

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
          "getSideOutput",
          "getName",
          "cache");

  private ScalaApi() {}

  /** True for a call in a file of Scala. */
  private static boolean isScala(Invocation call) {
    return Language.SCALA.isOf(call.location().file());
  }

  /** The effect of a method that only Scala has, or that is another one in Scala. */
  static Optional<Effect> instance(Call call) {
    Invocation invocation = call.invocation();
    return isScala(invocation)
        ? instance(
            call.self().type(), invocation.method(), invocation.args().size(), call.version())
        : Optional.empty();
  }

  /** The same for a call with {@code args} arguments in a file of Scala. */
  static Optional<Effect> instance(FlinkType type, String method, int args, FlinkVersion version) {
    boolean stream = type.isA(FlinkType.DATA_STREAM);
    if (method.equals("serializerConfig") && stream) {
      return Optional.of(call -> FlinkRef.of(FlinkType.INERT, call.self().env()));
    } else if (WRAPPED.contains(method)) {
      return Optional.of(Call::self);
    } else if (stream && !type.isA(FlinkType.SINGLE_OUTPUT) && OF_OPERATORS.contains(method)) {
      return Optional.of(ScalaApi::notAnOperator);
    } else if (stream && method.equals("name") && args == 0) {
      return Optional.of(TransformationReads::name);
    } else if (stream && method.equals("iterate") && args > 0) {
      return Optional.of(ScalaApi::iterate);
    } else if (stream && method.equals("collect") && args == 0) {
      return Optional.of(ScalaApi::collect);
    } else if (stream && method.equals("transform") && args == 2) {
      return Optional.of(ScalaApi::transform);
    }
    return Optional.ofNullable(RENAMED.get(method))
        .flatMap(renamed -> ApiCatalog.instance(type, renamed, args, version))
        .or(() -> reinterpreted(type, method, version));
  }

  /** {@code DataStreamUtils}, which is around a stream or an implicit class. */
  private static Optional<Effect> reinterpreted(
      FlinkType type, String method, FlinkVersion version) {
    return method.equals("reinterpretAsKeyedStream")
        ? ApiCatalog.instance(type, "forward", 0, version)
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
    boolean made =
        isScala(call)
            && call.method().equals(MethodDecl.CONSTRUCTOR)
            && call.args().size() == 1
            && first instanceof FlinkRef;
    if (!made) {
      return Optional.empty();
    }
    FlinkRef wrapped = (FlinkRef) first;
    if (wrapped.type().isA(FlinkType.DATA_STREAM) && call.type().equals(COMMUNITY_UTILS)) {
      return Optional.of(wrapped.with(OF_COMMUNITY, Value.TRUE));
    }
    boolean wraps =
        FlinkType.byName(call.type()).filter(wrapped.type()::isA).isPresent()
            || call.type().equals(UTILS) && wrapped.type().isA(FlinkType.DATA_STREAM);
    return wraps ? Optional.of(first) : Optional.empty();
  }

  /** {@code DataStreamUtils#collect}, which the community does not build on its namesake. */
  private static Value collect(Call call) {
    boolean community =
        call.version().atLeast(2, 0) || call.self().attribute(OF_COMMUNITY).isPresent();
    return Sinks.executeAndCollect(community ? "DataStream Collect" : "Data Stream Collect")
        .apply(call);
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
    Optional<Boolean> apart = isGivenFeedbackApart(call);
    FlinkRef start = (FlinkRef) IterationApi.iterate().apply(call);
    if (apart.isEmpty()) {
      return unknown("which of the two iterations is meant depends on types", call);
    }
    FlinkRef loop = apart.get() ? (FlinkRef) IterationApi.withFeedbackType(call.on(start)) : start;
    Value step =
        call.runtime()
            .apply(call.arg(0).orElse(Value.VOID), List.of(loop), call.invocation().location());
    List<Value> results = elements(call.runtime().settle(step), call);
    if (results.size() != 2) {
      return unknown("what the step of the iteration gives is not known", call);
    }
    FlinkRef fed = apart.get() ? ConnectedApi.second(call.on(loop)) : loop;
    IterationApi.closeWith(call.on(loop).with(List.of(results.get(0))), fed);
    return results.get(1);
  }

  private static Value unknown(String reason, Call call) {
    Invocation invocation = call.invocation();
    return Opaque.stream(
        call,
        call.runtime().unknown(reason, invocation.text(), invocation.location()),
        FlinkType.SINGLE_OUTPUT);
  }

  /**
   * Of the two methods, whether it is the one whose step is given the input and what is fed back as
   * two streams. Types tell them apart; for a method with overloads, Scala programs write them.
   */
  private static Optional<Boolean> isGivenFeedbackApart(Call call) {
    int args = call.invocation().args().size();
    return args == 2
        ? call.arg(0)
            .flatMap(call.runtime()::firstParameter)
            .map(FlinkType.CONNECTED.className()::equals)
        : Optional.of(args > 2);
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
