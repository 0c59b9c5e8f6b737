package io.github.flinkparallelism.live.comparison;

import java.util.List;

/**
 * Why operators run otherwise than the source says.
 *
 * @param operators those of which that is so, {@code Map (2)}
 * @param text one or more sentences that continue their names
 */
public record Explanation(List<String> operators, String text) {
  /** Copies the list. */
  public Explanation {
    operators = List.copyOf(operators);
  }
}
