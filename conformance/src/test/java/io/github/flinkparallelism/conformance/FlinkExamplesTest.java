package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Flink's own streaming examples, with {@code -p 4} and without {@code -p}. */
class FlinkExamplesTest extends ConformanceSuite {
  private static final Path SOURCES = Path.of("target/flink/examples-sources");
  private static final int CLIENT_PARALLELISM = 4;

  /** What examples need to get as far as execute(); all others run without arguments. */
  private static final Map<String, List<String>> ARGUMENTS =
      Map.of(
          "SocketWindowWordCount", List.of("--port", "9000"),
          "KafkaEventsGeneratorJob", List.of("--kafka-topic", "events"));

  private static final List<String> IN_FULL =
      List.of(
          "WordCount",
          "WindowWordCount",
          "SocketWindowWordCount",
          "SideOutputExample",
          "SessionWindowing",
          "TopSpeedWindowing",
          "GroupedProcessingTimeWindowExample",
          "WindowJoin",
          "AsyncIOExample",
          "StateMachineExample");

  FlinkExamplesTest() {
    super("examples");
  }

  @Override
  List<ConformanceCase> cases() throws IOException {
    List<Path> classes = FlinkClassPath.examples();
    return JobSources.mainClasses(SOURCES).stream()
        .flatMap(main -> conditions(main).map(c -> new ConformanceCase(main, classes, c)))
        .toList();
  }

  private static Stream<Conditions> conditions(String mainClass) {
    Conditions plain =
        Conditions.of(SOURCES).withArgs(ARGUMENTS.getOrDefault(simple(mainClass), List.of()));
    return Stream.of(plain, plain.withParallelism(CLIENT_PARALLELISM));
  }

  private static String simple(String mainClass) {
    return mainClass.substring(mainClass.lastIndexOf('.') + 1);
  }

  @Test
  void wellKnownExamplesAgreeInFull() {
    List<String> agreeing =
        IN_FULL.stream()
            .filter(
                example ->
                    agreements().entrySet().stream()
                            .filter(entry -> simple(entry.getKey().mainClass()).equals(example))
                            .filter(entry -> entry.getValue().full())
                            .count()
                        == 2)
            .toList();
    assertThat(agreeing).isEqualTo(IN_FULL);
  }
}
