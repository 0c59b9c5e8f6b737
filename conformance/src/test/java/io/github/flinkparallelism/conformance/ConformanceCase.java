package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.verify.flink.FlinkProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
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
  /** Generous, because the first table program of a release loads the planner. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(2);

  ConformanceCase {
    classes = List.copyOf(classes);
  }

  /** {@code WordCount -p 4}. */
  String label() {
    String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    return name + conditions.suffix();
  }

  /** The question that is put to Flink. */
  FlinkProgram program() {
    return new FlinkProgram(
        mainClass,
        conditions.args(),
        classes,
        conditions.clientParallelism(),
        conditions.properties(),
        conditions.conf(),
        conditions.local(),
        TIME_LIMIT);
  }

  /**
   * What holds for the job, and possibly for others.
   *
   * @param release the Flink that plans
   * @param root the project that the analyzer is given
   * @param sourceRoots where its sources are
   * @param librarySourceRoots sources that the job uses
   * @param classPath what the analyzer may look up types in
   * @param args the program arguments
   * @param clientParallelism {@code -p}
   * @param properties {@code -D}
   * @param conf a conf folder
   * @param local whether it is started from an IDE
   */
  record Conditions(
      FlinkRelease release,
      Path root,
      List<Path> sourceRoots,
      List<Path> librarySourceRoots,
      List<Path> classPath,
      List<String> args,
      Optional<Integer> clientParallelism,
      Map<String, String> properties,
      Optional<Path> conf,
      boolean local) {
    Conditions {
      root = absolute(root);
      sourceRoots = sourceRoots.stream().map(Conditions::absolute).toList();
      librarySourceRoots = librarySourceRoots.stream().map(Conditions::absolute).toList();
      classPath = List.copyOf(classPath);
      args = List.copyOf(args);
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      conf = conf.map(Conditions::absolute);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }

    /** Jobs in {@code sources}, with neither arguments nor configuration. */
    static Conditions of(FlinkRelease release, Path sources) {
      return new Conditions(
          release,
          sources,
          List.of(sources),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          false);
    }

    /** With sources in these folders of the project. */
    Conditions withSourceRoots(List<Path> folders) {
      return new Conditions(
          release,
          root,
          folders,
          librarySourceRoots,
          classPath,
          args,
          clientParallelism,
          properties,
          conf,
          local);
    }

    /** The same jobs as part of a larger project. */
    Conditions inProject(Path folder) {
      return new Conditions(
          release,
          folder,
          sourceRoots,
          librarySourceRoots,
          classPath,
          args,
          clientParallelism,
          properties,
          conf,
          local);
    }

    Conditions withLibrary(Path sources) {
      return new Conditions(
          release,
          root,
          sourceRoots,
          List.of(sources),
          classPath,
          args,
          clientParallelism,
          properties,
          conf,
          local);
    }

    Conditions withClassPath(List<Path> value) {
      return new Conditions(
          release,
          root,
          sourceRoots,
          librarySourceRoots,
          value,
          args,
          clientParallelism,
          properties,
          conf,
          local);
    }

    Conditions withArgs(List<String> value) {
      return new Conditions(
          release,
          root,
          sourceRoots,
          librarySourceRoots,
          classPath,
          value,
          clientParallelism,
          properties,
          conf,
          local);
    }

    Conditions withParallelism(int value) {
      return new Conditions(
          release,
          root,
          sourceRoots,
          librarySourceRoots,
          classPath,
          args,
          Optional.of(value),
          properties,
          conf,
          local);
    }

    /** With one more {@code key=value}. */
    Conditions withProperty(String assignment) {
      int equals = assignment.indexOf('=');
      Map<String, String> more = new LinkedHashMap<>(properties);
      more.put(assignment.substring(0, equals), assignment.substring(equals + 1));
      return new Conditions(
          release,
          root,
          sourceRoots,
          librarySourceRoots,
          classPath,
          args,
          clientParallelism,
          more,
          conf,
          local);
    }

    Conditions withConf(Path folder) {
      return new Conditions(
          release,
          root,
          sourceRoots,
          librarySourceRoots,
          classPath,
          args,
          clientParallelism,
          properties,
          Optional.of(folder),
          local);
    }

    Conditions inIde() {
      return new Conditions(
          release,
          root,
          sourceRoots,
          librarySourceRoots,
          classPath,
          args,
          clientParallelism,
          properties,
          conf,
          true);
    }

    private String suffix() {
      StringBuilder text = new StringBuilder();
      clientParallelism.ifPresent(p -> text.append(" -p ").append(p));
      properties.forEach((key, value) -> text.append(" -D" + key + "=" + value));
      conf.ifPresent(folder -> text.append(' ').append(folder.getFileName()));
      args.forEach(arg -> text.append(' ').append(arg));
      return text + (local ? " local" : "");
    }

    /** The same question, put to the analyzer. */
    AnalysisRequest request(List<String> mainClasses) {
      return AnalysisRequest.of(root)
          .sourceRoots(sourceRoots)
          .librarySourceRoots(librarySourceRoots)
          .jobs(mainClasses)
          .arguments(Optional.of(args))
          .clientParallelism(clientParallelism)
          .dynamicProperties(properties)
          .configurations(conf.stream().toList())
          .flinkVersion(Optional.of(release.version()))
          .classpath(() -> classPath)
          .localProcessors(
              local ? Optional.of(Runtime.getRuntime().availableProcessors()) : Optional.empty())
          .build();
    }
  }
}
