package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.DATA_SET_FOLLOWER;
import static io.github.flinkparallelism.pipeline.TransformationKind.DATA_SET_OPERATOR;
import static io.github.flinkparallelism.pipeline.TransformationKind.UNION;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.JobName;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code DataSet} with its groupings, joins and sinks, up to 1.20. Parallelism is bound late: an
 * operator keeps -1 until the plan is made ({@code OperatorTranslation}), and how operators chain
 * is the optimizer's choice, so no vertices are claimed.
 */
final class DataSetApi {
  private static final String SECOND = "second";

  private DataSetApi() {}

  static final ApiTable DATA_SET =
      ApiTable.of(FlinkType.DATA_SET)
          .row("map", follower("Map"))
          .row("mapPartition", follower("MapPartition"))
          .row("flatMap", follower("FlatMap"))
          .row("filter", follower("Filter"))
          .row("sortPartition", follower("Sort"))
          .row("reduce", single("Reduce", Policy.ALWAYS_ONE))
          .row("reduceGroup", single("GroupReduce", Policy.ALWAYS_ONE))
          .row("combineGroup", single("GroupCombine", Policy.ALWAYS_ONE))
          .row("first", single("GroupReduce", Policy.ALWAYS_ONE))
          .row("minBy", single("Reduce", Policy.ALWAYS_ONE))
          .row("maxBy", single("Reduce", Policy.ALWAYS_ONE))
          .row("sum", single("Aggregate", Policy.LATE_ONE))
          .row("min", single("Aggregate", Policy.LATE_ONE))
          .row("max", single("Aggregate", Policy.LATE_ONE))
          .row("aggregate", single("Aggregate", Policy.LATE_ONE))
          .row("distinct", operator("Distinct"))
          .row("project", operator("Projection"))
          .row("partitionByHash", operator("Partition"))
          .row("partitionByRange", operator("Partition"))
          .row("partitionCustom", operator("Partition"))
          .row("rebalance", operator("Rebalance"))
          .row("union", DataSetApi::union)
          .row("groupBy", call -> call.self().as(FlinkType.DATA_SET_GROUPING))
          .row("join", pair("Join"))
          .row("joinWithTiny", pair("Join"))
          .row("joinWithHuge", pair("Join"))
          .row("leftOuterJoin", pair("Join"))
          .row("rightOuterJoin", pair("Join"))
          .row("fullOuterJoin", pair("Join"))
          .row("coGroup", pair("CoGroup"))
          .row("cross", binary("Cross"))
          .row("crossWithTiny", binary("Cross"))
          .row("crossWithHuge", binary("Cross"))
          .row("iterate", DataSetIterations.bulk())
          .row("iterateDelta", DataSetIterations.delta())
          .row("output", sink())
          .row("write", sink())
          .row("writeAsText", sink())
          .row("writeAsFormattedText", sink())
          .row("writeAsCsv", sink())
          .row("printOnTaskManager", sink())
          .row("collect", eager("collect()"))
          .row("print", eager("collect()"))
          .row("printToErr", eager("collect()"))
          .row("count", eager("count()"))
          .row("setParallelism", DataSetApi::setParallelism)
          .row("getParallelism", Effects.getParallelism())
          .row("name", Effects.name())
          // Of the results of join, cross, coGroup and partition: the operator exists already.
          .noEffect(
              "with",
              "projectFirst",
              "projectSecond",
              "withPartitioner",
              "withOrders",
              "andSum",
              "andMin",
              "andMax",
              "and",
              "returns",
              "withForwardedFields",
              "withForwardedFieldsFirst",
              "withForwardedFieldsSecond",
              "withParameters",
              "withBroadcastSet",
              "withConfiguration",
              "setCombineHint",
              "setResources",
              "registerAggregator",
              "registerAggregationConvergenceCriterion");

  static final ApiTable GROUPING =
      ApiTable.of(FlinkType.DATA_SET_GROUPING)
          .row("reduce", operator("Reduce"))
          .row("reduceGroup", operator("GroupReduce"))
          .row("combineGroup", operator("GroupCombine"))
          .row("first", operator("GroupReduce"))
          .row("minBy", operator("Reduce"))
          .row("maxBy", operator("Reduce"))
          .row("sum", operator("Aggregate"))
          .row("min", operator("Aggregate"))
          .row("max", operator("Aggregate"))
          .row("aggregate", operator("Aggregate"))
          .noEffect("sortGroup", "withPartitioner");

  /** {@code join(other)} and {@code coGroup(other)}: the operator exists from equalTo on. */
  static final ApiTable PAIR =
      ApiTable.of(FlinkType.DATA_SET_PAIR)
          .row(
              "equalTo",
              call -> join(call, Texts.of(call.self().attribute(Attribute.NAME).orElseThrow())))
          .noEffect("where", "withPartitioner", "sortFirstGroup", "sortSecondGroup");

  static final ApiTable SINK =
      ApiTable.of(FlinkType.DATA_SET_SINK)
          .row("setParallelism", DataSetApi::setParallelism)
          .row("getParallelism", Effects.getParallelism())
          .row("name", Effects.name())
          .noEffect("sortLocalOutput", "withParameters", "setResources");

  /** An operator of its own: unset means the environment's default. */
  private static Effect operator(String name) {
    return call -> call.then(late(DATA_SET_OPERATOR, name), FlinkType.DATA_SET);
  }

  static Operation late(TransformationKind kind, String name) {
    return Operation.of(kind, name).with(Policy.LATE);
  }

  /** An operator that takes over what its input declares, {@code SingleInputUdfOperator}s. */
  private static Effect follower(String name) {
    return call -> call.then(late(DATA_SET_FOLLOWER, name), FlinkType.DATA_SET);
  }

  /** An ungrouped reduction. */
  private static Effect single(String name, Policy policy) {
    return call ->
        call.then(Operation.of(DATA_SET_OPERATOR, name).with(policy), FlinkType.DATA_SET);
  }

  private static Effect sink() {
    return call ->
        call.then(late(TransformationKind.DATA_SINK, "DataSink"), FlinkType.DATA_SET_SINK);
  }

  /** {@code collect()} and its relatives: a sink, and the job runs at once. */
  private static Effect eager(String sink) {
    return call -> {
      call.then(late(TransformationKind.DATA_SINK, sink), FlinkType.DATA_SET_SINK);
      Executions.record(call, new JobName.Open());
      return call.runtime()
          .unknown(
              "it is computed by the job", call.invocation().text(), call.invocation().location());
    };
  }

  private static Value union(Call call) {
    List<Gated<Integer>> inputs = new ArrayList<>(List.of(call.self().stream()));
    Effects.other(call).ifPresent(other -> inputs.add(other.stream()));
    Gated<Integer> union = call.create(Operation.of(UNION, "Union").reading(inputs));
    return FlinkRef.stream(FlinkType.DATA_SET, union, call.self().env());
  }

  private static Effect pair(String name) {
    return call -> {
      FlinkRef pair = call.self().as(FlinkType.DATA_SET_PAIR).with(Attribute.NAME, Value.of(name));
      return Effects.other(call).<Value>map(other -> pair.with(SECOND, other)).orElse(pair);
    };
  }

  private static Value join(Call call, String name) {
    return both(call, name, call.self().attribute(SECOND).map(FlinkRef.class::cast));
  }

  private static Effect binary(String name) {
    return call -> both(call, name, Effects.other(call));
  }

  private static Value both(Call call, String name, Optional<FlinkRef> second) {
    List<Gated<Integer>> inputs = new ArrayList<>(List.of(call.self().stream()));
    second.ifPresent(other -> inputs.add(other.stream()));
    Gated<Integer> node = call.create(late(DATA_SET_OPERATOR, name).reading(inputs));
    return FlinkRef.stream(FlinkType.DATA_SET, node, call.self().env());
  }

  /**
   * {@code Operator#setParallelism}. A reduction of the whole set runs with 1 whatever is set,
   * {@code ReduceOperator#translateToDataFlow}.
   */
  static Value setParallelism(Call call) {
    call.recorder().call(call.invocation(), Settings.targets(call.self().stream()));
    Optional<Value> number = call.arg(0);
    Settings.eachTarget(
        call.self().stream(),
        call.runtime(),
        id -> {
          if (number.isPresent() && !isFixed(call, id)) {
            call.settings()
                .operatorParallelism(
                    Gated.always(id), number.get(), call.invocation(), call.runtime());
          }
        });
    return call.self();
  }

  private static boolean isFixed(Call call, int id) {
    Slot slot = new Slot(call.recorder().draft(id).address(), Attribute.PARALLELISM);
    return call.runtime()
        .read(slot)
        .filter(
            value ->
                value instanceof Assigned assigned && assigned.assignment().layer() == Layer.FORCED)
        .isPresent();
  }
}
