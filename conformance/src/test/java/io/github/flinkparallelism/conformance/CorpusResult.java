package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far the analyzer agrees with one release of Flink about a collection of jobs: a row of {@code
 * docs/conformance.md}.
 *
 * <p>Each suite writes its rows to files, and {@link ConformanceDocumentTest} puts them together.
 *
 * @param version the release
 * @param corpus what the jobs are
 * @param jobs how many; the same job under two circumstances counts twice
 * @param operators Flink's operators, and one for each job that Flink refuses
 * @param exact operators with the number that Flink plans
 * @param byDefault the same, provided that an input keeps its default
 * @param range operators whose span holds Flink's number
 * @param unknown operators without a claim
 * @param wrong operators with a claim that Flink contradicts
 * @param vertices jobs with the same chains
 * @param slots jobs with the same number of slots
 */
record CorpusResult(
    String version,
    String corpus,
    long jobs,
    long operators,
    long exact,
    long byDefault,
    long range,
    long unknown,
    long wrong,
    long vertices,
    long slots) {
  private static final Path FOLDER = Path.of("target/conformance/results");
  private static final String SEPARATOR = "\t";

  static CorpusResult of(String version, String corpus, Collection<Agreement> agreements) {
    List<Verdict> verdicts =
        agreements.stream().flatMap(agreement -> agreement.verdicts().stream()).toList();
    return new CorpusResult(
        version,
        corpus,
        agreements.size(),
        verdicts.size(),
        count(verdicts, Verdict.EXACT),
        count(verdicts, Verdict.DEFAULT),
        count(verdicts, Verdict.RANGE),
        count(verdicts, Verdict.UNKNOWN),
        count(verdicts, Verdict.WRONG),
        agreements.stream().filter(Agreement::verticesAgree).count(),
        agreements.stream().filter(Agreement::slotsAgree).count());
  }

  private static long count(List<Verdict> verdicts, Verdict wanted) {
    return verdicts.stream().filter(wanted::equals).count();
  }

  /** Exact or by default, in percent of all operators. */
  double coverage() {
    return operators == 0 ? 100 : 100.0 * (exact + byDefault) / operators;
  }

  /** Keeps this row for the document. */
  void write() throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(corpus + "-" + version + ".tsv"), line() + "\n");
  }

  private String line() {
    return Stream.of(
            version, corpus, jobs, operators, exact, byDefault, range, unknown, wrong, vertices,
            slots)
        .map(String::valueOf)
        .reduce((left, right) -> left + SEPARATOR + right)
        .orElseThrow();
  }

  /** The rows that the suites of this run have kept. */
  static List<CorpusResult> readAll() throws IOException {
    if (!Files.exists(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream().map(CorpusResult::read).toList();
    }
  }

  private static CorpusResult read(Path file) {
    try {
      String[] words = Files.readString(file).trim().split(SEPARATOR);
      long[] n = Arrays.stream(words).skip(2).mapToLong(Long::parseLong).toArray();
      return new CorpusResult(
          words[0], words[1], n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
