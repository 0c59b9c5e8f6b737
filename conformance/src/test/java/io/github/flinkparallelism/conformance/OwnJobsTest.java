package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A small job for each rule of Flink's planner, in each release that has what it uses. */
class OwnJobsTest extends ConformanceSuite {
  private final OwnCorpus corpus = OwnCorpus.in(Path.of("src/jobs"));

  OwnJobsTest() throws IOException {
    super("own jobs");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 100;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    return corpus.cases(release, classPath(release), folder(release).resolve("classes"));
  }

  private OwnJob source(CaseResult result) {
    return corpus.jobs().stream()
        .filter(job -> job.className().equals(result.question().mainClass()))
        .findFirst()
        .orElseThrow();
  }

  /** Where Flink throws, the analyzer points at a line that is marked, and nowhere else. */
  @TestFactory
  Stream<DynamicContainer> errorsAreReportedAtTheirLines() {
    return perRelease(
        result -> {
          Set<Integer> marked =
              source(result).refusedLines(result.question().conditions().release());
          Set<Integer> reported = violations(result);
          if (result.run().failure().isPresent()) {
            assertThat(reported)
                .as("lines with an error; Flink says %s", result.run().failure().get())
                .isNotEmpty()
                .isSubsetOf(marked);
          } else {
            assertThat(reported).as("lines with an error; Flink has none").isEmpty();
          }
        });
  }

  private static Set<Integer> violations(CaseResult result) {
    return result.job().map(Job::executions).orElse(List.of()).stream()
        .map(Execution::violations)
        .flatMap(List::stream)
        .filter(Violation::isRefused)
        .filter(violation -> !atSubmission(violation))
        .map(violation -> violation.location().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a JobManager checks, which is not asked here. */
  private static boolean atSubmission(Violation violation) {
    return violation.kind() == Violation.Kind.MAX_PARALLELISM_BELOW_PARALLELISM
        || violation.kind() == Violation.Kind.ILLEGAL_PARALLELISM
            && violation.message().contains("32768");
  }

  /** A mark that no release needs is a mistake. */
  @Test
  void everyMarkIsNeeded() {
    Set<String> failing =
        results().stream()
            .filter(result -> result.run().failure().isPresent())
            .map(result -> result.question().mainClass())
            .collect(Collectors.toSet());
    assertThat(corpus.jobs())
        .filteredOn(job -> !job.refusals().isEmpty())
        .extracting(OwnJob::className)
        .isSubsetOf(failing);
  }
}
