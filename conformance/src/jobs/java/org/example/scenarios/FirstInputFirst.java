package org.example.scenarios;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InputSelectable;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Reads one input to its end before the other. */
final class FirstInputFirst extends AbstractStreamOperator<Long>
    implements TwoInputStreamOperator<Long, Long, Long>, InputSelectable {
  private static final long serialVersionUID = 1L;

  @Override
  public InputSelection nextSelection() {
    return InputSelection.FIRST;
  }

  @Override
  public void processElement1(StreamRecord<Long> element) {
    output.collect(element);
  }

  @Override
  public void processElement2(StreamRecord<Long> element) {
    output.collect(element);
  }
}
