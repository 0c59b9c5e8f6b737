package generated;

import org.apache.flink.streaming.api.connector.sink2.WithPreCommitTopology;

public abstract class PreCommitting extends Committed
    implements WithPreCommitTopology<Long, Long> {}
