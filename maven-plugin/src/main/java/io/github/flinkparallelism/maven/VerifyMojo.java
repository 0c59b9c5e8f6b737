package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.maven.project.CompiledModule;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.verify.JobVerification;
import io.github.flinkparallelism.verify.Outcome;
import io.github.flinkparallelism.verify.Verification;
import io.github.flinkparallelism.verify.VerificationException;
import io.github.flinkparallelism.verify.VerificationRequest;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.report.VerificationConsole;
import io.github.flinkparallelism.verify.report.VerificationJson;
import io.github.flinkparallelism.verify.report.VerificationPlain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compares what the analyzer says with the plan of Flink itself. RUNS YOUR PROGRAM: the compiled
 * main method of each job, in a JVM of its own, with the module's own Flink, up to execute(). There
 * the plan is written down, and nothing is submitted. Whatever main does before that, it does.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "verify",
    threadSafe = true,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class VerifyMojo extends AbstractAnalysisMojo {
  private static final String JSON_FILE = "verify.json";

  /**
   * How many seconds the main method of each job may take.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.TIME_LIMIT, defaultValue = "60")
  int timeLimit = 60;

  @Override
  void checkParameters() throws MojoExecutionException {
    if (timeLimit < 1) {
      throw new MojoExecutionException(
          PropertyNames.TIME_LIMIT + ": " + timeLimit + " is not a positive number of seconds.");
    }
  }

  @Override
  void report(AnalysisResult result) throws MojoExecutionException, MojoFailureException {
    if (result.jobs().isEmpty()) {
      reportNoJobs(result);
      return;
    }
    logConsole()
        .info(
            "Running the main method of %d %s up to Flink's plan, at most %d s each."
                .formatted(
                    result.jobs().size(), result.jobs().size() == 1 ? "job" : "jobs", timeLimit));
    VerificationResult verified = verify(result);
    print(verified);
    logConsole().info("json: " + write(verified));
    fail(verified);
  }

  private VerificationResult verify(AnalysisResult result) throws MojoExecutionException {
    try {
      return Verification.run(
          new VerificationRequest(
              request(),
              new CompiledModule(repositorySystem, session, project).classPath(),
              project.getBasedir().toPath(),
              outputFolder(),
              Duration.ofSeconds(timeLimit)),
          result);
    } catch (VerificationException e) {
      throw new MojoExecutionException(
          e.getMessage() + ". Add it to the dependencies; the scope provided is enough.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("Interrupted while a job was running.");
    }
  }

  private void print(VerificationResult verified) {
    if (console.equals(ConsoleMode.PLAIN)) {
      logConsole().printPlain(VerificationPlain.render(verified, true));
    } else {
      ReportOptions options =
          ConsoleMode.options(console, ReportOptions.Table.ALWAYS, Integer.MAX_VALUE);
      logConsole().print(new VerificationConsole(verified, options).lines());
    }
  }

  private Path write(VerificationResult verified) throws MojoExecutionException {
    Path file = outputFolder().resolve(JSON_FILE);
    try {
      Files.createDirectories(outputFolder());
      Files.writeString(file, VerificationJson.render(verified), StandardCharsets.UTF_8);
      return file;
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void fail(VerificationResult verified)
      throws MojoExecutionException, MojoFailureException {
    if (verified.brokenPromises() > 0) {
      throw new MojoFailureException(
          "Flink contradicts %d exact %s, see above"
              .formatted(
                  verified.brokenPromises(), verified.brokenPromises() == 1 ? "claim" : "claims"));
    }
    List<JobVerification> left = verified.notCompared();
    if (!left.isEmpty()) {
      throw new MojoExecutionException(
          left.stream().map(VerifyMojo::reason).collect(Collectors.joining("\n")));
    }
  }

  private static String reason(JobVerification job) {
    String why = job.outcome() instanceof Outcome.NotCompared not ? not.message() : "";
    return job.job().name() + " could not be compared: " + why;
  }
}
