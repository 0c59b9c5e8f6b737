// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.java.io.TextInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.FileProcessingMode;

/** Files that are watched never end. */
public final class AutomaticWatchedFile {
  private AutomaticWatchedFile() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.readFile(
            new TextInputFormat(new Path("in")), "in", FileProcessingMode.PROCESS_CONTINUOUSLY, 100)
        .keyBy(x -> x)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
