package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.io.GenericInputFormat;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An input format never ends as far as the execution mode is concerned. */
public final class AutomaticInputFormat {
  private AutomaticInputFormat() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.createInput(new Numbers()).keyBy(x -> x).sum(0).print();
    env.execute();
  }

  private static class Numbers extends GenericInputFormat<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean reachedEnd() {
      return true;
    }

    @Override
    public Long nextRecord(Long reuse) {
      return reuse;
    }
  }
}
