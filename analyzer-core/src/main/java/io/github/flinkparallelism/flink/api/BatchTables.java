package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code BatchTableEnvironment} of releases before 1.14 and its tables. Its planner is not
 * followed: what a table becomes is one region, which reads every data set that was given to it.
 *
 * @param env the environment of the DataSet API
 * @param address where the data sets that were given are noted
 */
record BatchTables(int env, int address) implements External {
  private static final Set<String> RESULTS = Set.of("toDataSet");
  private static final Set<String> SINKS =
      Set.of("insertInto", "executeInsert", "writeToSink", "sqlUpdate");

  @Override
  public String typeName() {
    return "org.apache.flink.table.api.bridge.java.BatchTableEnvironment";
  }

  static Value create(FlinkRef env, Call call) {
    BatchTables tables = new BatchTables(env.env(), call.runtime().allocate());
    call.runtime().write(tables.given(), new Contents.Elements(List.of(), false));
    return tables;
  }

  private Slot given() {
    return new Slot(address, Slot.ELEMENTS);
  }

  /** A method of the environment or of one of its tables. */
  Value then(Call call) {
    Invocation invocation = call.invocation();
    List<Value> streams = new ArrayList<>();
    for (int i = 0; i < invocation.args().size(); i++) {
      call.arg(i)
          .filter(arg -> arg instanceof FlinkRef ref && ref.type().isA(FlinkType.DATA_SET))
          .ifPresent(streams::add);
    }
    if (!streams.isEmpty()) {
      streams.addAll(0, inputs(call));
      call.runtime().write(given(), new Contents.Elements(streams, false));
    }
    boolean ends = SINKS.contains(invocation.method()) && isInsert(call);
    if (!ends && !RESULTS.contains(invocation.method())) {
      return this;
    }
    Value.Unknown unknown =
        call.runtime().unknown(TableProgram.PLANNER, invocation.text(), invocation.location());
    List<Gated<Integer>> read =
        inputs(call).stream().map(ref -> ((FlinkRef) ref).stream()).toList();
    int id =
        Opaque.create(call.recorder(), call.runtime(), invocation, env, read, TableProgram.PLANNER);
    FlinkRef result = FlinkRef.stream(FlinkType.DATA_SET, Gated.always(id), env);
    call.recorder().adopted().put(unknown.id(), result);
    return ends ? Value.VOID : result;
  }

  /** {@code sqlUpdate} also takes statements that make nothing. */
  private static boolean isInsert(Call call) {
    Optional<String> text = call.arg(0).flatMap(value -> value.constant(String.class));
    return !call.invocation().method().equals("sqlUpdate")
        || text.isEmpty()
        || text.get().strip().regionMatches(true, 0, "insert", 0, 6);
  }

  private List<Value> inputs(Call call) {
    return call.runtime().read(given()).orElse(Value.VOID) instanceof Contents.Elements known
        ? known.values()
        : List.of();
  }
}
