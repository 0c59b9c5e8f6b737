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

  /**
   * No exchange: projections, filters, table functions.
   *
   * @param input where the rows stay
   * @param pins whether it may leave but one value of a column
   */
  record Calc(Query input, boolean pins) implements Query {
    /** One that may do so. */
    public Calc(Query input) {
      this(input, true);
    }
  }

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
   * A join on equal columns of tables and of such joins. A condition above it that leaves one value
   * of the key takes the key away.
   *
   * @param left whose rows a look-up would enrich where they are
   * @param right what it is joined with
   * @param snapshot whether rows are joined with what the right side was at a time; else both sides
   *     are exchanged by key
   */
  record EquiJoin(Query left, Query right, boolean snapshot) implements Query {}

  /**
   * A query that calls functions which are not Flink's own.
   *
   * @param functions their names, in lower case
   * @param scalar what it is where all of them make one value of a row
   * @param otherwise what it is where one of them may aggregate
   */
  record Calling(List<String> functions, Query scalar, Query otherwise) implements Query {
    public Calling {
      functions = List.copyOf(functions);
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
