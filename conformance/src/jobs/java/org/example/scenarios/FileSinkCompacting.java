// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.sink.compactor.ConcatFileCompactor;
import org.apache.flink.connector.file.sink.compactor.FileCompactStrategy;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A file sink that compacts has a coordinator with parallelism 1 and compactors. */
public final class FileSinkCompacting {
  private FileSinkCompacting() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> "" + x)
        .sinkTo(
            FileSink.forRowFormat(new Path("/tmp/out"), new SimpleStringEncoder<String>())
                .enableCompact(
                    FileCompactStrategy.Builder.newBuilder().setSizeThreshold(1024).build(),
                    new ConcatFileCompactor())
                .build())
        .name("files")
        .uid("files");
    env.execute();
  }
}
