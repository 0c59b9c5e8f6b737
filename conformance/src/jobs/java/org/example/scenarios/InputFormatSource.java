package org.example.scenarios;

import org.apache.flink.api.common.io.GenericInputFormat;
import org.apache.flink.api.common.io.NonParallelInput;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * An input format that reads no files is a source of the environment's parallelism, even one that
 * is not parallel.
 */
public final class InputFormatSource {
  private InputFormatSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.createInput(new Numbers()).map(x -> x).print();
    env.createInput(new One(), Types.LONG).setParallelism(2).print();
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

  private static final class One extends Numbers implements NonParallelInput {
    private static final long serialVersionUID = 1L;
  }
}
