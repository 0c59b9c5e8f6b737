package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.flink.api.Effects.operator;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code WindowedStream} and {@code AllWindowedStream}. Operators are named for the window assigner
 * from 1.15 on, {@code WindowOperatorBuilder#generateOperatorName}.
 */
final class WindowApi {
  private static final String ASSIGNER = "assigner";
  private static final String UNTIL_END = "untilEndOfStream";

  /** {@code ProcessAllWindowFunction}: Flink's own, and what the APIs for Scala wrap. */
  private static final List<String> PROCESSING =
      List.of(
          "org.apache.flink.streaming.api.functions.windowing.ProcessAllWindowFunction",
          "org.apache.flink.streaming.api.scala.function.ProcessAllWindowFunction",
          "org.apache.flinkx.api.function.ProcessAllWindowFunction");

  private static final String TIME_KEY = "pipeline.time-characteristic";

  private WindowApi() {}

  static final ApiTable WINDOWED =
      windowMethods(ApiTable.of(FlinkType.WINDOWED), call -> windowOperator(call, false))
          .noEffect("enableAsyncState");

  static final ApiTable ALL_WINDOWED =
      windowMethods(ApiTable.of(FlinkType.ALL_WINDOWED), call -> windowOperator(call, true));

  private static ApiTable windowMethods(ApiTable table, Effect effect) {
    for (String method :
        new String[] {
          "reduce", "aggregate", "apply", "process", "sum", "min", "max", "minBy", "maxBy"
        }) {
      table.row(method, effect);
    }
    return table
        .row("trigger", WindowApi::otherTrigger)
        .noEffect("evictor", "allowedLateness", "sideOutputLateData")
        .row("getExecutionEnvironment", Effects.environment())
        .inert("getInputType");
  }

  private static Value windowOperator(Call call, boolean all) {
    String name = call.self().attribute(ASSIGNER).map(Texts::of).orElse("Window");
    String shown = all ? allName(call, name) : keyedName(call, name);
    Operation operation =
        Operation.of(TransformationKind.ONE_INPUT, shown).with(attributes(call.self()));
    return operator(all ? operation.with(Policy.FORCED_ONE) : operation).apply(call);
  }

  /** Before 1.15 the name lists trigger, functions and addresses of objects as well. */
  static String keyedName(Call call, String assigner) {
    return call.version().atLeast(1, 15) ? assigner : "Window(" + assigner + ", ...)";
  }

  /** The same here, but 1.15 shortened the name of some of {@code AllWindowedStream}'s methods. */
  private static String allName(Call call, String assigner) {
    boolean shortened = call.version().atLeast(1, 15) && isShortened(call);
    return shortened ? assigner : "TriggerWindow(" + assigner + ", ...)";
  }

  private static boolean isShortened(Call call) {
    int arguments = call.invocation().args().size();
    switch (call.invocation().method()) {
      case "reduce":
        return arguments == 1 || !isProcess(call);
      case "aggregate":
        return arguments > 1 && isProcess(call);
      case "apply":
      case "process":
        return false;
      default:
        return true;
    }
  }

  /** Of the two kinds of window functions, {@code ProcessAllWindowFunction}. */
  private static boolean isProcess(Call call) {
    return PROCESSING.stream()
        .anyMatch(
            type ->
                call.arg(1)
                    .flatMap(function -> call.runtime().isSubtype(function, type))
                    .orElse(false));
  }

  /** {@code window(assigner)}. */
  static Effect window() {
    return call ->
        windowed(call.self().as(FlinkType.WINDOWED), assigner(call))
            .with(UNTIL_END, untilEnd(call));
  }

  /** A window with a fixed assigner. */
  static Effect window(String assigner) {
    return call -> windowed(call.self().as(FlinkType.WINDOWED), assigner);
  }

  /** {@code windowAll(assigner)}: keyed by a constant, {@code AllWindowedStream}. */
  static Effect windowAll() {
    return call -> windowed(keyedByConstant(call), assigner(call)).with(UNTIL_END, untilEnd(call));
  }

  /** A window over everything with a fixed assigner. */
  static Effect windowAll(String assigner) {
    return call -> windowed(keyedByConstant(call), assigner);
  }

  /** {@code timeWindow(size[, slide])}, up to 1.20. */
  static Effect timeWindow() {
    return call -> windowed(call.self().as(FlinkType.WINDOWED), timeAssigner(call));
  }

  /** {@code timeWindowAll(size[, slide])}, up to 1.20. */
  static Effect timeWindowAll() {
    return call -> windowed(keyedByConstant(call), timeAssigner(call));
  }

  /** {@code KeyedStream#timeWindow}: which time it is, the environment says. */
  private static String timeAssigner(Call call) {
    String shape = call.arg(1).isPresent() ? "Sliding" : "Tumbling";
    String time =
        call.runtime()
            .read(new Slot(call.self().env(), Attribute.TIME))
            .map(Texts::of)
            .orElseGet(() -> call.recorder().program().submittedText(TIME_KEY))
            .replaceAll("[{}_]", "")
            .toLowerCase(Locale.ROOT);
    if (time.endsWith("processingtime")) {
      return shape + "ProcessingTimeWindows";
    }
    boolean event = time.isEmpty() || time.endsWith("eventtime") || time.endsWith("ingestiontime");
    return event ? shape + "EventTimeWindows" : "{" + shape + " windows of " + time + "}";
  }

  /** {@code setStreamTimeCharacteristic}, up to 1.20. */
  static Value timeCharacteristic(Call call) {
    // Its constants are written like classes.
    Value time =
        call.arg(0)
            .<Value>map(arg -> arg instanceof Value.ClassRef type ? Value.of(type.name()) : arg)
            .orElse(Value.VOID);
    call.runtime().write(new Slot(call.self().env(), Attribute.TIME), time);
    return call.self();
  }

  /** {@code GlobalWindows.createWithEndOfStreamTrigger()}, which fires when all is over. */
  private static Value untilEnd(Call call) {
    boolean untilEnd =
        call.arg(0)
            .filter(Built.class::isInstance)
            .filter(built -> ((Built) built).calls().contains("createWithEndOfStreamTrigger"))
            .isPresent();
    return Value.of(untilEnd);
  }

  /** {@code WindowOperator#getOperatorAttributes}. */
  static OperatorAttributes attributes(FlinkRef windows) {
    return windows.attribute(UNTIL_END).filter(Value.TRUE::equals).isPresent()
        ? OperatorAttributes.LAST
        : OperatorAttributes.PLAIN;
  }

  /** {@code trigger(trigger)} replaces that of the assigner. */
  static Value otherTrigger(Call call) {
    return call.self().with(UNTIL_END, Value.FALSE);
  }

  /** The windows that a join or a co-group is given. */
  static FlinkRef joined(Call call) {
    return call.self().with(UNTIL_END, untilEnd(call));
  }

  private static FlinkRef keyedByConstant(Call call) {
    return call.then(Effects.partitioning(Partitioner.HASH), FlinkType.ALL_WINDOWED);
  }

  private static FlinkRef windowed(FlinkRef ref, String assigner) {
    return ref.with(ASSIGNER, Value.of(assigner));
  }

  /** The simple class name of the assigner. */
  static String assigner(Call call) {
    return call.arg(0).map(value -> simpleName(value, call)).orElse("Window");
  }

  private static String simpleName(Value value, Call call) {
    Optional<String> type = call.runtime().typeOf(value);
    String name = type.orElse("Window");
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
