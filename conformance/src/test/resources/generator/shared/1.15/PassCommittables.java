package generated;

import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

public final class PassCommittables
    extends ProcessFunction<CommittableMessage<Long>, CommittableMessage<Long>> {
  @Override
  public void processElement(
      CommittableMessage<Long> value, Context context, Collector<CommittableMessage<Long>> out) {
    out.collect(value);
  }
}
