package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Vertex;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Which operator runs in which task: those of chains with equal names first, then each by its name
 * in the order of appearance.
 */
final class TaskMatching {
  private final IdentityHashMap<Operator, RunningVertex> found = new IdentityHashMap<>();
  private final List<RunningVertex> strangers = new ArrayList<>();

  private TaskMatching() {}

  static TaskMatching of(Execution execution, List<RunningVertex> vertices) {
    TaskMatching matching = new TaskMatching();
    List<RunningVertex> left = new ArrayList<>(vertices);
    for (Vertex chain : execution.vertices()) {
      Optional<RunningVertex> same = same(chain, left);
      if (same.isPresent()) {
        left.remove(same.get());
        execution.operators().stream()
            .filter(operator -> chain.operators().contains(operator.id()))
            .forEach(operator -> matching.found.put(operator, same.get()));
      }
    }
    for (RunningVertex vertex : left) {
      matching.take(vertex, execution.operators());
    }
    return matching;
  }

  /** Of several chains with this name, one with the same width. */
  private static Optional<RunningVertex> same(Vertex chain, List<RunningVertex> left) {
    List<RunningVertex> named =
        left.stream().filter(vertex -> vertex.name().equals(chain.name())).toList();
    return named.stream()
        .filter(vertex -> vertex.parallelism().equals(chain.parallelism().value()))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private void take(RunningVertex vertex, List<Operator> operators) {
    boolean known = false;
    for (String name : vertex.operators()) {
      Optional<Operator> match =
          operators.stream()
              .filter(operator -> operator.name().equals(name))
              .filter(operator -> operator.repeated() || !found.containsKey(operator))
              .findFirst();
      match.ifPresent(operator -> found.put(operator, vertex));
      known |= match.isPresent();
    }
    if (!known) {
      strangers.add(vertex);
    }
  }

  /** The task that an operator runs in. */
  Optional<RunningVertex> of(Operator operator) {
    return Optional.ofNullable(found.get(operator));
  }

  /** Tasks of which the source has no operator. */
  List<RunningVertex> strangers() {
    return strangers;
  }
}
