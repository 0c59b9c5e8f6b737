// versions: 1.16..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators that compact files have uids, so the sink must have one. */
public final class FileSinkNeedsUid {
  private FileSinkNeedsUid() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> "" + x)
        .sinkTo( // throws
            FileSink.forRowFormat(new Path("/tmp/out"), new SimpleStringEncoder<String>())
                .disableCompact()
                .build())
        .name("files");
    env.execute();
  }
}
