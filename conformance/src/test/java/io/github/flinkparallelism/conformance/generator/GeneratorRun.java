package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Any number of pipelines, planned twice.
 *
 * @param agreements one for each pipeline
 * @param disagreements for each pipeline about which the two planners disagree, its number, its
 *     circumstances, what differs, and the source, which is made small for the first few
 */
public record GeneratorRun(List<Agreement> agreements, List<String> disagreements) {
  private static final int BATCH = 200;
  private static final int SHRUNK = 6;

  /** Copies the lists. */
  public GeneratorRun {
    agreements = List.copyOf(agreements);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * Which pipelines.
   *
   * @param seed another seed gives other pipelines
   * @param first the number of the first; the same seed and number give the same pipeline
   * @param count how many
   */
  public record Range(long seed, int first, int count) {
    /** The same pipelines in parts of at most {@code size}. */
    public List<Range> parts(int size) {
      return IntStream.iterate(first, start -> start < first + count, start -> start + size)
          .mapToObj(start -> new Range(seed, start, Math.min(size, first + count - start)))
          .toList();
    }
  }

  /**
   * Draws pipelines and plans them.
   *
   * @param version the release of Flink
   * @param classPath its jars
   * @param range which pipelines
   * @param folder where to keep them
   * @param progress told what came of each batch
   */
  public static GeneratorRun of(
      FlinkVersion version,
      List<Path> classPath,
      Range range,
      Path folder,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    Grammars grammars = new Grammars(version);
    List<Trial> trials = new ArrayList<>();
    int end = range.first() + range.count();
    try (Trials planners = new Trials(version, classPath, folder)) {
      for (int start = range.first(); start < end; start += BATCH) {
        List<Trial> batch =
            planners.run(
                IntStream.range(start, Math.min(start + BATCH, end))
                    .mapToObj(number -> Program.draw(range.seed(), number, grammars))
                    .toList());
        trials.addAll(batch);
        progress.accept(summary(version, start, batch));
      }
      return of(trials, planners);
    }
  }

  private static String summary(FlinkVersion version, int start, List<Trial> batch) {
    return "Flink %s, pipelines %d to %d: %d operators, %d refused by Flink, %d disagree%s"
        .formatted(
            version,
            start,
            start + batch.size() - 1,
            batch.stream().mapToInt(trial -> trial.agreement().verdicts().size()).sum(),
            batch.stream().filter(Trial::refused).count(),
            batch.stream().filter(trial -> !trial.agrees()).count(),
            batch.stream()
                .filter(trial -> !trial.agrees())
                .map(trial -> " " + trial.program().name())
                .reduce("", String::concat));
  }

  private static GeneratorRun of(List<Trial> trials, Trials planners)
      throws IOException, InterruptedException {
    List<Trial> bad = trials.stream().filter(trial -> !trial.agrees()).toList();
    List<Trial> shown =
        new ArrayList<>(
            new Shrinker(planners).shrink(bad.subList(0, Math.min(SHRUNK, bad.size()))));
    shown.addAll(bad.subList(shown.size(), bad.size()));
    return new GeneratorRun(
        trials.stream().map(Trial::agreement).toList(), shown.stream().map(Trial::text).toList());
  }
}
