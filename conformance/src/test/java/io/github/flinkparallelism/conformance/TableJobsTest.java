package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small table program for each rule of Flink's table planner that decides parallelism. */
class TableJobsTest extends ConformanceSuite {
  private final OwnCorpus corpus = OwnCorpus.in(Path.of("src/table-jobs"));

  TableJobsTest() throws IOException {
    super("table");
  }

  /** What stands between sources and sinks is the planner's, and often no more than a range. */
  @Override
  double leastCoverage(FlinkRelease release) {
    return 85;
  }

  @Override
  List<Path> classPath(FlinkRelease release) throws IOException {
    return release.tableClassPath();
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    return release.hasTables()
        ? corpus.cases(release, classPath(release), folder(release).resolve("classes"))
        : List.of();
  }
}
