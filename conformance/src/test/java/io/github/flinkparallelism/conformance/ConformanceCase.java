package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.verify.flink.FlinkProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job under certain conditions, to be planned by Flink and by the analyzer.
 *
 * @param mainClass the job
 * @param classes where its classes and resources are
 * @param conditions everything else
 */
record ConformanceCase(String mainClass, List<Path> classes, Conditions conditions) {
  /** The Flink version that the oracle runs in front of. */
  static final String FLINK_VERSION = "1.20.0";

  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  ConformanceCase {
    classes = List.copyOf(classes);
  }

  /** {@code WordCount -p 4}. */
  String label() {
    String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    return conditions.local() ? name + " local" : name + conditions.suffix();
  }

  /** The question that is put to Flink. */
  FlinkProgram program() {
    return new FlinkProgram(
        mainClass,
        conditions.args(),
        classes,
        conditions.clientParallelism(),
        Map.of(),
        conditions.conf(),
        conditions.local(),
        TIME_LIMIT);
  }

  /**
   * What holds for the job, and possibly for others.
   *
   * @param root the project that the analyzer is given
   * @param librarySourceRoots sources that the job uses
   * @param args the program arguments
   * @param clientParallelism {@code -p}
   * @param conf a conf folder
   * @param local whether it is started from an IDE
   */
  record Conditions(
      Path root,
      List<Path> sourceRoots,
      List<Path> librarySourceRoots,
      List<String> args,
      Optional<Integer> clientParallelism,
      Optional<Path> conf,
      boolean local) {
    Conditions {
      root = absolute(root);
      sourceRoots = sourceRoots.stream().map(Conditions::absolute).toList();
      librarySourceRoots = librarySourceRoots.stream().map(Conditions::absolute).toList();
      args = List.copyOf(args);
      conf = conf.map(Conditions::absolute);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }

    /** Jobs in {@code sources}, with neither arguments nor configuration. */
    static Conditions of(Path sources) {
      return new Conditions(
          sources,
          List.of(sources),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    /** The same jobs as part of a larger project. */
    Conditions inProject(Path folder) {
      return new Conditions(
          folder, sourceRoots, librarySourceRoots, args, clientParallelism, conf, local);
    }

    Conditions withLibrary(Path sources) {
      return new Conditions(
          root, sourceRoots, List.of(sources), args, clientParallelism, conf, local);
    }

    Conditions withArgs(List<String> value) {
      return new Conditions(
          root, sourceRoots, librarySourceRoots, value, clientParallelism, conf, local);
    }

    Conditions withParallelism(int value) {
      return new Conditions(
          root, sourceRoots, librarySourceRoots, args, Optional.of(value), conf, local);
    }

    Conditions withConf(Path folder) {
      return new Conditions(
          root,
          sourceRoots,
          librarySourceRoots,
          args,
          clientParallelism,
          Optional.of(folder),
          local);
    }

    Conditions inIde() {
      return new Conditions(
          root, sourceRoots, librarySourceRoots, args, clientParallelism, conf, true);
    }

    private String suffix() {
      return clientParallelism.map(p -> " -p " + p).orElse("")
          + conf.map(folder -> " " + folder.getFileName()).orElse("")
          + (args.isEmpty() ? "" : " " + String.join(" ", args));
    }

    /** The same question, put to the analyzer. */
    AnalysisRequest request(List<String> mainClasses) {
      return AnalysisRequest.of(root)
          .sourceRoots(sourceRoots)
          .librarySourceRoots(librarySourceRoots)
          .jobs(mainClasses)
          .arguments(Optional.of(args))
          .clientParallelism(clientParallelism)
          .configurations(conf.stream().toList())
          .flinkVersion(Optional.of(FLINK_VERSION))
          .localProcessors(
              local ? Optional.of(Runtime.getRuntime().availableProcessors()) : Optional.empty())
          .build();
    }
  }
}
