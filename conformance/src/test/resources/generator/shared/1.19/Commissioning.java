package generated;

import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;

public abstract class Commissioning extends PreCommitting
    implements SupportsPreWriteTopology<Long>, SupportsPostCommitTopology<Long> {}
