// versions: 1.17..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stream graph has a name of its own. */
public final class JobNameOfStreamGraph {
  private JobNameOfStreamGraph() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    org.apache.flink.streaming.api.graph.StreamGraph graph = env.getStreamGraph();
    graph.setJobName("graph");
    env.execute(graph);
  }
}
