package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file of ours: a job for one rule of Flink's planner, or a class that such jobs use.
 *
 * <p>Comments say for which releases it is and how it is run:
 *
 * <pre>
 * // versions: 1.15..1.20      all releases of its folder when missing
 * // run: -p 4 -Dk=v --local -- arg      once without anything and once with -p 4 when missing
 * // throws      at the end of a line: Flink refuses the job, and the analyzer says so here
 * // throws 1.18..      the same for some releases
 * </pre>
 *
 * @param className its main class
 * @param job whether it has a {@code main}
 * @param versions where it compiles
 * @param runs the lines {@code // run:}
 * @param refusals the lines marked as refused
 */
record OwnJob(
    Path file,
    String className,
    boolean job,
    VersionRange versions,
    List<String> runs,
    List<Refusal> refusals) {
  private static final Pattern VERSIONS = Pattern.compile("(?m)^// versions: (.*)$");
  private static final Pattern RUN = Pattern.compile("(?m)^// run:(.*)$");
  private static final Pattern THROWS = Pattern.compile("// throws\\b ?([0-9.]*)");
  private static final List<String> DEFAULT_RUNS = List.of("", "-p 4");

  OwnJob {
    runs = List.copyOf(runs);
    refusals = List.copyOf(refusals);
  }

  /** A line at which the analyzer must report what Flink throws. */
  record Refusal(int line, VersionRange versions) {}

  /**
   * Reads a file.
   *
   * @param root the source root that it is in; its releases hold unless the file says otherwise
   */
  static OwnJob read(OwnSourceRoot root, Path file, JobLanguage language) throws IOException {
    String text = Files.readString(file);
    Matcher versions = VERSIONS.matcher(text);
    List<String> runs = RUN.matcher(text).results().map(run -> run.group(1).trim()).toList();
    return new OwnJob(
        file,
        language.className(root.folder(), file, text),
        language.isJob(text),
        versions.find() ? VersionRange.parse(versions.group(1)) : root.versions(),
        runs.isEmpty() ? DEFAULT_RUNS : runs,
        refusals(text));
  }

  private static List<Refusal> refusals(String text) {
    List<Refusal> refusals = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = THROWS.matcher(lines.get(i));
      if (mark.find()) {
        String range = mark.group(1);
        refusals.add(
            new Refusal(i + 1, range.isEmpty() ? VersionRange.ALL : VersionRange.parse(range)));
      }
    }
    return refusals;
  }

  /** The marked lines of {@code release}. */
  TreeSet<Integer> refusedLines(FlinkRelease release) {
    TreeSet<Integer> lines = new TreeSet<>();
    refusals.stream()
        .filter(refusal -> refusal.versions().contains(release))
        .forEach(refusal -> lines.add(refusal.line()));
    return lines;
  }

  /** How to run it, where {@code plain} is without anything. */
  List<Conditions> conditions(Conditions plain) {
    return runs.stream().map(run -> conditions(plain, run)).toList();
  }

  private Conditions conditions(Conditions plain, String run) {
    Conditions conditions = plain;
    Deque<String> words =
        new ArrayDeque<>(Arrays.stream(run.split(" +")).filter(w -> !w.isEmpty()).toList());
    while (!words.isEmpty()) {
      String word = words.remove();
      if (word.equals("-p")) {
        conditions = conditions.withParallelism(Integer.parseInt(words.remove()));
      } else if (word.equals("--local")) {
        conditions = conditions.inIde();
      } else if (word.equals("--conf")) {
        conditions = conditions.withConf(Path.of("src/conf", words.remove()));
      } else if (word.startsWith("-D")) {
        conditions = conditions.withProperty(word.substring(2));
      } else if (word.equals("--")) {
        conditions = conditions.withArgs(List.copyOf(words));
        words.clear();
      } else {
        throw new IllegalArgumentException(file + ": unknown option " + word + " in // run:");
      }
    }
    return conditions;
  }
}
