package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.verify.Verification;
import io.github.flinkparallelism.verify.VerificationException;
import io.github.flinkparallelism.verify.VerificationRequest;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.report.VerificationConsole;
import io.github.flinkparallelism.verify.report.VerificationJson;
import io.github.flinkparallelism.verify.report.VerificationPlain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Compares the report with Flink's own plan. The only command that runs the user's program. */
final class VerifyCommand implements Callable<Integer> {
  static final String NAME = "verify";
  private static final int USUAL_TIME_LIMIT = 60;

  private final Shell shell;
  private final PositionalParamSpec path = Target.parameter();
  private final AnalysisOptions analysis = new AnalysisOptions();
  private final ConsoleOptions console = new ConsoleOptions();
  private final OptionSpec timeLimit =
      Values.number(1, "--time-limit")
          .paramLabel("SECONDS")
          .initialValue(USUAL_TIME_LIMIT)
          .description("How long each main method may take. Usual: " + USUAL_TIME_LIMIT + ".")
          .build();
  private final OptionSpec outputDirectory =
      OptionSpec.builder("--output-directory")
          .paramLabel("DIR")
          .type(Path.class)
          .description(
              "The only folder that is written to: what the jobs print, verify.json. Usual:"
                  + " PATH/target/parallelism, or PATH/build/parallelism with Gradle.")
          .build();
  private final OptionSpec format =
      Values.choice("FORMAT", Format.CONSOLE, "--format")
          .description("console, plain or json, to standard output. Usual: console.")
          .build();

  /** What is printed; the file with the JSON form is written in any case. */
  enum Format {
    CONSOLE,
    PLAIN,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    spec.addOption(timeLimit).addOption(outputDirectory).addOption(format);
    console.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    AnalysisRequest request = analysis.request(path.getValue());
    JobClasses classes = JobClasses.of(request);
    AnalysisResult result = shell.analyse(request);
    tellWhatRuns(result);
    Path output = output(request.root());
    VerificationResult verified = verify(request, classes, output, result);
    Reports.write(output.resolve("verify.json"), VerificationJson.render(verified));
    print(verified);
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
              number, number == 1 ? "job" : "jobs", seconds());
    }
  }

  private VerificationResult verify(
      AnalysisRequest request, JobClasses classes, Path output, AnalysisResult result) {
    try {
      return Verification.run(
          new VerificationRequest(
              request, classes.entries(), request.root(), output, Duration.ofSeconds(seconds())),
          result);
    } catch (VerificationException e) {
      throw new UsageError(e.getMessage() + ". " + classes.advice());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageError("interrupted");
    }
  }

  private int seconds() {
    return timeLimit.getValue();
  }

  private Path output(Path root) {
    Path given = outputDirectory.getValue();
    return given == null ? JobClasses.buildFolder(root).resolve("parallelism") : given;
  }

  private void print(VerificationResult verified) {
    Terminal terminal = shell.terminal();
    Format chosen = format.getValue();
    switch (chosen) {
      case JSON -> terminal.printUtf8(VerificationJson.render(verified));
      case PLAIN -> terminal.printUtf8(VerificationPlain.render(verified, true));
      case CONSOLE -> {
        ReportOptions options = console.forTerminal(terminal, ReportOptions.Table.ALWAYS);
        new Reports(terminal, console).print(new VerificationConsole(verified, options).lines());
      }
    }
  }
}
