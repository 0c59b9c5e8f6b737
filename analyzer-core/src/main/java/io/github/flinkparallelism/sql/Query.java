package io.github.flinkparallelism.sql;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A query, reduced to what decides the parallelism of the operators that the table planner makes of
 * it: where rows are exchanged, and how. What is not listed is {@link Undecided}.
 */
public sealed interface Query {

  /**
   * A table or view.
   *
   * @param table its name
   * @param hints {@code OPTIONS(..)}
   */
  record Scan(TableName table, Map<String, String> hints) implements Query {
    public Scan {
      hints = Collections.unmodifiableMap(new TreeMap<>(hints));
    }
  }

  /** {@code VALUES}, or a {@code SELECT} without {@code FROM}. */
  record Values() implements Query {}

  /** No exchange: projections, filters, table functions. */
  record Calc(Query input) implements Query {}

  /**
   * Exchanged by key.
   *
   * @param input what is exchanged
   * @param updating whether it certainly updates its results
   */
  record Keyed(Query input, boolean updating) implements Query {}

  /**
   * Exchanged to a single operator: an aggregate over everything, {@code ORDER BY}, {@code LIMIT}.
   *
   * @param input what is exchanged
   * @param updating whether it certainly updates its results
   */
  record Singleton(Query input, boolean updating) implements Query {}

  /** {@code UNION ALL}. */
  record Union(List<Query> inputs) implements Query {
    public Union {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Something whose exchanges the planner chooses: joins, sub queries, functions that may
   * aggregate.
   *
   * @param inputs what it reads; none where the planner may not read anything at all
   */
  record Undecided(List<Query> inputs) implements Query {
    public Undecided {
      inputs = List.copyOf(inputs);
    }
  }
}
