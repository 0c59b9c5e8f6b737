package io.github.flinkparallelism.oracle;

import java.io.IOException;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.accumulators.SerializedListAccumulator;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.streaming.api.operators.collect.CollectSinkFunction;
import org.apache.flink.util.OptionalFailure;

/**
 * The result of a job that collected nothing. {@code executeAndCollect()} looks for its rows under
 * a name made up at run time, so whatever name is asked for, there are no rows under it.
 */
final class EmptyResult extends AbstractMap<String, OptionalFailure<Object>> {
  private final OptionalFailure<Object> noRows;

  private EmptyResult(OptionalFailure<Object> noRows) {
    this.noRows = noRows;
  }

  static JobExecutionResult of(JobID job) throws IOException {
    SerializedListAccumulator<byte[]> rows = new SerializedListAccumulator<>();
    rows.add(
        CollectSinkFunction.serializeAccumulatorResult(0, "", 0, List.of()),
        BytePrimitiveArraySerializer.INSTANCE);
    return new JobExecutionResult(
        job, 0, new EmptyResult(OptionalFailure.of(rows.getLocalValue())));
  }

  @Override
  public OptionalFailure<Object> get(Object name) {
    return noRows;
  }

  @Override
  public Set<Map.Entry<String, OptionalFailure<Object>>> entrySet() {
    return Set.of();
  }
}
