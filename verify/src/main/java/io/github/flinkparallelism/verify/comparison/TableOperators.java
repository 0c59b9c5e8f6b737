package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Operator;

/** The analyzer's operators of table programs, of which only the planner knows all nodes. */
final class TableOperators {
  private static final String SOURCE = "TableSource";
  private static final String GROUP = "Table";
  private static final String SINK = "TableSink";

  private TableOperators() {}

  static boolean isTable(Operator operator) {
    return isSource(operator) || isSink(operator) || isGroup(operator);
  }

  /** A table that is read. */
  static boolean isSource(Operator operator) {
    return operator.transformation().equals(SOURCE);
  }

  /** A table that is written. */
  static boolean isSink(Operator operator) {
    return operator.transformation().equals(SINK);
  }

  /** All that stands between sources and what follows, or a converter to streams. */
  static boolean isGroup(Operator operator) {
    return operator.transformation().equals(GROUP);
  }
}
