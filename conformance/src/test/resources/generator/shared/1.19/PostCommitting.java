package generated;

import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;

public abstract class PostCommitting extends Committed
    implements SupportsPostCommitTopology<Long> {}
