package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.value.Value;
import java.util.List;

/**
 * {@code StreamTableEnvironment} as far as streams go in and out: what comes out is an operator
 * group whose parallelism the table planner decides.
 */
final class TableApi {
  private static final String REASON = "decided by the table planner";

  private TableApi() {}

  static final ApiTable TABLE_ENVIRONMENT =
      ApiTable.of(FlinkType.TABLE_ENVIRONMENT)
          .row("toDataStream", TableApi::toStream)
          .row("toChangelogStream", TableApi::toStream)
          .row("toAppendStream", TableApi::toStream)
          .row("toRetractStream", TableApi::toStream);

  private static Value toStream(Call call) {
    int id =
        Opaque.create(
            call.recorder(),
            call.runtime(),
            call.invocation(),
            call.self().env(),
            List.of(),
            REASON);
    return FlinkRef.stream(FlinkType.DATA_STREAM, Gated.always(id), call.self().env());
  }

  /** {@code StreamTableEnvironment.create(env)}. */
  static Value create(Call call) {
    return call.ref(0)
        .filter(ref -> ref.type() == FlinkType.ENVIRONMENT)
        .<Value>map(ref -> FlinkRef.of(FlinkType.TABLE_ENVIRONMENT, ref.env()))
        .orElseGet(
            () ->
                call.runtime()
                    .unknown(
                        "the environment is not known",
                        call.invocation().text(),
                        call.invocation().location()));
  }
}
