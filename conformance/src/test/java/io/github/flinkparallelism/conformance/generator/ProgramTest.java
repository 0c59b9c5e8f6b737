package io.github.flinkparallelism.conformance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is drawn, and what it is reduced to; no Flink is needed for that. */
class ProgramTest {
  private static final long SEED = 7;

  private static Grammars grammars(String version) {
    return new Grammars(FlinkVersion.parse(version).orElseThrow());
  }

  private static List<String> texts(long seed, String version, int count) {
    Grammars grammars = grammars(version);
    return IntStream.range(0, count)
        .mapToObj(number -> Program.draw(seed, number, grammars))
        .map(program -> program.circumstances().text() + "\n" + SourceText.of(program))
        .toList();
  }

  @Test
  void aSeedGivesTheSamePrograms() {
    assertThat(texts(SEED, "1.20", 20)).isEqualTo(texts(SEED, "1.20", 20)).doesNotHaveDuplicates();
    assertThat(texts(SEED, "1.20", 20)).isNotEqualTo(texts(SEED + 1, "1.20", 20));
  }

  @Test
  void programsAreCompleteAndExecuteSomething() {
    assertThat(texts(SEED, "2.3", 50))
        .allSatisfy(text -> assertThat(text).doesNotContain("$").contains(".execute("));
  }

  @Test
  void apiOfOtherReleasesIsNotUsed() {
    assertThat(String.join("\n", texts(SEED, "1.13", 300)))
        .contains(".iterate()", "Time.seconds")
        .doesNotContain(".fromData(", ".fullWindowPartition()", "new Elaborate()");
    assertThat(String.join("\n", texts(SEED, "2.3", 300)))
        .contains(".fromData(", ".fullWindowPartition()", "new Elaborate()")
        .doesNotContain(".iterate()", "Time.seconds", ".readTextFile(");
  }

  /** A row that nothing leads to would be one that is never measured. */
  @Test
  void everyRowIsReached() {
    String text = String.join("\n", texts(SEED, "1.20", 3_000));

    assertThat(
            Catalogue.ROWS.stream()
                .filter(row -> row.existsIn(FlinkVersion.parse("1.20").orElseThrow()))
                .map(row -> longestText(row.member().orElse(row.template())))
                .filter(part -> !text.contains(part)))
        .isEmpty();
  }

  private static String longestText(Template template) {
    return template.pieces().stream()
        .filter(Template.Text.class::isInstance)
        .map(piece -> ((Template.Text) piece).text())
        .flatMap(String::lines)
        .map(String::strip)
        .reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }

  @Test
  void reductionsAreSmallerAndSmallestFirst() {
    Program program = Program.draw(SEED, 3, grammars("1.20"));

    List<Integer> lengths =
        Reductions.of(program).stream()
            .map(reduced -> SourceText.of(reduced).length())
            .collect(Collectors.toList());

    assertThat(lengths).hasSizeGreaterThan(20).isSorted();
    assertThat(lengths.get(lengths.size() - 1))
        .isLessThanOrEqualTo(SourceText.of(program).length());
  }

  @Test
  void aStatementThatGoesTakesWithItWhatNeedsItsVariables() {
    for (Program reduced : Reductions.of(Program.draw(SEED, 4, grammars("1.20")))) {
      for (String used : variables(SourceText.of(reduced), "op\\d+")) {
        assertThat(SourceText.of(reduced)).contains(used + " = ");
      }
    }
  }

  private static List<String> variables(String text, String pattern) {
    return Pattern.compile("\\b" + pattern + "\\b")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
