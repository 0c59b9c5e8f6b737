package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project that Flink's walkthrough starts from: what its archetype generates. */
class WalkthroughTest extends ConformanceSuite {
  private static final String PACKAGE = "spendreport";
  private static final String JOB = PACKAGE + ".FraudDetectionJob";

  WalkthroughTest() {
    super("walkthrough");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 100;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    Optional<Path> template = release.walkthroughTemplate();
    if (template.isEmpty()) {
      return List.of();
    }
    Path sources = generate(template.get(), folder(release).resolve("sources"));
    List<Path> classPath = new ArrayList<>(release.classPath());
    classPath.add(release.walkthroughLibrary());
    Path compiled =
        JobSources.compile(
            JobSources.files(sources, JobLanguage.JAVA),
            classPath,
            folder(release).resolve("classes"));
    List<Path> classes = List.of(compiled, release.walkthroughLibrary());
    classPath.add(compiled);
    Conditions plain = Conditions.of(release, sources).withClassPath(classPath);
    return Stream.of(plain, plain.withParallelism(1), plain.withParallelism(4))
        .map(conditions -> new ConformanceCase(JOB, classes, conditions))
        .toList();
  }

  /** What {@code archetype:generate} does to Java files: it puts the package in. */
  private static Path generate(Path template, Path sources) throws IOException {
    for (Path file : JobSources.files(template, JobLanguage.JAVA)) {
      String text = Files.readString(file).replace("${package}", PACKAGE);
      Path target = sources.resolve(PACKAGE).resolve(template.relativize(file));
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    }
    return sources;
  }
}
