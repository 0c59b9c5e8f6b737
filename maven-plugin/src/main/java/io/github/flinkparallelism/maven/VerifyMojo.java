package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.maven.project.CompiledModule;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.verify.JobVerification;
import io.github.flinkparallelism.verify.Outcome;
import io.github.flinkparallelism.verify.Verification;
import io.github.flinkparallelism.verify.VerificationException;
import io.github.flinkparallelism.verify.VerificationRequest;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.report.VerificationConsole;
import io.github.flinkparallelism.verify.report.VerificationJson;
import io.github.flinkparallelism.verify.report.VerificationPlain;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
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
public final class VerifyMojo extends ComparingMojo {
  private static final String JSON_FILE = "verify.json";

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
    tell(
        () -> VerificationPlain.render(verified, true),
        options -> new VerificationConsole(verified, options).lines(),
        JSON_FILE,
        VerificationJson.render(verified));
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
