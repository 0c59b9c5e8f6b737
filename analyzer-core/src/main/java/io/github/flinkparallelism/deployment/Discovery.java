package io.github.flinkparallelism.deployment;

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

/** Finds what a project's files say about where its jobs run. The file to read first. */
public final class Discovery {
  private Discovery() {}

  /**
   * What was found.
   *
   * @param deployments in order of their names
   * @param problems what could not be read, or what no job can be started with
   */
  public record Found(List<Description> deployments, List<Problem> problems) {
    /** Nothing was looked for. */
    public static final Found NOTHING = new Found(List.of(), List.of());

    public Found {
      deployments = List.copyOf(deployments);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The deployments of a project.
   *
   * @param files the project
   * @param built the Flink release that it is built with, for deployments that state none
   */
  public static Found in(DiskFiles files, FlinkVersion built) {
    List<Path> candidates =
        FileWalk.find(
            files, name -> StatementReaders.ALL.stream().anyMatch(each -> each.accepts(name)));
    Statements all = Statements.NOTHING;
    Set<Problem> problems = new TreeSet<>();
    for (Path path : candidates) {
      Optional<String> text = files.text(path);
      if (text.isPresent()) {
        Statements said =
            read(new DescribingFile(path, files.relative(path), text.get(), files, built));
        all = all.and(new Statements(said.all(), List.of()));
        problems.addAll(said.problems());
      }
    }
    return new Found(Grouping.of(all.all()), new ArrayList<>(problems));
  }

  private static Statements read(DescribingFile file) {
    Statements all = Statements.NOTHING;
    for (StatementReader reader : StatementReaders.ALL) {
      if (reader.accepts(file.name())) {
        all = all.and(reader.read(file));
      }
    }
    return all;
  }
}
