package io.github.flinkparallelism.deployment.cloud;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a condition in a description of cloud resources comes to.
 *
 * @param holds its value
 * @param variables the parameters by whose defaults it does; empty for what is sure
 */
public record Decided(boolean holds, Set<String> variables) {
  public Decided {
    variables = new LinkedHashSet<>(variables);
  }

  /** One that two values decide. */
  public static Decided by(boolean holds, CloudValue.Text one, CloudValue.Text other) {
    Set<String> variables = new LinkedHashSet<>();
    one.variable().ifPresent(variables::add);
    other.variable().ifPresent(variables::add);
    return new Decided(holds, variables);
  }

  /** The opposite of what is decided; what is open stays open. */
  public Decided not() {
    return new Decided(!holds, variables);
  }

  /**
   * Whether all parts hold; a part that surely does not decides it whatever the others are.
   *
   * @param parts empty where one is open
   */
  public static Optional<Decided> all(List<Optional<Decided>> parts) {
    Optional<Decided> failing = first(parts, each -> !each.holds() && each.variables().isEmpty());
    if (failing.isPresent()) {
      return failing;
    }
    if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
      return first(parts, each -> !each.holds());
    }
    boolean holds = parts.stream().allMatch(each -> each.get().holds());
    Set<String> variables = new LinkedHashSet<>();
    parts.forEach(each -> variables.addAll(each.get().variables()));
    return Optional.of(new Decided(holds, variables));
  }

  /** Whether some part holds. */
  public static Optional<Decided> any(List<Optional<Decided>> parts) {
    return all(parts.stream().map(each -> each.map(Decided::not)).toList()).map(Decided::not);
  }

  private static Optional<Decided> first(
      List<Optional<Decided>> parts, Function<Decided, Boolean> wanted) {
    return parts.stream().flatMap(Optional::stream).filter(wanted::apply).findFirst();
  }

  /** A value that was chosen by this. */
  public CloudValue of(CloudValue value) {
    return variables.isEmpty() ? value : value.byDefault(new ArrayList<>(variables));
  }
}
