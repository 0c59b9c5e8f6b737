package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Flink's own streaming examples, without {@code -p}, with {@code -p 1} and with {@code -p 4}. */
class FlinkExamplesTest extends ConformanceSuite {
  /** What examples need to get as far as execute(); all others run without arguments. */
  private static final Map<String, List<String>> ARGUMENTS =
      Map.of(
          "SocketWindowWordCount", List.of("--port", "9000"),
          "KafkaEventsGeneratorJob", List.of("--kafka-topic", "events"));

  FlinkExamplesTest() {
    super("examples");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 99;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    Optional<Path> jar = release.examples();
    if (jar.isEmpty()) {
      return List.of();
    }
    return JobSources.mainClasses(release.exampleSources()).stream()
        .flatMap(
            main ->
                conditions(release, main)
                    .map(c -> new ConformanceCase(main, List.of(jar.get()), c)))
        .toList();
  }

  private static Stream<Conditions> conditions(FlinkRelease release, String mainClass) {
    Conditions plain =
        Conditions.of(release, release.exampleSources())
            .withArgs(ARGUMENTS.getOrDefault(simple(mainClass), List.of()));
    return Stream.of(plain, plain.withParallelism(1), plain.withParallelism(4));
  }

  private static String simple(String mainClass) {
    return mainClass.substring(mainClass.lastIndexOf('.') + 1);
  }
}
