package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final Path SOURCES = Path.of("src/jobs");

  private final List<OwnSourceRoot> roots;
  private final List<OwnJob> jobs = new ArrayList<>();

  OwnJobsTest() throws IOException {
    super("own jobs");
    roots = OwnSourceRoot.in(SOURCES);
    for (OwnSourceRoot root : roots) {
      for (Path file : JobSources.files(root.folder())) {
        jobs.add(OwnJob.read(root, file));
      }
    }
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 100;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    List<OwnJob> ofRelease = jobs.stream().filter(job -> job.versions().contains(release)).toList();
    List<Path> classes =
        List.of(
            JobSources.compile(
                ofRelease.stream().map(OwnJob::file).toList(),
                release.classPath(),
                folder(release).resolve("classes")));
    List<Path> sourceRoots =
        roots.stream()
            .filter(root -> root.versions().contains(release))
            .map(OwnSourceRoot::folder)
            .toList();
    Conditions plain = Conditions.of(release, SOURCES).withSourceRoots(sourceRoots);
    return ofRelease.stream()
        .filter(OwnJob::job)
        .flatMap(
            job ->
                job.conditions(plain).stream()
                    .map(c -> new ConformanceCase(job.className(), classes, c)))
        .toList();
  }

  private OwnJob source(CaseResult result) {
    return jobs.stream()
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
    assertThat(jobs)
        .filteredOn(job -> !job.refusals().isEmpty())
        .extracting(OwnJob::className)
        .isSubsetOf(failing);
  }
}
