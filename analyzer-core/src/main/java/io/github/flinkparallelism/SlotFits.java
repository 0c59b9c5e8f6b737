package io.github.flinkparallelism;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.SlotFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the greatest parallelism of the submission with which each job fits into a number of slots,
 * by analysing the project under several. A job needs no fewer slots with a greater one.
 */
public final class SlotFits {
  private final AnalysisRequest request;
  private final Function<AnalysisRequest, AnalysisResult> analysis;
  private final Map<Integer, List<Job>> results = new HashMap<>();

  private SlotFits(AnalysisRequest request, Function<AnalysisRequest, AnalysisResult> analysis) {
    this.request = request;
    this.analysis = analysis;
  }

  /**
   * An answer for each job in each deployment, in the order of the report.
   *
   * @param request the project; its own parallelism of the submission does not matter
   * @param slots how many there are, at least 1
   * @param analysis what analyses a request, {@link Analysis#run}
   */
  public static List<SlotFit> of(
      AnalysisRequest request, int slots, Function<AnalysisRequest, AnalysisResult> analysis) {
    SlotFits fits = new SlotFits(request, analysis);
    List<SlotFit> answers = new ArrayList<>();
    int jobs = fits.jobs(1).size();
    for (int index = 0; index < jobs; index++) {
      if (!fits.jobs(1).get(index).executions().isEmpty()) {
        answers.add(fits.of(index, slots));
      }
    }
    return answers;
  }

  private SlotFit of(int index, int slots) {
    Quantity least = needed(index, 1);
    Quantity most = needed(index, slots);
    if (least.value().isEmpty() || most.value().isEmpty() || least.value().get() > slots) {
      boolean effective = !least.equals(most);
      return new SlotFit(jobs(1).get(index), slots, Optional.empty(), effective, least);
    }
    int fits = 1;
    int tooMany = slots + 1;
    while (tooMany - fits > 1) {
      int middle = fits + (tooMany - fits) / 2;
      Optional<Integer> need = needed(index, middle).value();
      if (need.isPresent() && need.get() <= slots) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    boolean effective = !least.equals(most);
    return new SlotFit(
        jobs(fits).get(index), slots, Optional.of(fits), effective, needed(index, fits));
  }

  private List<Job> jobs(int parallelism) {
    return results.computeIfAbsent(
        parallelism, p -> analysis.apply(request.submittedWith(p)).jobs());
  }

  /** Of several executions, one after the other, the largest; one that is not known decides. */
  private Quantity needed(int index, int parallelism) {
    List<Quantity> needs =
        jobs(parallelism).get(index).executions().stream()
            .map(Execution::slots)
            .map(slots -> slots.required())
            .toList();
    return needs.stream()
        .filter(need -> need.value().isEmpty())
        .findFirst()
        .orElseGet(
            () ->
                needs.stream()
                    .max(Comparator.comparing(need -> need.value().orElseThrow()))
                    .orElseThrow());
  }
}
