package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.conformance.generator.GeneratorRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random pipelines, about which the two planners must agree in everything. Runs where properties
 * say how many and which ones, see the README.
 */
@EnabledIfSystemProperty(named = "generator.pipelines", matches = "\\d+")
class GeneratedPipelinesTest {
  private static final int COUNT = Integer.getInteger("generator.pipelines", 0);
  private static final int SEED = Integer.getInteger("generator.seed", 1);
  private static final int FIRST = Integer.getInteger("generator.first", 0);
  private static final String ONLY = System.getProperty("generator.version", "");

  static Stream<FlinkRelease> releases() {
    return FlinkRelease.ALL.stream()
        .filter(release -> ONLY.isEmpty() || release.version().equals(ONLY));
  }

  @ParameterizedTest(name = "Flink {0}")
  @MethodSource("releases")
  void agree(FlinkRelease release) throws IOException, InterruptedException {
    GeneratorRun run =
        GeneratorRun.of(
            release.parsed(),
            release.classPath(),
            new GeneratorRun.Range(SEED, FIRST, COUNT),
            Path.of("target", "conformance", "generated", release.version()),
            System.out::println);

    assertThat(run.agreements()).hasSize(COUNT);
    assertThat(run.disagreements()).isEmpty();
  }
}
