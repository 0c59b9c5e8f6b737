package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All jobs of ours in a folder.
 *
 * @param sources the folder
 * @param language what the jobs are written in
 * @param roots the source roots in it
 * @param jobs what is in the source roots
 */
record OwnCorpus(Path sources, JobLanguage language, List<OwnSourceRoot> roots, List<OwnJob> jobs) {
  OwnCorpus {
    roots = List.copyOf(roots);
    jobs = List.copyOf(jobs);
  }

  static OwnCorpus in(Path sources) throws IOException {
    return in(sources, JobLanguage.JAVA);
  }

  /** The jobs below {@code sources} that are written in {@code language}. */
  static OwnCorpus in(Path sources, JobLanguage language) throws IOException {
    List<OwnSourceRoot> roots = OwnSourceRoot.in(sources);
    List<OwnJob> jobs = new ArrayList<>();
    for (OwnSourceRoot root : roots) {
      for (Path file : JobSources.files(root.folder(), language)) {
        jobs.add(OwnJob.read(root, file, language));
      }
    }
    return new OwnCorpus(sources, language, roots, jobs);
  }

  /** The jobs that {@code release} can run, compiled into {@code output}. */
  List<ConformanceCase> cases(FlinkRelease release, List<Path> classPath, Path output)
      throws IOException {
    List<OwnJob> ofRelease = jobs.stream().filter(job -> job.versions().contains(release)).toList();
    if (ofRelease.isEmpty()) {
      return List.of();
    }
    List<Path> files = ofRelease.stream().map(OwnJob::file).toList();
    List<Path> classes = List.of(language.compile(files, classPath, output));
    List<Path> sourceRoots =
        roots.stream()
            .filter(root -> root.versions().contains(release))
            .map(OwnSourceRoot::folder)
            .toList();
    Conditions plain = Conditions.of(release, sources).withSourceRoots(sourceRoots);
    return ofRelease.stream()
        .filter(OwnJob::job)
        .flatMap(
            job ->
                job.conditions(plain).stream()
                    .map(c -> new ConformanceCase(job.className(), classes, c)))
        .toList();
  }
}
