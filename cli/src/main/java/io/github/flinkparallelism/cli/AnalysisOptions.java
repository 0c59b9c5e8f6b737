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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say what to analyse and what to assume. */
final class AnalysisOptions {
  private static final String CLASSPATH = "--classpath";
  private static final String CONF = "--conf";

  private final OptionSpec parallelism =
      Values.parallelism("-p", "--parallelism")
          .description("Parallelism of the submission, as for flink run.")
          .build();
  private final OptionSpec settings =
      Values.assignments("KEY=VALUE", "-D")
          .description("One of Flink's settings, as for flink run.")
          .build();
  private final OptionSpec jobs =
      Values.list("CLASS", "--main")
          .description("Entry class of a job, simple or qualified. Usual: all jobs.")
          .build();
  private final OptionSpec programArguments =
      Values.text("ARGS", "--args")
          .description("Program arguments, split as in a shell. Usual: they are unknown.")
          .build();
  private final OptionSpec environment =
      Values.assignments("NAME=VALUE", "--env")
          .description("An environment variable of the job. Others are unknown.")
          .build();
  private final OptionSpec local =
      Values.number(1, "--local")
          .arity("0..1")
          .paramLabel("PROCESSORS")
          .preprocessor(Values.attachedOr(Runtime.getRuntime().availableProcessors()))
          .description(
              "Analyse a start from the IDE instead of a submission. Usual: the processors of this"
                  + " machine.")
          .build();
  private final OptionSpec flinkVersion =
      Values.text("VERSION", "--flink-version")
          .description("Usual: what the build files say.")
          .build();
  private final OptionSpec classpath =
      Values.text("CP", CLASSPATH, "-cp")
          .description("The job's class path, for types that are not in source.")
          .build();
  private final OptionSpec configurations =
      Values.list("DIR_OR_FILE", CONF)
          .description(
              "A conf folder or configuration file of Flink, which is then all that counts. Usual:"
                  + " PATH/conf, and the deployments that files in PATH describe.")
          .build();
  private final OptionSpec deployments =
      Values.list("NAME", "--deployment")
          .description("A deployment to report, by its name. Usual: all that are found.")
          .build();
  private final OptionSpec profiles =
      Values.list("NAME", "--profile")
          .description("A profile of Maven that the project is built with, -P. Usual: unknown.")
          .build();
  private final OptionSpec taskManagers =
      Values.number(1, "--task-managers")
          .description("Number of TaskManagers. Usual: what conf/workers says.")
          .build();
  private final OptionSpec slots =
      Values.number(1, "--slots")
          .description("Slots of each TaskManager. Usual: what the configuration says.")
          .build();
  private final OptionSpec includeTests =
      Values.flag("--include-tests").description("Search test sources for jobs as well.").build();

  /** Lets {@code command} understand these options. */
  void addTo(CommandSpec command) {
    List<OptionSpec> options =
        List.of(
            parallelism,
            settings,
            jobs,
            programArguments,
            environment,
            local,
            flinkVersion,
            classpath,
            configurations,
            deployments,
            profiles,
            taskManagers,
            slots,
            includeTests);
    for (OptionSpec option : options) {
      command.addOption(option);
    }
  }

  /** The request that the options stand for, after they were read. */
  AnalysisRequest request(Path path) {
    Target target = Target.of(path);
    List<String> named = jobs.getValue();
    String given = programArguments.getValue();
    String entries = classpath.getValue();
    List<String> built = profiles.getValue();
    return AnalysisRequest.of(target.root())
        .jobs(named.isEmpty() ? target.jobs() : named)
        .includeTests(includeTests.getValue())
        .arguments(Optional.ofNullable(given).map(ShellWords::split))
        .environmentVariables(Values.map(environment))
        .clientParallelism(Optional.ofNullable(parallelism.getValue()))
        .dynamicProperties(Values.map(settings))
        .configurations(existing(configurations.getValue()))
        .deployments(deployments.getValue())
        .buildProfiles(Optional.of(built).filter(some -> !some.isEmpty()))
        .taskManagers(Optional.ofNullable(taskManagers.getValue()))
        .slotsPerTaskManager(Optional.ofNullable(slots.getValue()))
        .flinkVersion(Optional.ofNullable(flinkVersion.getValue()))
        .localProcessors(Optional.ofNullable(local.getValue()))
        .classpath(() -> entries(entries == null ? "" : entries))
        .build();
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
