package generated;

import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;

public abstract class PreWriting extends Committed implements SupportsPreWriteTopology<Long> {}
