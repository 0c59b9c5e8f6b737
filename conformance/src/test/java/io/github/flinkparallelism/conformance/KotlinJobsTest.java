package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small jobs in Kotlin, for rules of Flink's planner and for what only Kotlin can write. */
class KotlinJobsTest extends ConformanceSuite {
  private static final Set<String> RELEASES = Set.of("1.13.6", "1.17.2", "1.20.0", "2.3.0");

  private final OwnCorpus corpus = OwnCorpus.in(Path.of("src/kotlin-jobs"), JobLanguage.KOTLIN);

  KotlinJobsTest() throws IOException {
    super("kotlin");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 97;
  }

  @Override
  List<Path> classPath(FlinkRelease release) throws IOException {
    List<Path> jars = new ArrayList<>(JobLanguage.KOTLIN.library());
    jars.addAll(release.classPath());
    return jars;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    return RELEASES.contains(release.version())
        ? corpus.cases(release, classPath(release), folder(release).resolve("classes"))
        : List.of();
  }
}
