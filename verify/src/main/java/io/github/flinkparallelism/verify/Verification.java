package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.verify.flink.FlinkOracle;
import io.github.flinkparallelism.verify.flink.FlinkProgram;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import io.github.flinkparallelism.verify.flink.JobClassPath;
import io.github.flinkparallelism.verify.flink.JvmSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The façade: puts to Flink what the analyzer was asked, job by job, and compares. */
public final class Verification {
  private final VerificationRequest request;
  private final JobClassPath classPath;

  private Verification(VerificationRequest request) {
    this.request = request;
    this.classPath = new JobClassPath(request.classPath());
  }

  /**
   * Runs the {@code main} of every job of {@code result} up to its plan. The jobs run one after the
   * other, each in a JVM of its own.
   *
   * @throws VerificationException when Flink is not on the class path, or the output folder cannot
   *     be written
   * @throws InterruptedException when the thread is interrupted while a job runs; the JVM of the
   *     job is ended
   */
  public static VerificationResult run(VerificationRequest request, AnalysisResult result)
      throws VerificationException, InterruptedException {
    return new Verification(request).run(result);
  }

  private VerificationResult run(AnalysisResult result)
      throws VerificationException, InterruptedException {
    List<JobVerification> jobs = new ArrayList<>();
    if (result.jobs().stream().anyMatch(Verification::isMain)) {
      Optional<String> missing = classPath.whatFlinkLacks();
      if (missing.isPresent()) {
        throw new VerificationException(missing.get());
      }
    }
    for (Job job : result.jobs()) {
      jobs.add(new JobVerification(job, outcome(job)));
    }
    return new VerificationResult(classPath.flinkVersion(), result.flinkVersion(), jobs);
  }

  private static boolean isMain(Job job) {
    return job.entryPoint().method().equals("main");
  }

  private Outcome outcome(Job job) throws VerificationException, InterruptedException {
    if (!isMain(job)) {
      return new Outcome.NotRun(
          "Only a main method can be run. %s is called by code outside of the project, which decides what it is given. A main method that calls it makes it comparable."
              .formatted(job.entryPoint().method()));
    }
    Optional<String> mainClass = classPath.binaryName(job.entryPoint().className());
    if (mainClass.isEmpty()) {
      return notRun(
          "The class path has no class "
              + job.entryPoint().className()
              + ". Compile the project first.");
    }
    Path folder = request.output().resolve("verify").resolve(folderName(job));
    try {
      ConfFolder conf = ConfFolder.of(job, request, classPath.flinkVersion(), folder);
      return conf.refusal().isPresent()
          ? notRun(conf.refusal().get())
          : outcome(job, mainClass.get(), conf.folder(), folder);
    } catch (IOException e) {
      throw new VerificationException("cannot use the folder " + folder + ": " + e.getMessage());
    }
  }

  private Outcome outcome(Job job, String mainClass, Optional<Path> conf, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    FlinkOracle oracle = new FlinkOracle(request.classPath(), folder, jvm(conf));
    FlinkRun run;
    try {
      run = oracle.run(List.of(program(job, mainClass, conf))).get(0);
    } catch (IOException e) {
      return notRun("The JVM for Flink did not start or did not answer.", oracle.log());
    }
    Outcome outcome = new RunOutcome(job, request).of(run, oracle.log());
    return isStale(job, mainClass) ? withoutTrust(outcome) : outcome;
  }

  /** Whether a file says that the class was made before its source was last changed. */
  private boolean isStale(Job job, String mainClass) {
    Path source = request.analysis().root().resolve(job.entryPoint().location().file());
    try {
      FileTime changed = Files.getLastModifiedTime(source);
      return classPath
          .lastModified(mainClass)
          .filter(made -> made.compareTo(changed) < 0)
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** A difference may then be one between two states of the source. */
  private static Outcome withoutTrust(Outcome outcome) {
    return outcome instanceof Outcome.Compared compared
            && !compared.agreement().wrongClaims().isEmpty()
        ? new Outcome.Compared(
            compared.agreement(),
            Optional.of(
                compared.note().map(note -> note + " ").orElse("")
                    + "The compiled class is older than its source: compile, and run this again."))
        : outcome;
  }

  private static Outcome notRun(String message) {
    return new Outcome.NotCompared(message, List.of());
  }

  private static Outcome notRun(String message, Path log) {
    return new Outcome.NotCompared(message, LogTail.of(log));
  }

  private FlinkProgram program(Job job, String mainClass, Optional<Path> conf) {
    return new FlinkProgram(
        mainClass,
        request.analysis().arguments().orElse(List.of()),
        List.of(),
        job.scenario().clientParallelism(),
        request.analysis().dynamicProperties(),
        conf,
        request.analysis().localProcessors().isPresent(),
        request.timeLimit());
  }

  private JvmSettings jvm(Optional<Path> conf) {
    Map<String, String> variables = new HashMap<>(request.analysis().environmentVariables());
    conf.ifPresent(folder -> variables.put("FLINK_CONF_DIR", folder.toString()));
    return new JvmSettings(
        Optional.of(request.workingDirectory()), variables, request.analysis().localProcessors());
  }

  /** A name that every file system takes. */
  private static String folderName(Job job) {
    return job.name().replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
