package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Execution;
import java.util.List;

/**
 * The plan of everything that one entry point submits.
 *
 * @param executions in program order
 * @param calls the reached calls with what became of them; operators are named {@code job:id}
 */
public record PlannedJob(List<Execution> executions, List<CallSite> calls) {
  public PlannedJob {
    executions = List.copyOf(executions);
    calls = List.copyOf(calls);
  }
}
