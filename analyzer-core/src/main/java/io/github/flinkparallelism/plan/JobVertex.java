package io.github.flinkparallelism.plan;

import java.util.List;

/**
 * One chain of operators; {@code org.apache.flink.runtime.jobgraph.JobVertex}.
 *
 * @param members node ids, head first, in the order of the chain
 * @param outputs edges that leave the chain, in Flink's order
 */
record JobVertex(List<Integer> members, List<StreamEdge> outputs) {
  JobVertex {
    members = List.copyOf(members);
    outputs = List.copyOf(outputs);
  }

  int head() {
    return members.get(0);
  }
}
