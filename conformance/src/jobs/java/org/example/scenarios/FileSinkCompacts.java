// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.sink.compactor.DecoderBasedReader;
import org.apache.flink.connector.file.sink.compactor.FileCompactStrategy;
import org.apache.flink.connector.file.sink.compactor.RecordWiseFileCompactor;
import org.apache.flink.connector.file.sink.compactor.SimpleStringDecoder;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A file sink that compacts has a coordinator and an operator more. */
public final class FileSinkCompacts {
  private FileSinkCompacts() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .map(x -> "" + x)
        .sinkTo(
            FileSink.forRowFormat(new Path("out"), new SimpleStringEncoder<String>())
                .enableCompact(
                    FileCompactStrategy.Builder.newBuilder().setSizeThreshold(1024).build(),
                    new RecordWiseFileCompactor<>(
                        new DecoderBasedReader.Factory<>(SimpleStringDecoder::new)))
                .build())
        .name("out")
        .uid("u");
    env.execute();
  }
}
