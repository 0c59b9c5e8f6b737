package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Comparison;
import io.github.flinkparallelism.verify.flink.Ending;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Turns the run of a job into its outcome. What {@code main} does after its last plan is no matter
 * of ours: a program may well end the JVM, wait for ever, or fail on results that do not exist.
 */
final class RunOutcome {
  private final Job job;
  private final VerificationRequest request;

  RunOutcome(Job job, VerificationRequest request) {
    this.job = job;
    this.request = request;
  }

  Outcome of(FlinkRun run, Path log) {
    if (run.ending() instanceof Ending.Threw threw && isForeseen(run)) {
      return run.plans().isEmpty()
          ? new Outcome.Refused(said(threw))
          : compared(job, run, Optional.of("Flink then refuses it, as foreseen: " + said(threw)));
    }
    if (run.plans().isEmpty()) {
      return new Outcome.NotCompared(message(run.ending()), LogTail.of(log));
    }
    if (run.ending() instanceof Ending.Finished) {
      return compared(job, run, Optional.empty());
    }
    // What there is: a program that does not return may have had more to submit.
    return compared(
        firstExecutions(run.plans().size()),
        new FlinkRun(run.plans(), new Ending.Finished()),
        note(run));
  }

  private Outcome compared(Job claimed, FlinkRun run, Optional<String> note) {
    Agreement agreement = Comparison.compare(job.name(), run, Optional.of(claimed));
    return new Outcome.Compared(agreement, note);
  }

  private Job firstExecutions(int number) {
    List<Execution> executions = job.executions();
    return new Job(
        job.name(),
        job.entryPoint(),
        job.scenario(),
        executions.subList(0, Math.min(number, executions.size())),
        job.layers());
  }

  private Optional<String> note(FlinkRun run) {
    int left = job.executions().size() - run.plans().size();
    String rest =
        left > 0
            ? " The analyzer knows of " + left + " more submission(s), which were not compared."
            : "";
    String after = "After its last execute(), ";
    if (run.ending() instanceof Ending.Threw threw) {
      return Optional.of(after + "main threw " + said(threw) + rest);
    }
    if (run.ending() instanceof Ending.Blocked) {
      return Optional.of(
          after + "main did not return within " + request.timeLimit().toSeconds() + " s." + rest);
    }
    if (run.ending() instanceof Ending.Unsupported) {
      return Optional.of("main also submits a program of the DataSet API, which was not compared.");
    }
    return left > 0 ? Optional.of(after + "main ended the JVM." + rest) : Optional.empty();
  }

  private boolean isForeseen(FlinkRun run) {
    List<Execution> executions = job.executions();
    return executions.stream()
        .skip(Math.min(run.plans().size(), executions.size()))
        .flatMap(execution -> execution.violations().stream())
        .anyMatch(Violation::isRefused);
  }

  private String message(Ending ending) {
    if (ending instanceof Ending.Threw threw) {
      return "main threw " + said(threw) + remedy(threw);
    }
    if (ending instanceof Ending.Blocked blocked) {
      return "main did not return within %d s%s. Raise the time limit if it needs longer."
          .formatted(
              request.timeLimit().toSeconds(),
              Frames.ofUser(blocked.stack(), job).map(at -> "; it was at " + at).orElse(""));
    }
    if (ending instanceof Ending.Unsupported) {
      return "main submits a program of the DataSet API, whose plan this does not compare.";
    }
    return ending instanceof Ending.EndedJvm
        ? "main ended the JVM before it called execute()." + arguments()
        : "main returned without calling execute()." + arguments();
  }

  private String said(Ending.Threw threw) {
    String where = Frames.ofUser(threw.stack(), job).map(at -> " at " + at).orElse("");
    String message = threw.message().equals("null") ? "" : ": " + firstLine(threw.message());
    String end = message.endsWith(".") || message.endsWith("!") ? "" : ".";
    return simple(threw.exception()) + where + message + end;
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** What most likely helps. */
  private String remedy(Ending.Threw threw) {
    return switch (simple(threw.exception())) {
      case "ClassNotFoundException", "NoClassDefFoundError" ->
          " The class path lacks that class or one that it needs.";
      case "NoSuchMethodError",
          "NoSuchFieldError",
          "AbstractMethodError",
          "IncompatibleClassChangeError" ->
          " The class path mixes versions that do not fit together.";
      case "UnsupportedClassVersionError" ->
          " The job is compiled for a newer Java than the one that runs this.";
      default -> arguments();
    };
  }

  private String arguments() {
    return request.analysis().arguments().isEmpty()
        ? " It was started without program arguments; give them if it needs any."
        : "";
  }
}
