package io.github.flinkparallelism.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.SqlWindow;

/** What the expressions of one {@code SELECT} ask for, tables apart. */
final class Expressions {
  private final List<SqlNode> subQueries = new ArrayList<>();
  private final Set<String> unknownFunctions = new TreeSet<>();
  private boolean aggregates;
  private boolean keyedOver;
  private boolean plainOver;
  private boolean namedOver;
  private boolean mayBeEmpty;

  private Expressions() {}

  static Expressions of(SqlSelect select) {
    Expressions expressions = new Expressions();
    expressions.visit(select.getSelectList());
    expressions.visitFilter(select.getHaving());
    expressions.visitFilter(select.getWhere());
    return expressions;
  }

  /** Whether nothing occurs whose distribution the planner chooses, functions apart. */
  boolean areKnown() {
    return subQueries.isEmpty() && !namedOver && !(keyedOver && plainOver);
  }

  /** Functions of the user, of which each may aggregate; names in lower case. */
  List<String> unknownFunctions() {
    return List.copyOf(unknownFunctions);
  }

  boolean isPlain() {
    return areKnown() && unknownFunctions.isEmpty() && !aggregates && over().isEmpty();
  }

  /** Whether the planner may replace the query by an empty one. */
  boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  /** Whether an aggregate function occurs outside {@code OVER}. */
  boolean aggregates() {
    return aggregates;
  }

  /** Whether {@code OVER} partitions; absent where there is none. */
  Optional<Boolean> over() {
    return keyedOver || plainOver ? Optional.of(keyedOver) : Optional.empty();
  }

  List<SqlNode> subQueries() {
    return subQueries;
  }

  /** Conditions without columns, or that exclude each other, may make the whole query empty. */
  private void visitFilter(SqlNode where) {
    if (where == null) {
      return;
    }
    visit(where);
    mayBeEmpty |= isConstant(where) || Contradictions.mayBeIn(conjuncts(where));
  }

  /** Whether the planner may find out that {@code condition} never holds. */
  static boolean isConstant(SqlNode condition) {
    return conjuncts(condition).stream().anyMatch(each -> !readsColumn(each));
  }

  /** The conditions that hold all together. */
  static List<SqlNode> conjuncts(SqlNode condition) {
    if (condition.getKind() != SqlKind.AND) {
      return List.of(condition);
    }
    List<SqlNode> all = new ArrayList<>();
    ((SqlCall) condition).getOperandList().forEach(each -> all.addAll(conjuncts(each)));
    return all;
  }

  private static boolean readsColumn(SqlNode node) {
    if (node instanceof SqlIdentifier) {
      return true;
    } else if (node instanceof SqlNodeList list) {
      return list.stream().anyMatch(Expressions::readsColumn);
    }
    return node instanceof SqlCall call
        && call.getOperandList().stream().anyMatch(each -> each != null && readsColumn(each));
  }

  private void visit(SqlNode node) {
    if (node == null) {
      return;
    }
    if (node.isA(SqlKind.QUERY)) {
      subQueries.add(node);
    } else if (node instanceof SqlNodeList list) {
      list.forEach(this::visit);
    } else if (node.getKind() == SqlKind.OVER) {
      over((SqlCall) node);
    } else if (node instanceof SqlCall call) {
      function(call);
      call.getOperandList().forEach(this::visit);
    }
  }

  private void over(SqlCall over) {
    if (!(over.operand(1) instanceof SqlWindow window) || window.getRefName() != null) {
      namedOver = true;
      return;
    }
    SqlNodeList partitions = window.getPartitionList();
    boolean keyed = partitions.stream().anyMatch(Expressions::isPlainColumn);
    // Windows and constants are no keys.
    namedOver |= !keyed && !partitions.isEmpty();
    keyedOver |= keyed;
    plainOver |= partitions.isEmpty();
    SqlCall function = over.operand(0);
    function.getOperandList().forEach(this::visit);
  }

  private static boolean isPlainColumn(SqlNode node) {
    return node instanceof SqlIdentifier column
        && !column
            .names
            .get(column.names.size() - 1)
            .toLowerCase(Locale.ROOT)
            .startsWith("window_");
  }

  private void function(SqlCall call) {
    boolean named =
        call.getOperator() instanceof SqlUnresolvedFunction
            || call.getOperator() instanceof SqlFunction;
    if (!named) {
      return;
    }
    String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
    if (call.getOperator().isAggregator() || Functions.isAggregate(name)) {
      aggregates = true;
    } else if (call.getOperator() instanceof SqlUnresolvedFunction && !Functions.isScalar(name)) {
      unknownFunctions.add(name.toLowerCase(Locale.ROOT));
    }
  }
}
