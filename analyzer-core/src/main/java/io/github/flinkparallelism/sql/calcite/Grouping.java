package io.github.flinkparallelism.sql.calcite;

import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** What a {@code GROUP BY} groups by, as far as it decides where rows go. */
enum Grouping {
  /** Columns: rows are exchanged by key, and results are updated. */
  KEYS,
  /** Columns and the window that rows are in: exchanged by key. */
  KEYS_AND_WINDOW,
  /** Nothing but a window function, {@code TUMBLE(ts, ..)}: everything in one place. */
  GROUP_WINDOW,
  /** Nothing but {@code window_start, window_end}: in one place, if they are those of a window. */
  WINDOW_COLUMNS,
  /** Anything else. */
  UNDECIDED;

  private static final Set<String> FUNCTIONS =
      Set.of("TUMBLE", "$TUMBLE", "HOP", "$HOP", "SESSION", "$SESSION");
  private static final Set<String> COLUMNS = Set.of("window_start", "window_end", "window_time");

  static Grouping of(SqlNodeList group) {
    boolean keys = false;
    boolean function = false;
    boolean start = false;
    boolean end = false;
    for (SqlNode item : group) {
      if (item instanceof SqlIdentifier column) {
        String name = column.names.get(column.names.size() - 1);
        start |= name.equalsIgnoreCase("window_start");
        end |= name.equalsIgnoreCase("window_end");
        keys |= !COLUMNS.contains(name.toLowerCase(Locale.ROOT));
      } else if (item instanceof SqlCall call
          && FUNCTIONS.contains(call.getOperator().getName().toUpperCase(Locale.ROOT))) {
        function = true;
      } else {
        return UNDECIDED;
      }
    }
    if (keys) {
      return function || start || end ? KEYS_AND_WINDOW : KEYS;
    }
    if (function) {
      return start || end ? UNDECIDED : GROUP_WINDOW;
    }
    return start && end ? WINDOW_COLUMNS : UNDECIDED;
  }
}
