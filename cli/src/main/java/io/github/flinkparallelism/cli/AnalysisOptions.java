package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what to analyse and what to assume. */
final class AnalysisOptions {
  @Option(
      names = "--main",
      paramLabel = "CLASS",
      description = "Entry class of a job, simple or qualified; all jobs when not given.")
  List<String> main = List.of();

  @Option(
      names = {"-p", "--parallelism"},
      paramLabel = "N",
      description = "Parallelism of the submission, as for flink run.")
  Integer parallelism;

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "One of Flink's settings, as for flink run.")
  Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--args",
      paramLabel = "ARGS",
      description = "Program arguments, split as in a shell; unknown when not given.")
  String arguments;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "An environment variable of the job; others are unknown.")
  Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = LocalOption.NAME,
      paramLabel = "PROCESSORS",
      description =
          "Analyse a start from the IDE, with that many processors; without a number, those of"
              + " this machine. Written --local=N.")
  Integer local;

  @Option(
      names = "--flink-version",
      paramLabel = "VERSION",
      description = "Flink's version; read from the build files when not given.")
  String flinkVersion;

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "CP",
      description = "The job's class path, for types that are not in the sources.")
  String classpath;

  @Option(
      names = "--conf",
      paramLabel = "DIR_OR_FILE",
      description = "A conf folder or configuration file of Flink; PATH/conf when not given.")
  List<Path> configurations = List.of();

  @Option(
      names = "--task-managers",
      paramLabel = "N",
      description = "Number of TaskManagers; read from conf/workers when not given.")
  Integer taskManagers;

  @Option(
      names = "--slots",
      paramLabel = "N",
      description = "Slots of each TaskManager; read from the configuration when not given.")
  Integer slots;

  @Option(names = "--include-tests", description = "Search test sources for jobs as well.")
  boolean includeTests;

  /** The request that these options stand for. */
  AnalysisRequest request(Path path) {
    Target target = Target.of(path);
    return AnalysisRequest.of(target.root())
        .jobs(main.isEmpty() ? target.jobs() : main)
        .includeTests(includeTests)
        .arguments(Optional.ofNullable(arguments).map(ShellWords::split))
        .environmentVariables(environment)
        .clientParallelism(positive("-p", parallelism))
        .dynamicProperties(settings)
        .configurations(existing(configurations))
        .taskManagers(positive("--task-managers", taskManagers))
        .slotsPerTaskManager(positive("--slots", slots))
        .flinkVersion(Optional.ofNullable(flinkVersion))
        .localProcessors(positive(LocalOption.NAME, local))
        .classpath(() -> jars(classpath))
        .build();
  }

  private static Optional<Integer> positive(String option, Integer value) {
    if (value != null && value < 1) {
      throw new UsageError(option + ": " + value + " is not a positive number");
    }
    return Optional.ofNullable(value);
  }

  private static List<Path> existing(List<Path> files) {
    List<Path> absolute = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UsageError("--conf: there is no readable file or folder " + file);
      }
      absolute.add(file.toAbsolutePath().normalize());
    }
    return absolute;
  }

  /** The entries of a class path; {@code lib/*} stands for the jars of a folder, as in Java. */
  private static List<Path> jars(String classpath) {
    List<Path> entries = new ArrayList<>();
    if (classpath != null) {
      for (String entry : classpath.split(File.pathSeparator, -1)) {
        if (entry.endsWith("*")) {
          addJars(Path.of(entry.substring(0, entry.length() - 1)), entries);
        } else if (!entry.isEmpty()) {
          entries.add(Path.of(entry).toAbsolutePath());
        }
      }
    }
    return entries;
  }

  private static void addJars(Path folder, List<Path> entries) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      jars.forEach(jar -> entries.add(jar.toAbsolutePath()));
    } catch (IOException e) {
      throw new UsageError("--classpath: cannot read the folder " + folder);
    }
  }
}
