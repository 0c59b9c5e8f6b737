package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.described.DescribedMethod;
import io.github.flinkparallelism.described.DescribedSource;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of {@code parallelism-models.yaml} that no job came across: misspelt ones, and leftovers
 * of calls that are gone.
 */
public final class UnusedDescriptions {
  private UnusedDescriptions() {}

  /** Reports them as problems, unless only some of the jobs were asked for. */
  public static void report(Project project) {
    if (project.request().jobs().isEmpty()) {
      project.problems(in(project));
    }
  }

  private static List<Problem> in(Project project) {
    List<Problem> problems = new ArrayList<>();
    for (DescribedMethod method : project.descriptions().methods()) {
      String what =
          method.className()
              + "#"
              + method.method()
              + method.parameters().map(count -> " with parameters: " + count).orElse("");
      if (!project.isDescriptionUsed(method.location())) {
        problems.add(problem(what, "calls it", method.className(), method.location(), project));
      }
    }
    for (DescribedSource source : project.descriptions().sources().values()) {
      if (!project.isDescriptionUsed(source.location())) {
        String what = "source " + source.className();
        problems.add(problem(what, "reads it", source.className(), source.location(), project));
      }
    }
    return problems;
  }

  private static Problem problem(
      String what, String use, String className, Location entry, Project project) {
    boolean isInSource = project.sources().fileOf(className).isPresent();
    String why =
        isInSource
            ? "its class is in source, which counts instead; remove the entry"
            : "no job that was analysed " + use + "; check its spelling, or remove the entry";
    return new Problem(what + " is described, but " + why, entry);
  }
}
