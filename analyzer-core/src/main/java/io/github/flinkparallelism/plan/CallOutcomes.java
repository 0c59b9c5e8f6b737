package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.pipeline.RecordedCall;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what became of every reached call that can influence the plan. */
final class CallOutcomes {
  private static final Set<String> CHAINING = Set.of("disableChaining", "startNewChain");
  private static final String NO_CHAINING_AT_ALL = "disableOperatorChaining";
  private static final Set<String> GROUP = Set.of("slotSharingGroup", "withSlotSharingGroup");

  private final String jobName;
  private final PlanContext context;
  private final List<PlannedExecution> executions;
  private final List<Map<Integer, Set<Integer>>> operatorsByTransformation = new ArrayList<>();

  /** Per transformation and family of methods the index of the last call. */
  private final Map<List<Object>, Integer> lastCalls = new HashMap<>();

  private CallOutcomes(String jobName, PlanContext context, List<PlannedExecution> executions) {
    this.jobName = jobName;
    this.context = context;
    this.executions = executions;
  }

  /** The calls of {@code context}'s pipeline, in program order. */
  static List<CallSite> of(String jobName, PlanContext context, List<PlannedExecution> executions) {
    CallOutcomes outcomes = new CallOutcomes(jobName, context, executions);
    executions.forEach(
        each ->
            outcomes.operatorsByTransformation.add(
                EnvironmentWrites.operatorsByTransformation(each.plans())));
    List<RecordedCall> calls = context.pipeline().calls();
    for (int index = 0; index < calls.size(); index++) {
      for (int target : calls.get(index).targets()) {
        outcomes.lastCalls.put(key(calls.get(index).method(), target), index);
      }
    }
    List<CallSite> sites = new ArrayList<>(calls.size());
    for (int index = 0; index < calls.size(); index++) {
      sites.add(outcomes.outcome(calls.get(index), index));
    }
    return sites;
  }

  private CallSite outcome(RecordedCall call, int index) {
    Set<Integer> decided = new TreeSet<>();
    executions.forEach(each -> decided.addAll(each.deciders().at(call.location())));
    if (isShape(call.method())) {
      for (int target : call.targets()) {
        if (lastCalls.get(key(call.method(), target)) == index || isGated(call.method(), target)) {
          operatorsByTransformation.forEach(
              operators -> decided.addAll(operators.getOrDefault(target, Set.of())));
        }
      }
    }
    if (call.method().equals(NO_CHAINING_AT_ALL)) {
      executions.stream().filter(CallOutcomes::neverChains).forEach(each -> addAll(each, decided));
    }
    return new CallSite(
        call.method(),
        call.location(),
        decided.isEmpty() ? CallSite.Status.OVERRIDDEN : CallSite.Status.DECIDES,
        decided.stream().map(id -> jobName + ":" + id).toList());
  }

  /** True for calls that decide by being the last on their transformation. */
  private static boolean isShape(String method) {
    return GROUP.contains(method) || CHAINING.contains(method);
  }

  /** Where conditions pick among several calls, each of them decides in some scenario. */
  private boolean isGated(String method, int target) {
    Optional<Transformation> transformation = context.transformation(target);
    return transformation
        .map(each -> GROUP.contains(method) ? each.slotSharingGroup() : each.chaining())
        .filter(value -> value instanceof Gated.Choice<?>)
        .isPresent();
  }

  private static List<Object> key(String method, int target) {
    return List.of(CHAINING.contains(method) ? "chaining" : method, target);
  }

  private static boolean neverChains(PlannedExecution execution) {
    return execution.plans().samples().stream()
        .map(Sample::assumptions)
        .anyMatch(scenario -> !scenario.peek(execution.plans().execution().chaining()));
  }

  private static void addAll(PlannedExecution execution, Set<Integer> decided) {
    execution.execution().operators().forEach(operator -> decided.add(operator.id()));
  }
}
