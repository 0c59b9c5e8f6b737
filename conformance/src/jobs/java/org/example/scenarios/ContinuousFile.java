// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.java.io.TextInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.FileProcessingMode;

/** A folder that is watched is read by a monitor and its readers. */
public final class ContinuousFile {
  private ContinuousFile() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.readFile(
            new TextInputFormat(new Path("in")), "in", FileProcessingMode.PROCESS_CONTINUOUSLY, 100)
        .setParallelism(2)
        .map(x -> x)
        .print();
    env.execute();
  }
}
