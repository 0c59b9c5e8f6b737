package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * What the DataStream V2 API asks of a process function to choose an operator for it.
 *
 * @param window true for one of {@code BuiltinFuncs.window(..)}
 * @param twoOutputs true for a {@code TwoOutputStreamProcessFunction}
 * @param join true for one of {@code BuiltinFuncs.join(..)}
 * @param last true for a class marked {@code @NoOutputUntilEndOfInput}
 */
record V2Function(boolean window, boolean twoOutputs, boolean join, boolean last)
    implements External {
  private static final String API = "org.apache.flink.datastream.api.";

  /** Parameters of {@code TwoOutputStreamProcessFunction#processRecord}. */
  private static final int TWO_OUTPUT_PARAMETERS = 4;

  @Override
  public String typeName() {
    return API + "function.ProcessFunction";
  }

  /** The function that is the argument at {@code index}. */
  static V2Function of(Call call, int index) {
    Optional<Value> function = call.arg(index);
    if (function.isPresent() && function.get() instanceof V2Function known) {
      return known;
    }
    boolean two =
        function
                .filter(each -> isA(call, each, "function.TwoOutputStreamProcessFunction"))
                .isPresent()
            || function
                .filter(each -> each instanceof Value.Closure lambda && takesTwoOutputs(lambda))
                .isPresent();
    return new V2Function(
        false, two, false, function.filter(each -> emitsLast(call, each)).isPresent());
  }

  /** {@code BuiltinFuncs.window(strategy, function)}. */
  static Value window(Call call) {
    boolean two =
        call.arg(1)
            .filter(
                each ->
                    isA(
                        call,
                        each,
                        "extension.window.function.TwoOutputWindowStreamProcessFunction"))
            .isPresent();
    return new V2Function(true, two, false, false);
  }

  /** The operator that runs this function. */
  Operation on(Operation operation) {
    return last ? operation.with(OperatorAttributes.LAST) : operation;
  }

  private static boolean emitsLast(Call call, Value function) {
    return call.runtime().typeOf(function).stream()
        .flatMap(type -> call.runtime().reflection().annotations(type).stream())
        .anyMatch(mark -> mark.type().equals(API + "attribute.NoOutputUntilEndOfInput"));
  }

  private static boolean takesTwoOutputs(Value.Closure lambda) {
    return lambda.parameters().filter(count -> count == TWO_OUTPUT_PARAMETERS).isPresent();
  }

  private static boolean isA(Call call, Value function, String type) {
    return call.runtime().isSubtype(function, API + type).orElse(false);
  }
}
