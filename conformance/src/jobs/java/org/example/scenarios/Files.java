// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Files are read and written by connectors of the new kind. */
public final class Files {
  private Files() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(
            FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path("in")).build(),
            WatermarkStrategy.noWatermarks(),
            "files")
        .sinkTo(FileSink.forRowFormat(new Path("out"), new SimpleStringEncoder<String>()).build())
        .name("out");
    env.execute();
  }
}
