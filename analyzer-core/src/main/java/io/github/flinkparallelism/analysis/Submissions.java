package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.interp.Interpreter;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What programs and requests of the project submit, and what that means for the jobs of it. */
public final class Submissions {
  private Submissions() {}

  /** Every submission of the project, once its entry points have been interpreted. */
  public static List<Submission> of(Project project) {
    List<Submission> all = new ArrayList<>(project.submissions());
    all.addAll(RestRunBodies.in(project));
    return all;
  }

  /**
   * The deployment of the job that {@code entryClass} starts, where a submission names it: its
   * number is the client's, unless the request states one.
   */
  private static Optional<Deployment> deployment(
      Project project, String entryClass, List<Submission> submissions) {
    if (project.request().clientParallelism().isPresent()) {
      return Optional.empty();
    }
    return submissions.stream()
        .filter(each -> each.entryClass().filter(entryClass::equals).isPresent())
        .filter(each -> each.parallelism().isPresent())
        .findFirst()
        .map(each -> project.deployment().under(setting(each)));
  }

  /** {@code outcome}, or what becomes of the job under the submission that names it. */
  public static JobAnalysis.Outcome applied(
      Project project,
      EntryPoints.Entry entry,
      JobAnalysis.Outcome outcome,
      List<Submission> submissions) {
    return outcome
        .job()
        .flatMap(job -> deployment(project, entry.type().qualifiedName(), submissions))
        .map(under -> JobAnalysis.of(project, entry, under, Interpreter.MAX_STEPS))
        .orElse(outcome);
  }

  private static Setting setting(Submission submission) {
    return new Setting(
        Keys.PARALLELISM_DEFAULT,
        Integer.toString(submission.parallelism().orElseThrow()),
        Layer.CLIENT,
        submission.code(),
        Optional.of(submission.location()));
  }
}
