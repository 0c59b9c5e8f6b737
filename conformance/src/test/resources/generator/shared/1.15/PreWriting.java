package generated;

import org.apache.flink.streaming.api.connector.sink2.WithPreWriteTopology;

public abstract class PreWriting extends Committed implements WithPreWriteTopology<Long> {}
