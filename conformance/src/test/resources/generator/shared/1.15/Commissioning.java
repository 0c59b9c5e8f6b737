package generated;

import org.apache.flink.streaming.api.connector.sink2.WithPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.WithPreWriteTopology;

public abstract class Commissioning extends PreCommitting
    implements WithPreWriteTopology<Long>, WithPostCommitTopology<Long, Long> {}
