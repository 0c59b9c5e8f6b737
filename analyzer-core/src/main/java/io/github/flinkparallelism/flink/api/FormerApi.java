package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * Methods that only releases before 1.13 have, the oldest whose rules are modelled, and those of
 * internal classes that programs used then. Jobs that are written for them are shown by the rules
 * of 1.13.
 */
final class FormerApi {
  private static final String TABLES = "org.apache.flink.table.api.";

  private FormerApi() {}

  /** The effect of an instance method. */
  static Optional<Effect> instance(Call call) {
    FlinkType type = call.self().type();
    switch (call.invocation().method()) {
      case "split":
      case "select":
        // Outputs are selected on edges: neither is an operator, and neither changes how they
        // chain.
        return type.isA(FlinkType.DATA_STREAM)
            ? Optional.of(
                each ->
                    FlinkRef.stream(FlinkType.DATA_STREAM, each.self().stream(), each.self().env()))
            : Optional.empty();
      case "fold":
        return ApiCatalog.instance(type, "reduce", 1, call.version())
            .filter(any -> type != FlinkType.DATA_STREAM);
      default:
        return Optional.empty();
    }
  }

  /** The effect of a static method. */
  static Optional<Effect> statics(Invocation call) {
    boolean stream =
        call.type().equals(TABLES + "TableEnvironment")
            && call.method().equals("getTableEnvironment");
    boolean batch =
        call.method().equals("create")
            && (call.type().equals(TABLES + "java.BatchTableEnvironment")
                || call.type().equals(TABLES + "bridge.java.BatchTableEnvironment"));
    boolean internal =
        call.method().equals("create") && call.type().endsWith(".StreamTableEnvironmentImpl");
    if (internal && call.type().startsWith(TABLES)) {
      return Optional.of(TableApi::create);
    }
    return stream || batch ? Optional.of(FormerApi::tables) : Optional.empty();
  }

  private static Value tables(Call call) {
    Optional<FlinkRef> dataSets =
        call.ref(0).filter(ref -> ref.type() == FlinkType.DATA_SET_ENVIRONMENT);
    return dataSets.isPresent() ? BatchTables.create(dataSets.get(), call) : TableApi.create(call);
  }
}
