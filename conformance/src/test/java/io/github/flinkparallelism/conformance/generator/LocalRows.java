package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.NEW_ENV;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Trait.ILLEGAL;
import static io.github.flinkparallelism.conformance.generator.Trait.LOCAL_ONLY;

import java.util.List;

/** Environments of a start from the IDE. */
final class LocalRows {
  private LocalRows() {}

  static final List<Row> ROWS =
      List.of(
          row(NEW_ENV, "StreamExecutionEnvironment.createLocalEnvironment()")
              .weight(3)
              .with(LOCAL_ONLY),
          row(NEW_ENV, "StreamExecutionEnvironment.createLocalEnvironment($int)")
              .weight(3)
              .with(LOCAL_ONLY),
          row(NEW_ENV, "StreamExecutionEnvironment.createLocalEnvironment($conf)")
              .weight(2)
              .with(LOCAL_ONLY),
          row(NEW_ENV, "StreamExecutionEnvironment.createLocalEnvironment($int, $conf)")
              .weight(2)
              .with(LOCAL_ONLY),
          row(NEW_ENV, "StreamExecutionEnvironment.createLocalEnvironmentWithWebUI($conf)")
              .weight(1)
              .with(LOCAL_ONLY),
          row(NEW_ENV, "StreamExecutionEnvironment.createRemoteEnvironment(\"localhost\", 8081)")
              .weight(1)
              .with(LOCAL_ONLY),
          row(NEW_ENV, "StreamExecutionEnvironment.createLocalEnvironment($int)")
              .weight(1)
              .with(ILLEGAL),
          row(STATEMENT, "StreamExecutionEnvironment.setDefaultLocalParallelism($int);").weight(1));
}
