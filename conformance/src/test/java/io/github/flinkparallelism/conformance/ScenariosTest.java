package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small job for each rule of Flink's planner, with one subtask and with two, and in an IDE. */
class ScenariosTest extends ConformanceSuite {
  private static final Path SOURCES = Path.of("src/jobs/java");
  private static final int CLIENT_PARALLELISM = 2;

  ScenariosTest() {
    super("scenarios");
  }

  @Override
  List<ConformanceCase> cases() throws IOException {
    List<Path> classes = List.of(JobSources.compile(List.of(SOURCES), folder().resolve("classes")));
    return JobSources.mainClasses(SOURCES).stream()
        .flatMap(main -> conditions(main).map(c -> new ConformanceCase(main, classes, c)))
        .toList();
  }

  private static Stream<Conditions> conditions(String mainClass) {
    Conditions plain = Conditions.of(SOURCES);
    Stream<Conditions> submitted = Stream.of(plain, plain.withParallelism(CLIENT_PARALLELISM));
    boolean aboutLocal = mainClass.contains(".Local");
    return aboutLocal ? Stream.concat(submitted, Stream.of(plain.inIde())) : submitted;
  }
}
