package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Functions of the user, of which SQL only tells the name. */
final class TableFunctions {
  private static final String SCALAR = "org.apache.flink.table.functions.ScalarFunction";

  private TableFunctions() {}

  /** {@code createTemporaryFunction(name, class or instance)} and its relatives. */
  static void register(Call call) {
    boolean scalar =
        call.arg(1)
            .flatMap(function -> instance(call, function))
            .flatMap(function -> call.runtime().isSubtype(function, SCALAR))
            .orElse(false);
    TableState.of(call).defineFunction(TableApi.name(call, 0), scalar);
  }

  static void forget(Call call) {
    TableState.of(call).defineFunction(TableApi.name(call, 0), false);
  }

  /** Flink makes an object of a class with its constructor without arguments. */
  private static Optional<Value> instance(Call call, Value function) {
    return function instanceof Value.ClassRef type
        ? call.runtime().reflection().create(type.name(), List.of(), call.invocation().location())
        : Optional.of(function);
  }
}
