package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer when nothing matches: what may have been meant, and what exists. */
final class NearMisses {
  private static final int MAX_MEANT = 3;
  private static final int MAX_LISTED = 40;

  private final AnalysisResult result;
  private final List<Subject> subjects;
  private final JobNames jobNames;
  private final Page page;

  NearMisses(AnalysisResult result, List<Subject> subjects, Page page) {
    this.result = result;
    this.subjects = subjects;
    this.jobNames = new JobNames(result.jobs());
    this.page = page;
  }

  List<ReportLine> lines(ExplainQuery query) {
    if (subjects.isEmpty()) {
      return sentence("There is no operator to explain: no Flink job was found.");
    }
    List<ReportLine> lines = new ArrayList<>();
    query.operator().ifPresent(text -> lines.addAll(operator(text)));
    query.at().ifPresent(text -> lines.addAll(line(text)));
    lines.add(Page.BLANK);
    lines.addAll(existing());
    return lines;
  }

  private List<ReportLine> sentence(String text) {
    return Page.info(new Flow().add(text).after(page.line(), 0, page));
  }

  private List<ReportLine> operator(String wanted) {
    List<String> meant =
        subjects.stream()
            .filter(subject -> distance(subject, wanted) <= Math.max(2, wanted.length() / 3))
            .sorted(Comparator.comparingInt(subject -> distance(subject, wanted)))
            .map(subject -> new OperatorNames(page).of(subject.operator()))
            .distinct()
            .limit(MAX_MEANT)
            .toList();
    String hint = meant.isEmpty() ? "" : " Did you mean " + String.join(" or ", meant) + "?";
    return sentence("No operator is called " + page.name(wanted) + "." + hint);
  }

  private static int distance(Subject subject, String wanted) {
    return Stream.concat(Stream.of(subject.operator().name()), subject.operator().uid().stream())
        .mapToInt(name -> EditDistance.between(lower(name), lower(wanted)))
        .min()
        .orElseThrow();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private List<ReportLine> line(String wanted) {
    return SourceLine.parse(wanted)
        .map(this::nothingAt)
        .orElseGet(
            () -> sentence("A place is written Job.java:58, not " + page.name(wanted) + "."));
  }

  private List<ReportLine> nothingAt(SourceLine wanted) {
    List<String> lines =
        Stream.concat(
                subjects.stream().flatMap(Subject::places),
                result.callSites().stream().map(CallSite::location))
            .filter(wanted::isIn)
            .map(Location::line)
            .distinct()
            .sorted(Comparator.comparingInt(line -> Math.abs(line - wanted.line())))
            .limit(MAX_LISTED)
            .sorted()
            .map(String::valueOf)
            .toList();
    String where = page.name(wanted.file()) + ":" + wanted.line();
    String others =
        lines.isEmpty()
            ? " Nor does any other line of that file."
            : " Lines of that file that do: " + String.join(", ", lines) + ".";
    return sentence("Nothing in " + where + " creates an operator or sets parallelism." + others);
  }

  private List<ReportLine> existing() {
    Map<String, List<Subject>> byJob =
        subjects.stream()
            .collect(
                Collectors.groupingBy(
                    subject -> jobNames.withDeployment(subject.job()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<ReportLine> lines = new ArrayList<>();
    byJob.forEach((job, members) -> lines.addAll(existing(job, members)));
    return lines;
  }

  private List<ReportLine> existing(String job, List<Subject> members) {
    String names =
        members.stream()
            .limit(MAX_LISTED)
            .map(subject -> new OperatorNames(page).of(subject.operator()))
            .collect(Collectors.joining(", "));
    int left = members.size() - MAX_LISTED;
    Flow flow = new Flow().add(page.name(job), Tone.STRONG).add(" has " + names);
    flow.add(left > 0 ? " and " + left + " more" : "");
    return Page.info(flow.after(page.line(), Page.INDENT, page));
  }
}
