package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.container.ImageJars;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.DiskFiles;
import io.github.flinkparallelism.workspace.FileWalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what a project's files say about where its jobs run. The file to read first. */
public final class Discovery {
  /** Amazon's names of its service for Flink are older than the service. */
  private static final Pattern OF_FLINK =
      Pattern.compile("flink|kinesisanalytics", Pattern.CASE_INSENSITIVE);

  private Discovery() {}

  /**
   * What was found.
   *
   * @param deployments in order of their names
   * @param problems what could not be read, or what no job can be started with
   * @param stated whether the user states them, so that nothing else counts
   * @param shown what is told and starts none of the project's jobs, such as examples in a page
   * @param carriers the files that were looked at and speak of Flink, by name
   */
  public record Found(
      List<Description> deployments,
      List<Problem> problems,
      boolean stated,
      List<Description> shown,
      List<Carrier> carriers) {
    /** Nothing was looked for. */
    public static final Found NOTHING =
        new Found(List.of(), List.of(), false, List.of(), List.of());

    public Found {
      carriers = List.copyOf(carriers);
      shown = List.copyOf(shown);
      deployments = List.copyOf(deployments);
      problems = List.copyOf(problems);
    }

    /**
     * The same files, none of which counts.
     *
     * @param reason why, continuing a file's name
     */
    public Found ofNoEffect(String reason) {
      List<Carrier> silent =
          carriers.stream().map(each -> new Carrier(each.file(), each.kind(), reason)).toList();
      return new Found(List.of(), List.of(), false, List.of(), silent);
    }
  }

  /**
   * The deployments of a project.
   *
   * @param files the project
   * @param built the Flink release that it is built with, for deployments that state none
   * @param sources files in source folders, some of which describe deployments in code
   */
  public static Found in(DiskFiles files, FlinkVersion built, List<Path> sources) {
    List<Path> candidates = new ArrayList<>(FileWalk.find(files, Discovery::isAccepted));
    sources.stream()
        .filter(path -> isAccepted(files.relative(path)) && !candidates.contains(path))
        .forEach(candidates::add);
    List<DescribingFile> described = described(candidates, files, built);
    List<Statement> all = new ArrayList<>();
    Set<Problem> problems = new TreeSet<>();
    for (StatementReader reader : StatementReaders.ALL) {
      Statements said =
          reader.readAll(described.stream().filter(file -> reader.accepts(file.name())).toList());
      all.addAll(said.all());
      problems.addAll(said.problems());
    }
    List<Description> grouped = ImageJars.of(Grouping.of(all), described);
    Optional<Found> stated = StatedDeployments.in(files, grouped);
    List<Problem> both = new ArrayList<>(problems);
    stated.ifPresent(found -> both.addAll(found.problems()));
    return new Found(
        stated.map(Found::deployments).orElse(grouped),
        both,
        stated.isPresent(),
        Grouping.shown(all),
        Carriers.of(described, all, problems));
  }

  /**
   * The files in folders of tests that would otherwise be looked at and speak of Flink, by name.
   *
   * @param reason why they are not, continuing a file's name
   */
  public static List<Carrier> ofTests(DiskFiles files, FlinkVersion built, String reason) {
    List<Path> candidates = FileWalk.ofTests(files, Discovery::isAccepted);
    return Carriers.unread(described(candidates, files, built), reason);
  }

  private static List<DescribingFile> described(
      List<Path> candidates, DiskFiles files, FlinkVersion built) {
    List<DescribingFile> described = new ArrayList<>();
    for (Path path : candidates) {
      text(path, files)
          .ifPresent(
              text ->
                  described.add(
                      new DescribingFile(path, files.relative(path), text, files, built)));
    }
    return described;
  }

  /** The kind that a file's name alone tells, of one that counts only through another. */
  public static Optional<String> kindByName(String file) {
    return StatementReaders.ALL.stream()
        .flatMap(each -> each.kindByName(file).stream())
        .findFirst();
  }

  /** Whether {@code text} speaks of Flink at all. */
  static boolean isOfInterest(String text) {
    return OF_FLINK.matcher(text).find();
  }

  private static boolean isAccepted(String name) {
    return StatementReaders.ALL.stream().anyMatch(each -> each.accepts(name));
  }

  /** Whoever wrote a file that has nothing to do with Flink need not hear of its encoding. */
  private static Optional<String> text(Path path, DiskFiles files) {
    Optional<String> glance = files.glance(path);
    boolean ofInterest = glance.map(Discovery::isOfInterest).orElse(true);
    return ofInterest ? files.text(path) : glance;
  }
}
