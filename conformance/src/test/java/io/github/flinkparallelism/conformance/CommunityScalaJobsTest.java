package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The jobs for Flink's API for Scala, moved to the community's API, and jobs for what only that
 * has, with Flink 2.
 *
 * <p>Not every mirror of Maven Central has that API, so a profile fetches it: {@code mvn -B verify
 * -pl conformance -am -Pcommunity-scala}. Without it there is nothing to do here.
 */
class CommunityScalaJobsTest extends ConformanceSuite {
  private static final Path JOBS = Path.of("src/scala-jobs");
  private static final Path OWN = Path.of("src/community-scala-jobs");

  CommunityScalaJobsTest() {
    super("community scala");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 100;
  }

  @Override
  boolean isOnThePage() {
    return false;
  }

  @Override
  List<Path> classPath(FlinkRelease release) throws IOException {
    return release.communityScalaClassPath();
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    if (!release.hasCommunityScalaApi()) {
      return List.of();
    }
    Path sources = folder(release).resolve("sources");
    CommunityMigration.migrate(OwnCorpus.in(JOBS, JobLanguage.SCALA_2_13), sources);
    CommunityMigration.migrate(OwnCorpus.in(OWN, JobLanguage.SCALA_2_13), sources);
    return OwnCorpus.in(sources, JobLanguage.SCALA_2_13)
        .cases(release, classPath(release), folder(release).resolve("classes"));
  }

  /**
   * A JVM for each way to run the jobs: the API keeps what it derives for a class by the class's
   * name, and another run has other classes of that name.
   */
  @Override
  List<FlinkRun> ask(FlinkRelease release, List<ConformanceCase> cases)
      throws IOException, InterruptedException {
    Map<ConformanceCase, FlinkRun> runs = new HashMap<>();
    List<ConformanceCase> left = cases;
    while (!left.isEmpty()) {
      Set<String> classes = new HashSet<>();
      Map<Boolean, List<ConformanceCase>> split =
          left.stream().collect(Collectors.partitioningBy(each -> classes.add(each.mainClass())));
      List<ConformanceCase> now = split.get(true);
      List<FlinkRun> answers = super.ask(release, now);
      for (int i = 0; i < now.size(); i++) {
        runs.put(now.get(i), answers.get(i));
      }
      left = split.get(false);
    }
    return cases.stream().map(runs::get).toList();
  }
}
