package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions.Table;
import io.github.flinkparallelism.report.console.ConsoleReport;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the console whatever a user's code looks like. */
class ConsolePropertiesTest {
  private static final ExplainQuery EVERYTHING =
      new ExplainQuery(Optional.empty(), Optional.empty());

  @Provide
  Arbitrary<AnalysisResult> results() {
    return RandomResults.results();
  }

  @Property(tries = 300)
  void lines_fit(
      @ForAll("results") AnalysisResult result,
      @ForAll @IntRange(min = 80, max = 200) int width,
      @ForAll Table table) {
    assertThat(lines(result, width, true, table))
        .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(width));
  }

  @Property(tries = 300)
  void no_control_character_gets_through(
      @ForAll("results") AnalysisResult result, @ForAll Table table) {
    assertThat(lines(result, 100, true, table))
        .allSatisfy(
            line ->
                assertThat(line.codePoints().noneMatch(ConsolePropertiesTest::isControl)).isTrue());
  }

  @Property(tries = 300)
  void ascii_is_ascii(@ForAll("results") AnalysisResult result, @ForAll Table table) {
    assertThat(lines(result, 90, false, table))
        .allSatisfy(
            line -> assertThat(line.chars().allMatch(unit -> unit >= 32 && unit < 127)).isTrue());
  }

  @Property(tries = 100)
  void no_line_ends_in_a_space_and_findings_leave_room_for_prefixes(
      @ForAll("results") AnalysisResult result) {
    ReportOptions options = ReportGoldenTest.options(100, true, Table.ALWAYS, true);
    assertThat(new ConsoleReport().lines(result, options))
        .allSatisfy(
            line -> {
              assertThat(line.text()).doesNotEndWith(" ");
              assertThat(line.severity().isEmpty() || line.text().startsWith("   ")).isTrue();
            });
  }

  private static List<String> lines(
      AnalysisResult result, int width, boolean unicode, Table table) {
    ReportOptions options = ReportGoldenTest.options(width, unicode, table, width % 2 == 0);
    return Stream.concat(
            new ConsoleReport().lines(result, options).stream(),
            new ExplainReport().lines(result, EVERYTHING, options).stream())
        .map(ReportLine::text)
        .toList();
  }

  /** An own, coarse measure: wide scripts count two columns, everything else at most one. */
  private static int columns(String line) {
    return line.codePoints().map(ConsolePropertiesTest::columns).sum();
  }

  private static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    return mark ? 0 : Character.isIdeographic(codePoint) || isHangul(codePoint) ? 2 : 1;
  }

  private static boolean isHangul(int codePoint) {
    return codePoint >= 0xac00 && codePoint <= 0xd7a3;
  }

  private static boolean isControl(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }
}
