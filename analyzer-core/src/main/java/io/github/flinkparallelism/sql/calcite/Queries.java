package io.github.flinkparallelism.sql.calcite;

import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlMatchRecognize;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;

/**
 * Queries of Calcite, reduced. Follows what the stream planner's {@code StreamPhysical*Rule}s
 * require of the distribution of each operator's input.
 */
final class Queries {
  private static final Set<String> ALIGNED_WINDOWS = Set.of("TUMBLE", "HOP", "CUMULATE");

  /** Queries that {@code WITH} names. */
  private final Map<String, Query> named;

  private Queries(Map<String, Query> named) {
    this.named = named;
  }

  static Query of(SqlNode node) {
    return new Queries(Map.of()).query(node);
  }

  private Query query(SqlNode node) {
    if (node instanceof SqlSelect select) {
      return select(select);
    } else if (node instanceof SqlWith with) {
      return with(with);
    } else if (node instanceof SqlOrderBy ordered) {
      // Rows are sorted in one place, unless none are wanted.
      boolean none = ordered.fetch != null && ordered.fetch.toString().equals("0");
      return none
          ? new Query.Undecided(List.of())
          : new Query.Singleton(query(ordered.query), false);
    } else if (node instanceof SqlMatchRecognize match) {
      Query input = query(match.getTableRef());
      return match.getPartitionList() == null || match.getPartitionList().isEmpty()
          ? new Query.Singleton(input, false)
          : new Query.Keyed(input, false);
    } else if (node instanceof SqlIdentifier table) {
      return scan(table, Map.of());
    } else if (node instanceof SqlTableRef ref) {
      return scan(ref.operand(0), hints(ref));
    } else if (node instanceof SqlJoin join) {
      return join(join);
    }
    return node instanceof SqlCall call ? call(call) : new Query.Undecided(List.of());
  }

  private Query call(SqlCall call) {
    switch (call.getKind()) {
      case AS:
      case EXPLICIT_TABLE:
        return query(call.operand(0));
      case VALUES:
        return new Query.Values();
      case UNION:
        Query union = new Query.Union(call.getOperandList().stream().map(this::query).toList());
        boolean all = call.getOperator().getName().equals("UNION ALL");
        return all ? union : new Query.Keyed(union, false);
      case SNAPSHOT:
        return query(call.operand(0));
      case COLLECTION_TABLE:
        return tableFunction(call.operand(0));
      default:
        return undecided(call);
    }
  }

  private Query with(SqlWith with) {
    Map<String, Query> names = new HashMap<>(named);
    for (SqlNode each : with.withList) {
      SqlWithItem item = (SqlWithItem) each;
      names.put(item.name.getSimple(), new Queries(names).query(item.query));
    }
    return new Queries(names).query(with.body);
  }

  private Query scan(SqlIdentifier table, Map<String, String> hints) {
    Query local = table.isSimple() ? named.get(table.getSimple()) : null;
    return local != null ? local : new Query.Scan(Statements.name(table), hints);
  }

  /** A table function in {@code FROM}: a window, or something that only the planner knows. */
  private Query tableFunction(SqlNode node) {
    if (!(node instanceof SqlCall call)) {
      return new Query.Undecided(List.of());
    }
    String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
    boolean window = ALIGNED_WINDOWS.contains(name) && !call.getOperandList().isEmpty();
    if (!window) {
      return undecided(call);
    }
    SqlNode table = call.operand(0);
    boolean argument = table.getKind() == SqlKind.ARGUMENT_ASSIGNMENT;
    return new Query.Calc(query(argument ? ((SqlCall) table).operand(0) : table));
  }

  /** Only a table function on the right leaves the left side where it is. */
  private Query join(SqlJoin join) {
    SqlNode condition = join.getCondition();
    boolean keyless = condition != null && !(condition instanceof SqlNodeList);
    if (keyless && Expressions.isConstant(condition) && !isTrue(condition)) {
      return new Query.Undecided(List.of());
    }
    boolean inner = join.getJoinType() != JoinType.RIGHT && join.getJoinType() != JoinType.FULL;
    if (inner && isCorrelated(join.getRight())) {
      return new Query.Calc(query(join.getLeft()));
    }
    Query left = query(join.getLeft());
    Query right = query(join.getRight());
    return isOfTables(left) && isOfTables(right) && JoinKeys.areCertain(join)
        ? new Query.EquiJoin(left, right, isSnapshot(join.getRight()))
        : new Query.Undecided(List.of(left, right));
  }

  /** {@code WITH} may name other queries. */
  private static boolean isOfTables(Query side) {
    return side instanceof Query.Scan || side instanceof Query.EquiJoin;
  }

  private static boolean isSnapshot(SqlNode side) {
    SqlNode inner = side.getKind() == SqlKind.AS ? ((SqlCall) side).operand(0) : side;
    return inner.getKind() == SqlKind.SNAPSHOT;
  }

  private static boolean isTrue(SqlNode condition) {
    return condition.toString().equalsIgnoreCase("TRUE");
  }

  private static boolean isCorrelated(SqlNode node) {
    SqlNode inner = node;
    while (inner.getKind() == SqlKind.AS || inner.getKind() == SqlKind.LATERAL) {
      inner = ((SqlCall) inner).operand(0);
    }
    return inner.getKind() == SqlKind.UNNEST
        || inner.getKind() == SqlKind.COLLECTION_TABLE
            && !ALIGNED_WINDOWS.contains(functionName(inner));
  }

  private static String functionName(SqlNode collection) {
    SqlNode function = ((SqlCall) collection).operand(0);
    return function instanceof SqlCall call
        ? call.getOperator().getName().toUpperCase(Locale.ROOT)
        : "";
  }

  private Query select(SqlSelect select) {
    if (select.getFrom() == null) {
      return Expressions.of(select).isPlain() ? new Query.Values() : new Query.Undecided(List.of());
    }
    Query input = query(select.getFrom());
    Expressions expressions = Expressions.of(select);
    if (expressions.mayBeEmpty()) {
      return new Query.Undecided(List.of());
    }
    List<Query> inputs = new ArrayList<>(List.of(input));
    expressions.subQueries().forEach(each -> inputs.add(query(each)));
    Query open = new Query.Undecided(inputs);
    if (!expressions.areKnown()) {
      return open;
    }
    Query shaped = shaped(select, input, expressions);
    // Rows that are grouped are exchanged by key, whether a function aggregates them or not.
    boolean grouped = select.getGroup() != null && expressions.over().isEmpty();
    return grouped || expressions.unknownFunctions().isEmpty()
        ? shaped
        : new Query.Calling(expressions.unknownFunctions(), shaped, open);
  }

  private Query shaped(SqlSelect select, Query input, Expressions expressions) {
    Query result = input;
    boolean aggregates = expressions.aggregates() || select.getHaving() != null;
    if (select.getGroup() != null) {
      result = grouped(select, input, aggregates);
    } else if (aggregates) {
      result = new Query.Singleton(input, true);
    }
    if (expressions.over().isPresent()) {
      boolean keyed = expressions.over().get();
      boolean both = select.getGroup() != null || aggregates;
      result =
          both
              ? new Query.Undecided(List.of(input))
              : keyed ? new Query.Keyed(input, false) : new Query.Singleton(input, false);
    }
    boolean pins = JoinKeys.mayPin(select.getWhere()) || JoinKeys.mayPin(select.getHaving());
    Query calc = new Query.Calc(result, pins);
    return select.isDistinct() ? new Query.Keyed(calc, false) : calc;
  }

  private Query grouped(SqlSelect select, Query input, boolean aggregates) {
    Grouping grouping = Grouping.of(select.getGroup());
    boolean windowTable = isWindowTable(select.getFrom());
    return switch (grouping) {
      case KEYS -> new Query.Keyed(input, aggregates && !select.isDistinct());
      case KEYS_AND_WINDOW -> new Query.Keyed(input, false);
      case GROUP_WINDOW -> new Query.Singleton(input, false);
      case WINDOW_COLUMNS ->
          windowTable ? new Query.Singleton(input, false) : new Query.Undecided(List.of(input));
      case UNDECIDED -> new Query.Undecided(List.of(input));
    };
  }

  private static boolean isWindowTable(SqlNode from) {
    SqlNode inner = from;
    while (inner.getKind() == SqlKind.AS) {
      inner = ((SqlCall) inner).operand(0);
    }
    return inner.getKind() == SqlKind.COLLECTION_TABLE
        && ALIGNED_WINDOWS.contains(functionName(inner));
  }

  /** Whatever tables occur below {@code call}. */
  private Query undecided(SqlCall call) {
    List<Query> inputs = new ArrayList<>();
    for (SqlNode operand : call.getOperandList()) {
      if (operand != null
          && (operand.isA(SqlKind.QUERY)
              || operand.getKind() == SqlKind.AS
              || operand.getKind() == SqlKind.EXPLICIT_TABLE
              || operand.getKind() == SqlKind.SNAPSHOT
              || operand instanceof SqlJoin
              || operand instanceof SqlTableRef)) {
        inputs.add(query(operand));
      } else if (operand instanceof SqlBasicCall nested) {
        inputs.add(undecided(nested));
      } else if (operand instanceof SqlIdentifier table && isTableOperand(call)) {
        inputs.add(query(table));
      }
    }
    return new Query.Undecided(inputs);
  }

  /** Calls whose identifiers are tables and not columns. */
  private static boolean isTableOperand(SqlCall call) {
    return switch (call.getKind()) {
      case TABLESAMPLE, PIVOT, UNPIVOT, LATERAL, SET_SEMANTICS_TABLE -> true;
      default -> false;
    };
  }

  static TableName tableName(SqlNode node) {
    SqlNode identifier = node instanceof SqlTableRef ref ? ref.operand(0) : node;
    return Statements.name((SqlIdentifier) identifier);
  }

  /** The options of {@code OPTIONS(..)} hints. */
  static Map<String, String> hints(SqlTableRef ref) {
    Map<String, String> options = new HashMap<>();
    for (SqlNode each : (SqlNodeList) ref.operand(1)) {
      if (each instanceof SqlHint hint
          && hint.getName().equalsIgnoreCase("OPTIONS")
          && hint.getOptionFormat() == SqlHint.HintOptionFormat.KV_LIST) {
        options.putAll(hint.getOptionKVPairs());
      }
    }
    return options;
  }
}
