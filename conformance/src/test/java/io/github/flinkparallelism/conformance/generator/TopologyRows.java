package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.COMMISSION;
import static io.github.flinkparallelism.conformance.generator.Symbol.COMMITTABLES;
import static io.github.flinkparallelism.conformance.generator.Symbol.COMMITTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.NEW_SINK;
import static io.github.flinkparallelism.conformance.generator.Symbol.PREPARATION;
import static io.github.flinkparallelism.conformance.generator.Symbol.PREPARED;
import static io.github.flinkparallelism.conformance.generator.Symbol.PREPARING;
import static io.github.flinkparallelism.conformance.generator.Symbol.STEP_SETTING;

import java.util.List;

/**
 * Sinks with topologies of their own: before the writer, before and behind the committer. What
 * stands in them may branch and join. Behind writer and committer, Flink forwards, so that the
 * parallelism changes behind another partitioner only.
 */
final class TopologyRows {
  private static final String RELEASE = "1.15";

  private TopologyRows() {}

  static final List<Row> ROWS =
      List.of(
          row(NEW_SINK, "$input.sinkTo(new $Self())")
              .member(
                  """
              static final class $Self extends PreWriting {
                @Override
                public DataStream<Long> addPreWriteTopology(DataStream<Long> $prepared:in) {
                  $preparations
                  return $prepared;
                }
              }""")
              .weight(2)
              .since(RELEASE),
          row(NEW_SINK, "$input.sinkTo(new $Self())")
              .member(
                  """
              static final class $Self extends PreCommitting {
                @Override
                public DataStream<CommittableMessage<Long>> addPreCommitTopology(DataStream<CommittableMessage<Long>> $committables:in) {
                  $commissions
                  return $committables;
                }
              }""")
              .weight(2)
              .since(RELEASE),
          row(NEW_SINK, "$input.sinkTo(new $Self())")
              .member(
                  """
              static final class $Self extends PostCommitting {
                @Override
                public void addPostCommitTopology(DataStream<CommittableMessage<Long>> $committables:in) {
                  $commissions
                  $commission
                }
              }""")
              .weight(2)
              .since(RELEASE),
          row(NEW_SINK, "$input.sinkTo(new $Self())")
              .member(
                  """
              static final class $Self extends Commissioning {
                @Override
                public DataStream<Long> addPreWriteTopology(DataStream<Long> $prepared:in) {
                  $preparations
                  return $prepared;
                }

                @Override
                public DataStream<CommittableMessage<Long>> addPreCommitTopology(DataStream<CommittableMessage<Long>> $committables:in) {
                  $commissions
                  return $committables;
                }

                @Override
                public void addPostCommitTopology(DataStream<CommittableMessage<Long>> $committables:in) {
                  $commissions
                }
              }""")
              .weight(2)
              .since(RELEASE),
          row(PREPARATION, "DataStream<Long> $prepared:p = $prepared;"),
          row(PREPARATION, "SingleOutputStreamOperator<Long> $preparing:p = $preparing;"),
          row(PREPARED, "$prepared.rebalance()").weight(2),
          row(PREPARED, "$prepared.rescale()").weight(1),
          row(PREPARED, "$prepared.global()").weight(1),
          row(PREPARED, "$prepared.union($prepared)").weight(2),
          row(PREPARING, "$prepared.map(x -> x + 1)$stepSettings").weight(6),
          row(PREPARING, "$prepared.filter(x -> x > 0)$stepSettings"),
          row(PREPARING, "$prepared.map(x -> x).name(\"p-$fresh\").setParallelism($int)"),
          row(PREPARING, "$prepared.keyBy(x -> x % 3).reduce((a, b) -> a + b)$stepSettings"),
          row(PREPARING, "$prepared.keyBy(new Self()).process(new PassKeyed())").weight(2),
          row(PREPARING, "$prepared.connect($prepared).process(new PassBoth())$stepSettings")
              .weight(2),
          row(COMMISSION, "DataStream<CommittableMessage<Long>> $committables:c = $committables;"),
          row(
              COMMISSION,
              "SingleOutputStreamOperator<CommittableMessage<Long>> $committing:c = $committing;"),
          row(
                  COMMISSION,
                  "StandardSinkTopologies.addGlobalCommitter($committables, CommitNothing::new, LongBytes::new);")
              .weight(1),
          row(COMMITTABLES, "$committables.rebalance()").weight(2),
          row(COMMITTABLES, "$committables.rescale()").weight(1),
          row(COMMITTABLES, "$committables.global()").weight(1),
          row(COMMITTING, "$committables.filter(m -> true)$stepSettings").weight(4),
          row(COMMITTING, "$committables.process(new PassCommittables())$stepSettings"),
          row(COMMITTING, "$committables.rebalance().filter(m -> true).setParallelism($int)"),
          row(
              COMMITTING,
              "$committables.global().process(new PassCommittables()).setParallelism(1)"),
          row(COMMITTING, "$committables.keyBy(m -> 0).filter(m -> true).setParallelism($int)")
              .weight(2),
          row(STEP_SETTING, ".name(\"step-$fresh\")").weight(6),
          row(STEP_SETTING, ".setMaxParallelism(64)").weight(2),
          row(STEP_SETTING, ".slotSharingGroup($group)").weight(2),
          row(STEP_SETTING, ".disableChaining()").weight(2),
          row(STEP_SETTING, ".startNewChain()").weight(2));
}
