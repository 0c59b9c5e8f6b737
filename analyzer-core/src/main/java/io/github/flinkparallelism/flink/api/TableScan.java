package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.sql.Query;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The scan of a table with a connector: {@code CommonExecTableSourceScan}.
 *
 * @param program what it is a part of
 * @param scan as the query has it
 * @param call the call that translates
 */
record TableScan(TableProgram program, Query.Scan scan, Call call) {

  Part of(TableDefinition.Connected table) {
    TableDefinition.Connected hinted =
        table.with(TableState.values(scan.hints(), new SqlText("", Map.of()), call));
    Optional<TableOption> option =
        TableOption.find(hinted, Connectors.scanOptions(), scan.table(), call);
    if (option.isPresent()) {
      String key = option.get().key();
      boolean sure = Connectors.readsScanOption(hinted.connector(), key, call.version());
      Gated<Assignment> own = option.get().assignment(sure, program.environment());
      // A wrapper forgets the number, so what follows has the environment's.
      Gated<Assignment> end = sure ? program.late() : program.unknown(OptionalInt.empty());
      return program.source(scan, own, end, sure);
    }
    if (program.isBatch()) {
      String reason = "decided at run time in batch mode";
      return program.source(
          scan, program.unknown(reason), program.unknown(OptionalInt.empty()), false);
    }
    String decider = TableProgram.connectorText(hinted) + " of table " + scan.table().simple();
    ConnectorScan rule = ConnectorScan.of(hinted, call.version());
    Gated<Assignment> own =
        switch (rule) {
          case PARALLEL -> program.environment();
          case SINGLE -> program.one("the source function of " + decider + " is not parallel");
          case EITHER ->
              program.unknown(
                  "decided by the release of " + decider, Widths.width(program.environment()));
          case OPEN -> program.unknown("decided by " + decider);
        };
    boolean open = rule == ConnectorScan.OPEN;
    if (open) {
      return program.source(scan, own, program.unknown(OptionalInt.empty()), false);
    }
    boolean normalized = ConnectorScan.isNormalized(hinted);
    Part source = program.source(scan, own, normalized ? normalized() : own, true);
    return ConnectorScan.isUpdating(hinted) ? source.updating(!normalized) : source;
  }

  /** From 2.0 on the planner leaves the exchange out where the sink takes upserts. */
  private Gated<Assignment> normalized() {
    return program.isAttached() && call.version().atLeast(2, 0)
        ? program.unknown(OptionalInt.empty())
        : program.late();
  }
}
