package io.github.flinkparallelism.oracle;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.operators.coordination.CoordinationRequestGateway;

/**
 * The client of a job that has finished without any result. A proxy rather than a class, because
 * the interface has grown and shrunk over Flink's versions.
 */
final class FinishedJobClient implements InvocationHandler {
  private final JobID id = new JobID();

  private FinishedJobClient() {}

  /** {@code executeAndCollect()} wants the gateway as well. */
  static JobClient create() {
    return (JobClient)
        Proxy.newProxyInstance(
            FinishedJobClient.class.getClassLoader(),
            new Class<?>[] {JobClient.class, CoordinationRequestGateway.class},
            new FinishedJobClient());
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws IOException {
    return switch (method.getName()) {
      case "getJobID" -> id;
      case "getJobStatus" -> CompletableFuture.completedFuture(JobStatus.FINISHED);
      case "getJobExecutionResult" -> CompletableFuture.completedFuture(EmptyResult.of(id));
      case "getAccumulators" -> CompletableFuture.completedFuture(Map.of());
      case "toString" -> "FinishedJobClient";
      case "hashCode" -> id.hashCode();
      case "equals" -> proxy == args[0];
      default ->
          method.getReturnType() == CompletableFuture.class
              ? CompletableFuture.completedFuture(null)
              : null;
    };
  }
}
