package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the source would say under another parallelism of the submission: it is analysed again. */
public final class WhatIf {
  /** A job that runs with more different numbers is not one that -p explains. */
  private static final int MOST_QUESTIONS = 4;

  private final AnalysisRequest request;
  private final Function<AnalysisRequest, AnalysisResult> analysis;
  private final Map<Integer, List<Job>> answers = new HashMap<>();

  /** Questions about what {@code request} asked. */
  public WhatIf(AnalysisRequest request, Function<AnalysisRequest, AnalysisResult> analysis) {
    this.request = request;
    this.analysis = analysis;
  }

  /**
   * The number of an operator if the program were submitted with {@code -p}.
   *
   * @return empty where that is not told
   */
  Optional<Quantity> parallelism(Program program, Operator operator, int parallelism) {
    if (!answers.containsKey(parallelism) && answers.size() == MOST_QUESTIONS) {
      return Optional.empty();
    }
    List<Job> jobs =
        answers.computeIfAbsent(parallelism, p -> analysis.apply(request.submittedWith(p)).jobs());
    return program
        .in(jobs)
        .flatMap(
            other ->
                other.execution().operators().stream()
                    .filter(o -> o.id() == operator.id() && o.name().equals(operator.name()))
                    .findFirst())
        .map(Operator::parallelism);
  }
}
