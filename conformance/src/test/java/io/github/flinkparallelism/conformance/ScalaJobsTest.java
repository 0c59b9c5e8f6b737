package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small jobs in Scala, for rules of Flink's planner and for the ways in which Scala programs say
 * what Java programs say otherwise: with Flink's API for Scala where a release has it, and with the
 * API for Java in all.
 */
class ScalaJobsTest extends ConformanceSuite {
  private final OwnCorpus corpus = OwnCorpus.in(Path.of("src/scala-jobs"), JobLanguage.SCALA);

  ScalaJobsTest() throws IOException {
    super("scala");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 97;
  }

  @Override
  List<Path> classPath(FlinkRelease release) throws IOException {
    List<Path> jars = new ArrayList<>(JobLanguage.SCALA.library());
    jars.addAll(release.hasScalaApi() ? release.scalaClassPath() : release.classPath());
    return jars;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    return release.hasScalaApi() || release.isNewestOfItsMajor()
        ? corpus.cases(release, classPath(release), folder(release).resolve("classes"))
        : List.of();
  }
}
