package generated;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

public final class PassOperator extends AbstractStreamOperator<Long>
    implements OneInputStreamOperator<Long, Long> {
  @Override
  public void processElement(StreamRecord<Long> element) {
    output.collect(element);
  }
}
