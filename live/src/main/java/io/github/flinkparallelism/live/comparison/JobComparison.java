package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Vertex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running job against the program that it is.
 *
 * @param program what the source says
 * @param running what runs
 * @param operators every operator of the source, in id order
 * @param strangers tasks of which the source has no operator
 * @param tasks whether both have the same chains
 * @param slots whether both take the same slots
 */
public record JobComparison(
    Program program,
    RunningJob running,
    List<OperatorState> operators,
    List<RunningVertex> strangers,
    Verdict tasks,
    Verdict slots) {
  /** Copies the lists. */
  public JobComparison {
    operators = List.copyOf(operators);
    strangers = List.copyOf(strangers);
  }

  static JobComparison of(Program program, RunningJob running) {
    Execution execution = program.execution();
    TaskMatching matching = TaskMatching.of(execution, running.vertices());
    List<OperatorState> operators =
        execution.operators().stream()
            .map(operator -> OperatorState.of(operator, matching.of(operator)))
            .toList();
    return new JobComparison(
        program,
        running,
        operators,
        matching.strangers(),
        tasks(execution, running, operators),
        slots(execution, running));
  }

  /** Chains follow from the operators: where one of those is open, they are no claim. */
  private static Verdict tasks(
      Execution execution, RunningJob running, List<OperatorState> operators) {
    List<String> expected = execution.vertices().stream().map(Vertex::name).sorted().toList();
    List<String> actual = running.vertices().stream().map(RunningVertex::name).sorted().toList();
    if (expected.equals(actual)) {
      return Verdict.SAME;
    }
    boolean exact =
        execution.operators().stream()
            .allMatch(
                operator ->
                    OperatorState.claimsToExist(operator) && operator.parallelism().isDetermined());
    boolean otherInput =
        operators.stream().anyMatch(state -> state.parallelism() == Verdict.OTHER_INPUT);
    return exact ? (otherInput ? Verdict.OTHER_INPUT : Verdict.DIFFERENT) : Verdict.OPEN;
  }

  private static Verdict slots(Execution execution, RunningJob running) {
    Quantity required = execution.slots().required();
    Optional<Integer> taken = running.slots();
    return taken.isEmpty() ? Verdict.SAME : OperatorState.compare(required, taken);
  }

  /** How many things run otherwise than the source says. */
  public int differences() {
    return count(Verdict.DIFFERENT);
  }

  /** How many things are of this verdict, operators and the job as a whole. */
  int count(Verdict verdict) {
    long whole = Stream.of(tasks, slots).filter(verdict::equals).count();
    long parts = operators.stream().filter(state -> state.verdict() == verdict).count();
    long unknown = verdict == strangersAre() ? strangers.size() : 0;
    return (int) (whole + parts + unknown);
  }

  /** A task that is not in source is a difference, unless something in source may have made it. */
  public Verdict strangersAre() {
    boolean open =
        operators.stream().anyMatch(state -> !OperatorState.claimsToExist(state.operator()));
    return open ? Verdict.OPEN : Verdict.DIFFERENT;
  }

  /** Chains that only the source has. */
  public List<String> tasksInSource() {
    return without(
        program.execution().vertices().stream().map(Vertex::name).toList(),
        running.vertices().stream().map(RunningVertex::name).toList());
  }

  /** Chains that only the cluster has. */
  public List<String> tasksRunning() {
    return without(
        running.vertices().stream().map(RunningVertex::name).toList(),
        program.execution().vertices().stream().map(Vertex::name).toList());
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest;
  }
}
