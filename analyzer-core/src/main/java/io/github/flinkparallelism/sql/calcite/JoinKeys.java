package io.github.flinkparallelism.sql.calcite;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTableRef;

/**
 * Which joins certainly have a key that rows are exchanged by: {@code
 * StreamPhysicalJoinRuleBase#toHashTraitByColumns}. A constant that the key is compared with may
 * take it away, so a condition may speak of columns of both sides only.
 */
final class JoinKeys {
  /** No number of these conditions leaves a single value. */
  private static final Set<SqlKind> STRICT =
      EnumSet.of(SqlKind.GREATER_THAN, SqlKind.LESS_THAN, SqlKind.NOT_EQUALS);

  /** What a condition may ask of columns of both sides without naming their values. */
  private static final Set<SqlKind> COMPARISONS =
      EnumSet.of(
          SqlKind.EQUALS,
          SqlKind.NOT_EQUALS,
          SqlKind.GREATER_THAN,
          SqlKind.GREATER_THAN_OR_EQUAL,
          SqlKind.LESS_THAN,
          SqlKind.LESS_THAN_OR_EQUAL,
          SqlKind.BETWEEN);

  private JoinKeys() {}

  /** Whether the rows of {@code join} meet by key. */
  static boolean areCertain(SqlJoin join) {
    if (!isUnfiltered(join.getLeft()) || !isUnfiltered(join.getRight())) {
      return false;
    }
    if (join.getConditionType() == JoinConditionType.USING) {
      return true;
    }
    if (join.getConditionType() != JoinConditionType.ON) {
      return false;
    }
    Set<String> left = names(join.getLeft());
    Set<String> right = names(join.getRight());
    List<SqlNode> conjuncts = Expressions.conjuncts(join.getCondition());
    return conjuncts.stream().anyMatch(each -> isKey(each, left, right))
        && conjuncts.stream()
            .allMatch(
                each ->
                    COMPARISONS.contains(each.getKind())
                        && reads(each, left)
                        && reads(each, right));
  }

  /** Whether {@code filter}, null where there is none, may leave one value of a column. */
  static boolean mayPin(SqlNode filter) {
    return filter != null
        && Expressions.conjuncts(filter).stream()
            .anyMatch(each -> !STRICT.contains(each.getKind()));
  }

  /** {@code l.k = r.k}, unless of windows, which are no keys. */
  private static boolean isKey(SqlNode conjunct, Set<String> left, Set<String> right) {
    if (conjunct.getKind() != SqlKind.EQUALS) {
      return false;
    }
    SqlNode one = ((SqlCall) conjunct).operand(0);
    SqlNode other = ((SqlCall) conjunct).operand(1);
    return isColumnOf(one, left) && isColumnOf(other, right)
        || isColumnOf(one, right) && isColumnOf(other, left);
  }

  private static boolean isColumnOf(SqlNode node, Set<String> tables) {
    return node instanceof SqlIdentifier column
        && column.names.size() == 2
        && tables.contains(column.names.get(0))
        && !column.names.get(1).startsWith("window_");
  }

  private static boolean reads(SqlNode node, Set<String> tables) {
    if (node instanceof SqlIdentifier column) {
      return column.names.size() == 2 && tables.contains(column.names.get(0));
    }
    return node instanceof SqlCall call
        && call.getOperandList().stream().anyMatch(each -> each != null && reads(each, tables));
  }

  /** Tables, and joins of them that have a key. */
  private static boolean isUnfiltered(SqlNode side) {
    if (side instanceof SqlJoin join) {
      return areCertain(join);
    }
    return isTable(side);
  }

  private static boolean isTable(SqlNode node) {
    return switch (node.getKind()) {
      case IDENTIFIER, TABLE_REF -> true;
      case AS, SNAPSHOT -> isTable(((SqlCall) node).operand(0));
      default -> false;
    };
  }

  private static Set<String> names(SqlNode side) {
    Set<String> names = new TreeSet<>();
    collect(side, names);
    return names;
  }

  private static void collect(SqlNode side, Set<String> names) {
    if (side instanceof SqlJoin join) {
      collect(join.getLeft(), names);
      collect(join.getRight(), names);
    } else if (side.getKind() == SqlKind.AS) {
      names.add(((SqlIdentifier) ((SqlCall) side).operand(1)).getSimple());
    } else if (side.getKind() == SqlKind.SNAPSHOT) {
      collect(((SqlCall) side).operand(0), names);
    } else {
      SqlNode table = side instanceof SqlTableRef ref ? ref.operand(0) : side;
      List<String> path = ((SqlIdentifier) table).names;
      names.add(path.get(path.size() - 1));
    }
  }
}
