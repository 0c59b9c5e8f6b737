package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.verify.Verification;
import io.github.flinkparallelism.verify.VerificationException;
import io.github.flinkparallelism.verify.VerificationRequest;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.report.VerificationConsole;
import io.github.flinkparallelism.verify.report.VerificationJson;
import io.github.flinkparallelism.verify.report.VerificationPlain;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Compares the report with Flink's own plan. The only command that runs the user's program. */
final class VerifyCommand implements Callable<Integer> {
  static final String NAME = "verify";

  private final Shell shell;
  private final PositionalParamSpec path = Target.parameter();
  private final AnalysisOptions analysis = new AnalysisOptions();
  private final ComparisonOptions comparison =
      new ComparisonOptions(
          "How long each main method may take", "what the jobs print, verify.json");

  VerifyCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the command is written. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
    spec.usageMessage()
        .customSynopsis(Shell.NAME + " " + NAME + " [PATH] [OPTION]...")
        .header("Compares the report with the plan of Flink itself.")
        .description(
            "RUNS YOUR PROGRAM: the compiled main method of each job, in a JVM of its own, with the"
                + " class path's own Flink, up to execute(). There the plan is written down, and"
                + " nothing is submitted. Whatever main does before that, it does.");
    spec.addPositional(path);
    analysis.addTo(spec);
    comparison.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    AnalysisRequest request = analysis.request(path.getValue());
    JobClasses classes = JobClasses.of(request);
    AnalysisResult result = shell.analyse(request);
    tellWhatRuns(result);
    Path output = comparison.folder(request.root());
    VerificationResult verified = verify(request, classes, output, result);
    String json = VerificationJson.render(verified);
    Reports.write(output.resolve("verify.json"), json);
    comparison.print(
        shell.terminal(),
        json,
        () -> VerificationPlain.render(verified, true),
        options -> new VerificationConsole(verified, options).lines());
    if (verified.brokenPromises() > 0) {
      return ExitCode.FINDINGS;
    }
    return verified.notCompared().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private void tellWhatRuns(AnalysisResult result) {
    int number = result.jobs().size();
    if (number > 0) {
      shell
          .terminal()
          .err()
          .printf(
              "Running the main method of %d %s up to Flink's plan, at most %d s each.%n",
              number, number == 1 ? "job" : "jobs", comparison.timeLimit().toSeconds());
    }
  }

  private VerificationResult verify(
      AnalysisRequest request, JobClasses classes, Path output, AnalysisResult result) {
    try {
      return Verification.run(
          new VerificationRequest(
              request, classes.entries(), request.root(), output, comparison.timeLimit()),
          result);
    } catch (VerificationException e) {
      throw new UsageError(e.getMessage() + ". " + classes.advice());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageError("interrupted");
    }
  }
}
