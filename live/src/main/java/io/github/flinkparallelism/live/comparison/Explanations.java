package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.report.console.LayerWords;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which layer explains that an operator runs with another parallelism. */
public final class Explanations {
  private final Cluster cluster;
  private final WhatIf whatIf;

  /** Explanations of what runs in {@code cluster}. */
  public Explanations(Cluster cluster, WhatIf whatIf) {
    this.cluster = cluster;
    this.whatIf = whatIf;
  }

  /** Each explanation once, with all operators of which it holds. */
  public List<Explanation> of(JobComparison job) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (OperatorState state : job.operators()) {
      text(job, state)
          .ifPresent(
              text ->
                  texts
                      .computeIfAbsent(text, key -> new ArrayList<>())
                      .add(state.operator().name() + " (" + state.operator().id() + ")"));
    }
    List<Explanation> explanations = new ArrayList<>();
    texts.forEach((text, operators) -> explanations.add(new Explanation(operators, text)));
    return explanations;
  }

  private Optional<String> text(JobComparison job, OperatorState state) {
    if (state.vertex().isEmpty()) {
      return Optional.of("no task of the running job has it.");
    }
    RunningVertex vertex = state.vertex().get();
    if (state.parallelism() != Verdict.SAME && vertex.parallelism().isPresent()) {
      int running = vertex.parallelism().get();
      return Optional.of(
          "runs with %d; %s. %s"
              .formatted(running, said(state.operator()), cause(job, state, vertex, running)));
    }
    return state.maxParallelism() == Verdict.DIFFERENT
        ? Optional.of(ofMaxParallelism(state.operator()))
        : Optional.empty();
  }

  private static String ofMaxParallelism(Operator operator) {
    return operator.maxParallelismConfigured()
        ? "the source sets another max parallelism: the running program was built from another source, or given other arguments."
        : "nobody sets the max parallelism in this source: a savepoint that the job was started from keeps its own, or the running program sets it.";
  }

  /** {@code the source says 3 (env, Job.java:20)}. */
  private static String said(Operator operator) {
    String value = operator.parallelism().value().map(String::valueOf).orElse("");
    String who = LayerWords.of(operator.decision()) + place(operator.decision());
    return switch (operator.parallelism().certainty()) {
      case EXACT -> "the source says " + value + " (" + who + ")";
      case DEFAULT ->
          "the source says %s (%s) as the %s"
              .formatted(value, who, operator.parallelism().reason().orElse("default"));
      case RANGE, UNKNOWN ->
          "the source leaves it open: "
              + operator.parallelism().reason().orElse("one of several numbers");
    };
  }

  private static String place(Decision decision) {
    return decision.location().map(location -> ", " + place(location)).orElse("");
  }

  private static String place(Location location) {
    boolean code = location.file().matches(".*\\.(java|scala|kt)");
    return code ? location.brief() : location.file() + ":" + location.line();
  }

  private String cause(JobComparison job, OperatorState state, RunningVertex vertex, int running) {
    return rescaled(state.operator(), vertex, running)
        .or(() -> submitted(job, state.operator(), running))
        .orElseGet(() -> elsewhere(job, state, running));
  }

  /** What changes a number after the plan was made. */
  private Optional<String> rescaled(Operator operator, RunningVertex vertex, int running) {
    if (cluster.overrides(vertex.id()).filter(value -> value == running).isPresent()) {
      return Optional.of(
          "pipeline.jobvertex-parallelism-overrides of the cluster says " + running + ".");
    }
    if (cluster.isReactive()) {
      return Optional.of(
          "scheduler-mode is reactive: every operator is made as wide as its max parallelism and"
              + " the slots allow, whatever the source says.");
    }
    boolean fewer = operator.parallelism().value().filter(value -> running < value).isPresent();
    return cluster.isAdaptive() && fewer
        ? Optional.of(
            "The adaptive scheduler runs a job with fewer slots than it needs, with less"
                + " parallelism.")
        : Optional.empty();
  }

  /** What {@code -p} gives. */
  private Optional<String> submitted(JobComparison job, Operator operator, int running) {
    Optional<Integer> would =
        whatIf.parallelism(job.program(), operator, running).flatMap(Quantity::value);
    if (would.filter(value -> value == running).isEmpty()
        || would.equals(operator.parallelism().value())) {
      return Optional.empty();
    }
    Optional<Integer> usual = job.running().defaultParallelism();
    if (usual.isEmpty()) {
      return Optional.of("-p " + running + " gives that.");
    }
    return Optional.of(
        usual.get() == running
            ? "That is the default that the job was submitted with: -p %d, or parallelism.default where it was submitted."
                .formatted(running)
            : "-p %d would give that, but the job was not submitted with it: something changed the number later, or the program was built from another source."
                .formatted(running));
  }

  /** Said only where the source was asked under that {@code -p}, and gave the same number. */
  private String pointless(JobComparison job, Operator operator, int running) {
    boolean same =
        whatIf
            .parallelism(job.program(), operator, running)
            .filter(would -> would.equals(operator.parallelism()))
            .isPresent();
    return same ? "-p " + running + " would not change it: " : "";
  }

  private String elsewhere(JobComparison job, OperatorState state, int running) {
    Operator operator = state.operator();
    String other =
        state.parallelism() == Verdict.DIFFERENT
            ? "the running program was built from another source, or given other arguments"
            : "state the program's arguments and settings to have it told";
    Optional<Decision> weaker =
        Stream.concat(operator.overrides().stream(), job.program().job().layers().stream())
            .filter(decision -> decision.layer() != Layer.DEFAULT)
            .filter(decision -> decision.value().value().filter(v -> v == running).isPresent())
            .findFirst();
    if (state.parallelism() == Verdict.OTHER_INPUT) {
      return "The job was started with another value of %s: %s."
          .formatted(operator.parallelism().input().orElse("an input"), other);
    }
    if (state.parallelism() == Verdict.OPEN) {
      return first(other) + ".";
    }
    String pointless = pointless(job, operator, running);
    if (weaker.isPresent()) {
      return "%s. %d is what %s says%s, which this source overrides."
          .formatted(
              first(pointless + other), running, LayerWords.of(weaker.get()), place(weaker.get()));
    }
    Optional<Integer> usual = job.running().defaultParallelism();
    boolean environment = operator.decision().layer() == Layer.ENVIRONMENT;
    if (environment && usual.equals(operator.parallelism().value())) {
      return first(
          pointless
              + "the environment of the running program has %d as well, so the number was changed after the plan was made, by an override or by a rescaling."
                  .formatted(usual.get()));
    }
    if (environment && usual.isPresent()) {
      return first(
          pointless
              + "the environment of the running program has %d; it was built from another source, or given other arguments."
                  .formatted(usual.get()));
    }
    return first(pointless + other + ".");
  }

  private static String first(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
