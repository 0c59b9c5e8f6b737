// versions: 1.16..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A file sink whose compaction is disabled explicitly keeps operators in the compactor's place. */
public final class FileSinkPlaceHolders {
  private FileSinkPlaceHolders() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> "" + x)
        .sinkTo(
            FileSink.forRowFormat(new Path("/tmp/out"), new SimpleStringEncoder<String>())
                .disableCompact()
                .build())
        .name("files")
        .uid("files");
    env.execute();
  }
}
