// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.io.FilePathFilter;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.io.TextInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.FileProcessingMode;

/** Files are read the same by all methods with a format. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class FileReadOptions {
  private FileReadOptions() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    TextInputFormat format = new TextInputFormat(new Path("in"));
    env.readFile(format, "in").print();
    env.readFile(format, "in", FileProcessingMode.PROCESS_CONTINUOUSLY, 100, Types.STRING)
        .setParallelism(2)
        .print();
    env.readFile(
            format,
            "in",
            FileProcessingMode.PROCESS_ONCE,
            100,
            FilePathFilter.createDefaultFilter())
        .print();
    env.readTextFile("in", "UTF-8").name("lines").print();
    env.createInput(format, Types.STRING).print();
    env.execute();
  }
}
