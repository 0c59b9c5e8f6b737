package io.github.flinkparallelism.deployment.statement;

import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read.
 *
 * @param all in the order of the file
 * @param problems what could not be read
 */
public record Statements(List<Statement> all, List<Problem> problems) {
  /** No statement and no problem. */
  public static final Statements NOTHING = new Statements(List.of(), List.of());

  public Statements {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /** These, then {@code more}. */
  public Statements and(Statements more) {
    List<Statement> both = new ArrayList<>(all);
    both.addAll(more.all);
    List<Problem> bothProblems = new ArrayList<>(problems);
    bothProblems.addAll(more.problems);
    return new Statements(both, bothProblems);
  }
}
