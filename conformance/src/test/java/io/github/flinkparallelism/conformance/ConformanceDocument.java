package io.github.flinkparallelism.conformance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/conformance.md}: a table for each release, a row for each corpus. */
final class ConformanceDocument {
  private static final String INTRODUCTION =
      """
      # Agreement with Flink

      This page is written by the build: do not edit it.
      Each job runs in a real Flink up to its plan, and everything that the analyzer says about it is held against that plan.
      `mvn -B verify -pl conformance -am` computes the numbers and fails when they differ from this page; with `-Dgolden.update=true` it writes the page anew.

      The corpus *generated* is drawn at random from a grammar, with a fixed seed.
      The corpus *table* is planned with few releases; how the table planner names, connects and chains its operators is not claimed.

      * **jobs**: the same job under two circumstances, as without and with `-p 4`, counts twice
      * **operators**: those of Flink's plans, and one for each job that Flink refuses; it is exact when the analyzer reports the error
      * **exact**: the number that Flink plans, or rightly *decided at run time*
      * **default**: the same, provided that an input of the program keeps its default
      * **range**: Flink's number lies in the span that is claimed
      * **unknown**: nothing is claimed
      * **wrong**: Flink plans something else than what is claimed, be it the name, the parallelism, the max parallelism, the partitioning of an input or the slot sharing group
      * **vertices**, **slots**: jobs whose chains and whose required slots are those of Flink

      """;

  private static final List<String> HEAD =
      List.of(
          "corpus",
          "jobs",
          "operators",
          "exact",
          "default",
          "range",
          "unknown",
          "wrong",
          "vertices",
          "slots");

  private ConformanceDocument() {}

  /** The page for these rows, whatever their order. */
  static String of(List<CorpusResult> rows) {
    Map<String, List<CorpusResult>> byVersion =
        rows.stream()
            .sorted(
                Comparator.comparing((CorpusResult row) -> new FlinkRelease(row.version()))
                    .thenComparing(CorpusResult::corpus))
            .collect(
                Collectors.groupingBy(
                    CorpusResult::version, LinkedHashMap::new, Collectors.toList()));
    return INTRODUCTION
        + byVersion.entrySet().stream()
            .map(entry -> section(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static String section(String version, List<CorpusResult> rows) {
    return "## Flink "
        + version
        + "\n\n"
        + Stream.concat(
                Stream.of(line(HEAD), line(HEAD.stream().map(column -> "---").toList())),
                rows.stream().map(row -> line(cells(row))))
            .collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static List<String> cells(CorpusResult row) {
    return Stream.of(
            row.corpus(),
            row.jobs(),
            row.operators(),
            row.exact(),
            row.byDefault(),
            row.range(),
            row.unknown(),
            row.wrong(),
            row.vertices(),
            row.slots())
        .map(String::valueOf)
        .toList();
  }
}
