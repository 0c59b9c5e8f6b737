// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.java.io.TextInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A file format is read by a monitor and its readers. */
public final class FileFormatSource {
  private FileFormatSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.createInput(new TextInputFormat(new Path("in.txt"))).map(x -> x).print();
    env.execute();
  }
}
