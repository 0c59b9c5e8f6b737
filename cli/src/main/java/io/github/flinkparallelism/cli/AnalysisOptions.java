package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that say what to analyse and what to assume. */
final class AnalysisOptions {
  private static final String MAIN = "--main";
  private static final String PARALLELISM = "-p";
  private static final String SETTING = "-D";
  private static final String ARGS = "--args";
  private static final String ENV = "--env";
  private static final String LOCAL = "--local";
  private static final String FLINK_VERSION = "--flink-version";
  private static final String CLASSPATH = "--classpath";
  private static final String CONF = "--conf";
  private static final String TASK_MANAGERS = "--task-managers";
  private static final String SLOTS = "--slots";
  private static final String INCLUDE_TESTS = "--include-tests";

  static final List<Option> ALL =
      List.of(
          Option.value(PARALLELISM, "N", "Parallelism of the submission, as for flink run.")
              .or("--parallelism"),
          Option.value(SETTING, "KEY=VALUE", "One of Flink's settings, as for flink run."),
          Option.value(
              MAIN, "CLASS", "Entry class of a job, simple or qualified. Usual: all jobs."),
          Option.value(
              ARGS, "ARGS", "Program arguments, split as in a shell. Usual: they are unknown."),
          Option.value(
              ENV, "NAME=VALUE", "An environment variable of the job. Others are unknown."),
          new Option(
              List.of(LOCAL),
              Option.Value.OPTIONAL,
              "PROCESSORS",
              "Analyse a start from the IDE instead of a submission. Usual: the processors of this"
                  + " machine."),
          Option.value(FLINK_VERSION, "VERSION", "Usual: what the build files say."),
          Option.value(CLASSPATH, "CP", "The job's class path, for types that are not in source.")
              .or("-cp"),
          Option.value(
              CONF,
              "DIR_OR_FILE",
              "A conf folder or configuration file of Flink. Usual: PATH/conf."),
          Option.value(
              TASK_MANAGERS, "N", "Number of TaskManagers. Usual: what conf/workers says."),
          Option.value(
              SLOTS, "N", "Slots of each TaskManager. Usual: what the configuration says."),
          Option.flag(INCLUDE_TESTS, "Search test sources for jobs as well."));

  private AnalysisOptions() {}

  /** The request that the arguments stand for. */
  static AnalysisRequest request(Path path, Arguments arguments) {
    Target target = Target.of(path);
    List<String> jobs = arguments.all(MAIN);
    return AnalysisRequest.of(target.root())
        .jobs(jobs.isEmpty() ? target.jobs() : jobs)
        .includeTests(arguments.has(INCLUDE_TESTS))
        .arguments(arguments.last(ARGS).map(ShellWords::split))
        .environmentVariables(arguments.assignments(ENV))
        .clientParallelism(arguments.positive(PARALLELISM))
        .dynamicProperties(arguments.assignments(SETTING))
        .configurations(existing(arguments.all(CONF)))
        .taskManagers(arguments.positive(TASK_MANAGERS))
        .slotsPerTaskManager(arguments.positive(SLOTS))
        .flinkVersion(arguments.last(FLINK_VERSION))
        .localProcessors(localProcessors(arguments))
        .classpath(() -> entries(arguments.last(CLASSPATH).orElse("")))
        .build();
  }

  private static Optional<Integer> localProcessors(Arguments arguments) {
    Optional<Integer> given = arguments.positive(LOCAL);
    return given.isPresent() || !arguments.has(LOCAL)
        ? given
        : Optional.of(Runtime.getRuntime().availableProcessors());
  }

  private static List<Path> existing(List<String> names) {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path file = Path.of(name);
      if (!Files.isReadable(file)) {
        throw new UsageError(CONF + ": there is no readable file or folder " + name);
      }
      files.add(file.toAbsolutePath().normalize());
    }
    return files;
  }

  /** The entries of a class path; {@code lib/*} stands for the jars of a folder, as in Java. */
  private static List<Path> entries(String classpath) {
    List<Path> entries = new ArrayList<>();
    for (String entry : classpath.split(File.pathSeparator, -1)) {
      if (entry.endsWith("*")) {
        addJars(Path.of(entry.substring(0, entry.length() - 1)), entries);
      } else if (!entry.isEmpty()) {
        entries.add(Path.of(entry).toAbsolutePath());
      }
    }
    return entries;
  }

  private static void addJars(Path folder, List<Path> entries) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      jars.forEach(jar -> entries.add(jar.toAbsolutePath()));
    } catch (IOException e) {
      throw new UsageError(CLASSPATH + ": cannot read the folder " + folder);
    }
  }
}
