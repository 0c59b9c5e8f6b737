package io.github.flinkparallelism.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Comparison;
import io.github.flinkparallelism.verify.flink.FlinkOracle;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Plans a corpus of jobs with releases of Flink and with the analyzer, and holds the plans against
 * each other.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ConformanceSuite {
  private final String corpus;
  private final List<CaseResult> results = new ArrayList<>();

  /** A suite whose rows in the document have the name {@code corpus}. */
  ConformanceSuite(String corpus) {
    this.corpus = corpus;
  }

  /**
   * What came of a case.
   *
   * @param job empty when the analyzer did not find it
   */
  record CaseResult(ConformanceCase question, FlinkRun run, Optional<Job> job, Agreement answer) {}

  /** The jobs of this suite for a release, ready to run; none when it has no such jobs. */
  abstract List<ConformanceCase> cases(FlinkRelease release) throws IOException;

  /** Operators that must be exact or by default, in percent; may rise and never fall. */
  abstract double leastCoverage(FlinkRelease release);

  /** Whether {@code docs/conformance.md} has rows for this suite: those that every build runs. */
  boolean isOnThePage() {
    return true;
  }

  /** What the jobs run with, next to their own classes. */
  List<Path> classPath(FlinkRelease release) throws IOException {
    return release.classPath();
  }

  /** A folder that this suite may fill for a release. */
  final Path folder(FlinkRelease release) {
    return Path.of("target", "conformance", corpus, release.version());
  }

  /** All results, in the order of releases and cases. */
  final List<CaseResult> results() {
    return results;
  }

  @BeforeAll
  final void planTwice() throws IOException {
    // A JVM with Flink in it and the analyzer take turns, so two releases keep two cores busy.
    List<List<CaseResult>> parts = FlinkRelease.ALL.parallelStream().map(this::planTwice).toList();
    parts.forEach(results::addAll);
    for (FlinkRelease release : FlinkRelease.ALL) {
      List<Agreement> agreements = agreements(release);
      if (!agreements.isEmpty()) {
        System.out.println(new AgreementTable(corpus + " " + release, agreements).text());
        if (isOnThePage()) {
          CorpusResult.of(release.version(), corpus, agreements).write();
        }
      }
    }
  }

  private List<CaseResult> planTwice(FlinkRelease release) {
    try {
      List<ConformanceCase> cases = cases(release);
      return cases.isEmpty() ? List.of() : planTwice(release, cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<CaseResult> planTwice(FlinkRelease release, List<ConformanceCase> cases)
      throws IOException, InterruptedException {
    List<FlinkRun> runs = ask(release, cases);
    Map<Conditions, AnalysisResult> analyses = analyze(cases);
    List<CaseResult> parts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      ConformanceCase question = cases.get(i);
      FlinkRun run = runs.get(i);
      Optional<Job> job = find(question.mainClass(), analyses.get(question.conditions()));
      Agreement answer = Comparison.compare(question.label(), run, job);
      parts.add(new CaseResult(question, run, job, answer));
    }
    return parts;
  }

  /** What Flink makes of the cases, in their order. */
  List<FlinkRun> ask(FlinkRelease release, List<ConformanceCase> cases)
      throws IOException, InterruptedException {
    return new FlinkOracle(classPath(release), folder(release))
        .run(cases.stream().map(ConformanceCase::program).toList());
  }

  /** Jobs under the same conditions are one project to the analyzer. */
  private static Map<Conditions, AnalysisResult> analyze(List<ConformanceCase> cases) {
    Map<Conditions, List<String>> jobs =
        cases.stream()
            .collect(
                groupingBy(
                    ConformanceCase::conditions,
                    LinkedHashMap::new,
                    mapping(ConformanceCase::mainClass, toList())));
    Map<Conditions, AnalysisResult> results = new LinkedHashMap<>();
    jobs.forEach(
        (conditions, mains) -> results.put(conditions, Analysis.run(conditions.request(mains))));
    return results;
  }

  private static Optional<Job> find(String mainClass, AnalysisResult result) {
    return result.jobs().stream().filter(job -> job.name().equals(mainClass)).findFirst();
  }

  private List<Agreement> agreements(FlinkRelease release) {
    return results(release).map(CaseResult::answer).toList();
  }

  private Stream<CaseResult> results(FlinkRelease release) {
    return results.stream().filter(r -> r.question().conditions().release().equals(release));
  }

  @TestFactory
  final Stream<DynamicContainer> nothingThatFlinkContradicts() {
    return perRelease(result -> assertThat(result.answer().wrongClaims()).isEmpty());
  }

  /** A test for each case, by release. */
  final Stream<DynamicContainer> perRelease(Consumer<CaseResult> test) {
    return FlinkRelease.ALL.stream()
        .map(
            release ->
                DynamicContainer.dynamicContainer(
                    release.version(),
                    results(release)
                        .map(
                            result ->
                                DynamicTest.dynamicTest(
                                    release + " " + result.question().label(),
                                    () -> test.accept(result)))));
  }

  @TestFactory
  final Stream<DynamicTest> coverageDoesNotFall() {
    return FlinkRelease.ALL.stream()
        .filter(release -> !agreements(release).isEmpty())
        .map(
            release ->
                DynamicTest.dynamicTest(
                    release.version(),
                    () ->
                        assertThat(
                                CorpusResult.of(release.version(), corpus, agreements(release))
                                    .coverage())
                            .as("percentage of operators that are exact or by default")
                            .isGreaterThanOrEqualTo(leastCoverage(release))));
  }
}
