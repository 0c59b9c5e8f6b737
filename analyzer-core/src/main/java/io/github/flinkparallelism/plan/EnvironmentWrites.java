package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells for each write to the environment's parallelism which operators it came too late for. */
final class EnvironmentWrites {
  private EnvironmentWrites() {}

  /** The writes that are possible in this execution, in program order. */
  static List<EnvironmentWrite> of(ExecutionPlans plans, Deciders deciders) {
    Map<Integer, Set<Integer>> operators = operatorsByTransformation(plans);
    return plans.execution().environmentWrites().stream()
        .filter(write -> isPossible(plans.given(), write.guard()))
        .map(write -> write(write, operators, deciders.ofParallelism(write.location())))
        .toList();
  }

  /** Ids of the operators that each transformation became in any scenario. */
  static Map<Integer, Set<Integer>> operatorsByTransformation(ExecutionPlans plans) {
    Map<Integer, Set<Integer>> operators = new HashMap<>();
    for (Sample<ScenarioPlan> sample : plans.samples()) {
      for (StreamNode node : sample.result().graph().nodes()) {
        operators
            .computeIfAbsent(node.origin().transformation().id(), any -> new TreeSet<>())
            .add(node.id());
      }
    }
    return operators;
  }

  private static EnvironmentWrite write(
      RecordedExecution.Write write,
      Map<Integer, Set<Integer>> operators,
      SortedSet<Integer> decides) {
    Set<Integer> tooLate = new TreeSet<>();
    write.createdBefore().forEach(id -> tooLate.addAll(operators.getOrDefault(id, Set.of())));
    tooLate.removeAll(decides);
    return new EnvironmentWrite(
        write.assignment().code(),
        EffectiveParallelism.plain(write.assignment().amount()),
        write.location(),
        List.copyOf(tooLate),
        List.copyOf(decides));
  }

  private static boolean isPossible(Guard given, Guard guard) {
    return guard.literals().stream()
        .allMatch(
            literal ->
                given
                    .requirementOn(literal.condition())
                    .map(side -> side == literal.holds())
                    .orElse(true));
  }
}
