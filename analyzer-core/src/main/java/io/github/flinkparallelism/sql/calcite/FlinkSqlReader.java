package io.github.flinkparallelism.sql.calcite;

import io.github.flinkparallelism.sql.SqlReader;
import io.github.flinkparallelism.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;

/**
 * Flink's parser with the settings of {@code
 * org.apache.flink.table.planner.delegation.PlannerContext#getSqlParserConfig}. Creating one costs
 * nothing; Calcite is loaded with the first text.
 */
public final class FlinkSqlReader implements SqlReader {
  /** {@code SET key = value} without quotes, which {@code ExtendedParser} reads, not Calcite. */
  private static final Pattern BARE_SET =
      Pattern.compile(
          "\\s*SET\\s+([^'\\s=]+)\\s*=\\s*(?:'([^']*)'|(\\S+?))\\s*;?\\s*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<SqlStatement> read(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    Matcher bare = BARE_SET.matcher(text);
    if (bare.matches()) {
      String value = Optional.ofNullable(bare.group(2)).orElseGet(() -> bare.group(3));
      return List.of(new SqlStatement.SetOption(bare.group(1), value));
    }
    try {
      List<SqlStatement> statements = new ArrayList<>();
      for (SqlNode node : SqlParser.create(text, config()).parseStmtList()) {
        statements.add(Statements.of(node));
      }
      return statements;
    } catch (SqlParseException e) {
      return List.of(new SqlStatement.Unreadable(firstLine(e), line(e)));
    } catch (RuntimeException e) {
      // Calcite's semantic actions throw what they like for text that the grammar lets through.
      return List.of(new SqlStatement.Unreadable(firstLine(e), 1));
    }
  }

  private static int line(SqlParseException e) {
    return e.getPos() == null ? 1 : Math.max(1, e.getPos().getLineNum());
  }

  private static SqlParser.Config config() {
    return SqlParser.config()
        .withParserFactory(FlinkSqlParserImpl.FACTORY)
        .withConformance(FlinkSqlConformance.DEFAULT)
        .withQuoting(Quoting.BACK_TICK)
        .withUnquotedCasing(Casing.UNCHANGED)
        .withQuotedCasing(Casing.UNCHANGED)
        .withIdentifierMaxLength(256);
  }

  private static String firstLine(Exception e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return message.lines().findFirst().orElse(message).replaceAll("\\.$", "");
  }
}
