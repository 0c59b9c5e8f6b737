package org.example.scenarios;

import org.apache.flink.api.common.io.FileInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.FileProcessingMode;

/** Files of the user's own format are listed by one subtask and read by many. */
public final class FilesOfOwnFormat {
  private FilesOfOwnFormat() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.readFile(new Bytes(), "in", FileProcessingMode.PROCESS_ONCE, 100)
        .setParallelism(3)
        .map(x -> x)
        .print();
    env.createInput(new Bytes()).map(x -> x).print();
    env.execute();
  }

  private static final class Bytes extends FileInputFormat<Long> {
    private static final long serialVersionUID = 1L;

    private Bytes() {
      super(new Path("in"));
    }

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
