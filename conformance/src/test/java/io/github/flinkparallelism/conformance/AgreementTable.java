package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where a suite does not agree in full: a row for each such job, what is wrong or open below. */
final class AgreementTable {
  private static final List<String> HEAD =
      List.of(
          "job", "operators", "exact", "default", "range", "unknown", "WRONG", "chains", "slots");

  private final String title;
  private final Collection<Agreement> agreements;

  AgreementTable(String title, Collection<Agreement> agreements) {
    this.title = title;
    this.agreements = agreements;
  }

  /** Percentage of operators with the right number. */
  double coverage() {
    long operators = agreements.stream().mapToLong(a -> a.verdicts().size()).sum();
    long covered = agreements.stream().mapToLong(Agreement::covered).sum();
    return operators == 0 ? 0 : 100.0 * covered / operators;
  }

  String text() {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    agreements.stream()
        .filter(agreement -> !agreement.full())
        .forEach(agreement -> rows.add(row(agreement)));
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
            .toArray();
    String table =
        rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    return "%n%s%n%s%s%s%n".formatted(title, table, remarks(), summary());
  }

  private static List<String> row(Agreement agreement) {
    return List.of(
        agreement.job(),
        String.valueOf(agreement.verdicts().size()),
        String.valueOf(agreement.count(Verdict.EXACT)),
        String.valueOf(agreement.count(Verdict.DEFAULT)),
        String.valueOf(agreement.count(Verdict.RANGE)),
        String.valueOf(agreement.count(Verdict.UNKNOWN)),
        String.valueOf(agreement.count(Verdict.WRONG)),
        agreement.verticesAgree() ? "yes" : "no",
        agreement.slotsAgree() ? "yes" : "no");
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(pad(row.get(0), widths[0], false));
    for (int column = 1; column < widths.length; column++) {
      line.append("  ").append(pad(row.get(column), widths[column], true));
    }
    return line.toString();
  }

  private static String pad(String text, int width, boolean right) {
    String spaces = " ".repeat(width - text.length());
    return right ? spaces + text : text + spaces;
  }

  private String remarks() {
    StringBuilder text = new StringBuilder();
    for (Agreement agreement : agreements) {
      agreement.wrongClaims().forEach(w -> text.append(remark("WRONG", agreement, w)));
      agreement.gaps().forEach(gap -> text.append(remark("open ", agreement, gap)));
    }
    return text.toString();
  }

  private static String remark(String kind, Agreement agreement, String text) {
    return kind + "  " + agreement.job() + ": " + text + "\n";
  }

  private String summary() {
    long full = agreements.stream().filter(Agreement::full).count();
    return String.format(
        Locale.ROOT,
        "%d of %d in full agreement, coverage %.1f %%",
        full,
        agreements.size(),
        coverage());
  }
}
