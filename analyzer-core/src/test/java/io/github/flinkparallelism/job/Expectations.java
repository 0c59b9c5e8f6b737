package io.github.flinkparallelism.job;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expectations written in the comments of a test's files.
 *
 * <p>{@code // expect: ...} speaks of the operators that the line creates, {@code // slots: ...} of
 * the execution that the line starts, {@code // finding: RuleId} of a finding and {@code //
 * problem: text} of a problem whose message contains the text. {@code #} starts a comment as well.
 */
final class Expectations {
  private static final Pattern MARK =
      Pattern.compile("(?://|#)\\s*(expect|slots|finding|problem): (.*?)\\s*(?=//|#|$)");

  private final Map<Place, String> operators = new LinkedHashMap<>();
  private final Map<Place, String> slots = new LinkedHashMap<>();
  private final List<String> findings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Expectations() {}

  /**
   * A line of a file.
   *
   * @param file relative path
   * @param line 1-based
   */
  private record Place(String file, int line) implements Comparable<Place> {
    static Place of(Location location) {
      return new Place(location.file(), location.line());
    }

    @Override
    public int compareTo(Place other) {
      int byFile = file.compareTo(other.file);
      return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
      return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
    }
  }

  /** Those in {@code files}, by path. */
  static Expectations in(Map<String, String> files) {
    Expectations found = new Expectations();
    files.forEach(found::collect);
    return found;
  }

  private void collect(String file, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      while (mark.find()) {
        add(mark.group(1), new Place(file, i + 1), mark.group(2));
      }
    }
  }

  private void add(String kind, Place place, String text) {
    switch (kind) {
      case "expect":
        operators.put(place, text);
        break;
      case "slots":
        slots.put(place, text);
        break;
      case "finding":
        List.of(text.split(",\\s*")).forEach(rule -> findings.add(place + " " + rule));
        break;
      default:
        problems.add(place + " " + text);
    }
  }

  /** What differs about operators and slots. */
  List<String> operators(AnalysisResult result, boolean every) {
    Map<Place, List<Operator>> actual = new TreeMap<>();
    Map<Place, List<String>> required = new TreeMap<>();
    for (Job job : result.jobs()) {
      for (Execution execution : job.executions()) {
        execution
            .operators()
            .forEach(o -> actual.computeIfAbsent(Place.of(o.location()), p -> list()).add(o));
        required
            .computeIfAbsent(Place.of(execution.location()), p -> new ArrayList<>())
            .add(OperatorText.quantity(execution.slots().required()));
      }
    }
    List<String> complaints = new ArrayList<>();
    slots.forEach(
        (place, text) -> {
          String found = String.join(" | ", required.getOrDefault(place, List.of()));
          if (!found.equals(text)) {
            complaints.add(place + " expected slots " + text + " but they are " + found);
          }
        });
    compare(actual, every, complaints);
    return complaints;
  }

  private static List<Operator> list() {
    return new ArrayList<>();
  }

  private void compare(Map<Place, List<Operator>> actual, boolean every, List<String> complaints) {
    for (Place place : operators.keySet()) {
      if (!actual.containsKey(place)) {
        complaints.add(place + " expected " + operators.get(place) + " but there is no operator");
      }
    }
    actual.forEach(
        (place, found) -> {
          String text = operators.get(place);
          if (text == null && every) {
            complaints.add(place + " unexpected " + OperatorText.all(found));
          } else if (text != null) {
            OperatorText.complaint(text, found).ifPresent(c -> complaints.add(place + " " + c));
          }
        });
  }

  /** What differs about findings. */
  List<String> findings(AnalysisResult result, Set<String> ignoredRules) {
    List<String> missing = new ArrayList<>(findings);
    List<String> complaints = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (ignoredRules.contains(finding.rule())) {
        continue;
      }
      String text = Place.of(finding.location()) + " " + finding.rule();
      if (!missing.remove(text)) {
        complaints.add("unexpected finding " + text + ": " + finding.message());
      }
    }
    missing.forEach(text -> complaints.add("missing finding " + text));
    return complaints;
  }

  /** What differs about problems. */
  List<String> problems(AnalysisResult result, List<String> more) {
    List<String> missing = new ArrayList<>(problems);
    missing.addAll(more);
    List<String> complaints = new ArrayList<>();
    for (Problem problem : result.problems()) {
      String text = Place.of(problem.location()) + " " + problem.message();
      boolean expected = missing.removeIf(wanted -> isMeant(wanted, text));
      if (!expected) {
        complaints.add("unexpected problem " + text);
      }
    }
    missing.forEach(text -> complaints.add("missing problem " + text));
    return complaints;
  }

  private static boolean isMeant(String wanted, String problem) {
    int space = wanted.indexOf(' ');
    return problem.startsWith(wanted.substring(0, space + 1))
        && problem.contains(wanted.substring(space + 1));
  }
}
