// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The oldest way to watch a folder has one subtask that looks. */
public final class ReadFileStream {
  private ReadFileStream() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.readFileStream(
            "in",
            100,
            org.apache.flink.streaming.api.functions.source.FileMonitoringFunction.WatchType
                .ONLY_NEW_FILES)
        .print();
    env.execute();
  }
}
