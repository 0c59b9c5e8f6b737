package generated;

import org.apache.flink.streaming.api.connector.sink2.WithPostCommitTopology;

public abstract class PostCommitting extends Committed
    implements WithPostCommitTopology<Long, Long> {}
