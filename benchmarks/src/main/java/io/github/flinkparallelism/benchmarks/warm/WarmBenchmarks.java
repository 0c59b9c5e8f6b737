package io.github.flinkparallelism.benchmarks.warm;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures in one process, after a warm-up: a project again after an edit, the largest jobs, and
 * how cost grows with the size of a job and with the number of open questions. Runs in the folder
 * {@code benchmarks} after {@link io.github.flinkparallelism.benchmarks.Benchmarks}, whose inputs
 * it uses.
 */
public final class WarmBenchmarks {
  private static final double LINEAR = 1.25;
  private static final int WARM_UP = 30;
  private static final int LARGEST = 10;

  private final Path target;
  private boolean good = true;

  private WarmBenchmarks(Path target) {
    this.target = target;
  }

  /** Prints a table and exits with 1 when cost grows faster than it may. */
  public static void main(String[] args) throws Exception {
    WarmBenchmarks benchmarks = new WarmBenchmarks(Path.of("target/bench").toAbsolutePath());
    Path examples = benchmarks.target.resolve("examples");
    System.out.println("| warm, in one process | |\n| --- | --- |");
    benchmarks.edit(examples);
    benchmarks.largestJobs(examples);
    benchmarks.size();
    benchmarks.branches();
    if (!benchmarks.good) {
      System.exit(1);
    }
  }

  private static AnalysisResult analyse(Path project, String... jobs) {
    return Analysis.run(
        AnalysisRequest.of(project)
            .flinkVersion(Optional.of("1.20.0"))
            .jobs(List.of(jobs))
            .build());
  }

  private static void row(String what, String format, Object... values) {
    System.out.printf(Locale.ROOT, "| %s | %s |%n", what, format.formatted(values));
  }

  /** One literal of one file changes, and the project is analysed again. */
  private void edit(Path examples) throws Exception {
    Path copy = target.resolve("edited");
    copy(examples.resolve("src"), copy.resolve("src"));
    Path file =
        copy.resolve("src/main/java/org/apache/flink/streaming/examples/join/WindowJoin.java");
    String text = Files.readString(file);
    int[] edits = {0};
    Timings timings =
        Timings.of(
            WARM_UP,
            200,
            () -> {
              Files.writeString(file, text.replace("2000", Integer.toString(1000 + edits[0]++)));
              analyse(copy);
            });
    row(
        "Flink's examples, 35 files, again after an edit of one file: p50, p95",
        "%.0f ms, %.0f ms",
        timings.percentile(0.5),
        timings.percentile(0.95));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : tree.filter(Files::isRegularFile).toList()) {
        Path place = to.resolve(from.relativize(each).toString());
        Files.createDirectories(place.getParent());
        Files.writeString(place, Files.readString(each));
      }
    }
  }

  private static int operators(Job job) {
    return job.executions().stream().mapToInt(execution -> execution.operators().size()).sum();
  }

  private void largestJobs(Path examples) throws Exception {
    List<Job> largest =
        analyse(examples).jobs().stream()
            .sorted(Comparator.comparingInt(WarmBenchmarks::operators).reversed())
            .limit(LARGEST)
            .toList();
    for (Job job : largest) {
      Timings timings = Timings.of(10, 20, () -> analyse(examples, job.name()));
      String name = job.name().substring(job.name().lastIndexOf('.') + 1);
      row(name + ", " + operators(job) + " operators: median", "%.0f ms", timings.median());
    }
  }

  private void size() throws Exception {
    Map<Integer, Double> costs = new TreeMap<>();
    for (int operators : List.of(250, 500, 1000, 2000)) {
      Path project = SyntheticJob.chain(target.resolve("synthetic"), operators);
      costs.put(operators, Timings.of(10, 15, () -> analyse(project)).median());
    }
    double exponent = Growth.exponent(costs);
    good &= exponent <= LINEAR;
    row("a job of 2,000 operators in 500 methods: median", "%.0f ms", costs.get(2000));
    row("growth from 250 operators on: exponent, at most %.2f".formatted(LINEAR), "%.2f", exponent);
  }

  private void branches() throws Exception {
    Map<Integer, Double> costs = new TreeMap<>();
    for (int count : List.of(10, 20, 40)) {
      Path project = SyntheticJob.branches(target.resolve("synthetic"), count);
      costs.put(count, Timings.of(5, 9, () -> analyse(project)).median());
    }
    double exponent = Growth.exponent(costs);
    row("a job with 40 independent unknown branches: median", "%.0f ms", costs.get(40));
    row("growth from 10 branches on: exponent", "%.2f", exponent);
  }
}
