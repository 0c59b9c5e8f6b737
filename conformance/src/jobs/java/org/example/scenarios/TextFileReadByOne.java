// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.java.io.TextInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One reader of files follows its monitor by forward, and still does not chain to it. */
public final class TextFileReadByOne {
  private TextFileReadByOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.readTextFile("in.txt", "UTF-8").setParallelism(1).map(x -> x).print();
    env.readFile(new TextInputFormat(new Path("in")), "in").map(x -> x).print();
    env.execute();
  }
}
