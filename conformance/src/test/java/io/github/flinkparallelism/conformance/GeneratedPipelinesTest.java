package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.conformance.generator.GeneratorRun;
import io.github.flinkparallelism.verify.comparison.Agreement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random pipelines, about which the two planners must agree in everything. Every build plans the
 * same ones; properties say how many others and which ones, see the README.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedPipelinesTest {
  private static final String CORPUS = "generated";

  /** In the newest release of each major version. */
  private static final int MANY = 2_000;

  /** In all other releases, whose planners differ little from those. */
  private static final int FEW = 20;

  /** Small enough that all cores are busy to the end, and large enough for what each part costs. */
  private static final int PART = 500;

  private static final int REQUESTED = Integer.getInteger("generator.pipelines", 0);
  private static final int SEED = Integer.getInteger("generator.seed", 1);
  private static final int FIRST = Integer.getInteger("generator.first", 0);
  private static final String ONLY = System.getProperty("generator.version", "");

  private final Map<FlinkRelease, List<GeneratorRun>> runs = new TreeMap<>();

  /** Some of the pipelines of one release. */
  private record Part(FlinkRelease release, GeneratorRun.Range range) {
    GeneratorRun plan() {
      try {
        return GeneratorRun.of(
            release.parsed(),
            release.classPath(),
            range,
            Path.of("target/conformance", CORPUS, release.version(), "from-" + range.first()),
            System.out::println);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  static Stream<FlinkRelease> releases() {
    return FlinkRelease.ALL.stream()
        .filter(release -> ONLY.isEmpty() || release.version().equals(ONLY));
  }

  private static int count(FlinkRelease release) {
    if (REQUESTED > 0) {
      return REQUESTED;
    }
    return release.isNewestOfItsMajor() ? MANY : FEW;
  }

  @BeforeAll
  void planTwice() throws IOException {
    List<Part> parts =
        releases()
            .flatMap(
                release ->
                    new GeneratorRun.Range(SEED, FIRST, count(release))
                        .parts(PART).stream().map(range -> new Part(release, range)))
            .toList();
    // A JVM with Flink in it and the analyzer take turns, so two parts keep two cores busy.
    List<GeneratorRun> planned = parts.parallelStream().map(Part::plan).toList();
    for (int i = 0; i < parts.size(); i++) {
      runs.computeIfAbsent(parts.get(i).release(), any -> new ArrayList<>()).add(planned.get(i));
    }
    if (REQUESTED == 0) {
      for (FlinkRelease release : runs.keySet()) {
        CorpusResult.of(release.version(), CORPUS, agreements(release)).write();
      }
    }
  }

  private List<Agreement> agreements(FlinkRelease release) {
    return runs.get(release).stream().flatMap(run -> run.agreements().stream()).toList();
  }

  @ParameterizedTest(name = "Flink {0}")
  @MethodSource("releases")
  void agree(FlinkRelease release) {
    assertThat(agreements(release)).hasSize(count(release));
    assertThat(runs.get(release)).flatExtracting(GeneratorRun::disagreements).isEmpty();
  }
}
