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
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Plans a list of jobs with Flink and with the analyzer, and holds them against each other. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ConformanceSuite {
  private final String name;
  private final Map<ConformanceCase, Agreement> agreements = new LinkedHashMap<>();

  ConformanceSuite(String name) {
    this.name = name;
  }

  /** The jobs of this suite, ready to run. */
  abstract List<ConformanceCase> cases() throws IOException;

  /** A folder that this suite may fill. */
  final Path folder() {
    return Path.of("target", "conformance", name);
  }

  /** The results, in the order of the cases. */
  final Map<ConformanceCase, Agreement> agreements() {
    return agreements;
  }

  @BeforeAll
  final void planTwice() throws IOException, InterruptedException {
    List<ConformanceCase> cases = cases();
    Map<ConformanceCase, FlinkRun> runs = FlinkRuns.of(cases, folder());
    Map<Conditions, AnalysisResult> results = analyze(cases);
    runs.forEach(
        (job, run) ->
            agreements.put(
                job,
                Comparison.compare(
                    job.label(), run, find(job.mainClass(), results.get(job.conditions())))));
    System.out.println(new AgreementTable(name, agreements.values()).text());
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

  @TestFactory
  final Stream<DynamicTest> nothingThatFlinkContradicts() {
    return agreements.values().stream()
        .map(
            agreement ->
                DynamicTest.dynamicTest(
                    agreement.job(), () -> assertThat(agreement.wrongClaims()).isEmpty()));
  }

  @Test
  final void coverageDoesNotFall() throws IOException {
    assertThat(new AgreementTable(name, agreements.values()).coverage())
        .as("percentage of operators with the right parallelism; see floor.properties")
        .isGreaterThanOrEqualTo(Floor.of(name));
  }
}
