package io.github.flinkparallelism.oracle;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Writes down what it is given and says that it has been executed. */
public final class CapturingExecutor implements PipelineExecutor {
  /** The executor of whatever program is running. */
  public CapturingExecutor() {}

  @Override
  public CompletableFuture<JobClient> execute(
      Pipeline pipeline, Configuration configuration, ClassLoader userCodeClassLoader) {
    PlanFile.current().add(describe(pipeline, userCodeClassLoader));
    return CompletableFuture.completedFuture(FinishedJobClient.create());
  }

  private static Map<String, ?> describe(Pipeline pipeline, ClassLoader userCodeClassLoader) {
    if (!(pipeline instanceof StreamGraph graph)) {
      return Map.of("unsupported", pipeline.getClass().getName());
    }
    return PlanDescription.of(graph, userCodeClassLoader);
  }
}
