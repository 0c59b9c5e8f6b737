package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Checkpointing;
import io.github.flinkparallelism.pipeline.JobName;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedCall;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.StepIds;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records pipelines the way the interpreter does, in calls that read like Flink's API. Every call
 * stands on its own line of {@code Job.java}.
 */
public final class PipelineBuilder {
  private final List<StreamBuilder> drafts = new ArrayList<>();
  private final List<StreamBuilder> roots = new ArrayList<>();
  private final List<RecordedExecution> executions = new ArrayList<>();
  private final List<RecordedExecution.Write> writes = new ArrayList<>();
  private final List<RecordedCall> calls = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Gated<Assignment> parallelism;
  private Gated<Optional<Assignment>> maxParallelism = Gated.always(Optional.empty());
  private Gated<RuntimeMode> mode = Gated.always(RuntimeMode.STREAMING);
  private boolean chaining = true;
  private boolean chainDifferentMaxParallelism = true;
  private Guard guard = Guard.ALWAYS;
  private int lines;
  private int conditions;

  private PipelineBuilder(Assignment initial) {
    parallelism = Gated.always(initial);
  }

  /** An environment whose configuration says {@code parallelism.default}. */
  public static PipelineBuilder env(int parallelism) {
    return new PipelineBuilder(
        new Assignment(
            Amount.of(parallelism),
            Layer.FILE,
            "parallelism.default: " + parallelism,
            Optional.of(new Location("conf/config.yaml", 1, 1)),
            Optional.empty()));
  }

  public PipelineBuilder setParallelism(int value) {
    return setParallelism(Amount.of(value));
  }

  public PipelineBuilder setParallelism(Amount amount) {
    Location location = line("setParallelism");
    Assignment assignment =
        new Assignment(
            amount,
            Layer.ENVIRONMENT,
            "env.setParallelism(" + text(amount) + ")",
            Optional.of(location),
            Optional.of(parallelism));
    List<Integer> before =
        drafts.stream().filter(draft -> !draft.kind().isVirtual()).map(StreamBuilder::id).toList();
    writes.add(new RecordedExecution.Write(assignment, location, guard, before));
    calls.add(new RecordedCall("setParallelism", location, List.of()));
    parallelism = gated(Gated.always(assignment), parallelism);
    return this;
  }

  public PipelineBuilder setMaxParallelism(int value) {
    Location location = line("setMaxParallelism");
    Assignment assignment =
        new Assignment(
            Amount.of(value),
            Layer.ENVIRONMENT,
            "env.setMaxParallelism(" + value + ")",
            Optional.of(location),
            Optional.empty());
    calls.add(new RecordedCall("setMaxParallelism", location, List.of()));
    maxParallelism = gated(Gated.always(Optional.of(assignment)), maxParallelism);
    return this;
  }

  public PipelineBuilder mode(RuntimeMode value) {
    mode = gated(Gated.always(value), mode);
    return this;
  }

  public PipelineBuilder disableOperatorChaining() {
    calls.add(
        new RecordedCall("disableOperatorChaining", line("disableOperatorChaining"), List.of()));
    chaining = false;
    return this;
  }

  public PipelineBuilder keepDifferentMaxParallelismApart() {
    chainDifferentMaxParallelism = false;
    return this;
  }

  public PipelineBuilder violation(Violation violation) {
    violations.add(violation);
    return this;
  }

  public PipelineBuilder problem(String message) {
    problems.add(new Problem(message, line("?")));
    return this;
  }

  /** A new undecided condition without default. */
  public Condition condition(String text) {
    return new Condition(++conditions, text, line(text), Optional.empty(), Optional.empty());
  }

  /** A new undecided condition that is false while {@code --input} is not given. */
  public Condition flag(String input) {
    String text = "params.has(\"" + input + "\")";
    return new Condition(
        ++conditions, text, line(text), Optional.of(false), Optional.of("--" + input));
  }

  /** Runs {@code body} as the branch that is taken where {@code condition} holds. */
  public PipelineBuilder when(Condition condition, Runnable body) {
    return branch(condition, true, body);
  }

  /** Runs {@code body} as the branch that is taken where {@code condition} does not hold. */
  public PipelineBuilder unless(Condition condition, Runnable body) {
    return branch(condition, false, body);
  }

  public StreamBuilder source(String name) {
    return add(TransformationKind.SOURCE, name).bounded(true);
  }

  public StreamBuilder unboundedSource(String name) {
    return add(TransformationKind.SOURCE, name).bounded(false);
  }

  /** {@code addSource} of a parallel source function. */
  public StreamBuilder addSource(String name) {
    return add(TransformationKind.LEGACY_SOURCE, name).bounded(false);
  }

  /** {@code fromElements} and its relatives. */
  public StreamBuilder fromCollection() {
    return add(TransformationKind.LEGACY_SOURCE, "Collection Source").bounded(true).forcedTo(1);
  }

  public StreamBuilder opaque(String reason, StreamBuilder... inputs) {
    return root(add(TransformationKind.OPAQUE, "opaque", inputs).reason(reason));
  }

  public StreamBuilder union(StreamBuilder... inputs) {
    return add(TransformationKind.UNION, "Union", inputs);
  }

  public StreamBuilder connect(String name, StreamBuilder... inputs) {
    return root(add(TransformationKind.TWO_INPUT, name, inputs));
  }

  /** {@code execute()}: takes over what was registered since the last one. */
  public PipelineBuilder execute() {
    executions.add(
        new RecordedExecution(
            new JobName.Given("job"),
            line("execute"),
            guard,
            true,
            drafts.size(),
            violations.size(),
            drafts.stream().map(StreamBuilder::build).toList(),
            roots.stream().map(StreamBuilder::id).toList(),
            parallelism,
            maxParallelism,
            Gated.always(chaining),
            Gated.always(chainDifferentMaxParallelism),
            mode,
            writes,
            false,
            Map.of(),
            Checkpointing.UNSAID));
    roots.clear();
    return this;
  }

  /** The pipeline; executes first if the program did not. */
  public Pipeline build() {
    if (executions.isEmpty()) {
      execute();
    }
    return new Pipeline(
        drafts.stream().map(StreamBuilder::build).toList(),
        executions,
        calls,
        violations,
        problems);
  }

  public StreamBuilder add(TransformationKind kind, String name, StreamBuilder... inputs) {
    StreamBuilder draft =
        new StreamBuilder(this, drafts.size() + 1, kind, line(name), List.of(inputs)).name(name);
    if (!kind.isVirtual()) {
      draft.parallelism(parallelism);
    }
    drafts.add(draft);
    return draft;
  }

  public StreamBuilder root(StreamBuilder draft) {
    roots.add(draft);
    return draft;
  }

  /** The parallelism of the first physical transformation at or above {@code stream}. */
  Optional<Gated<Assignment>> find(StreamBuilder stream) {
    StreamBuilder current = stream;
    while (current.parallelism().isEmpty()) {
      int input = current.inputs().get(0).in(Map.of());
      current = drafts.get(input - 1);
    }
    return current.parallelism();
  }

  void call(String method, Location location, int target) {
    calls.add(new RecordedCall(method, location, List.of(target)));
  }

  Location line(String ignoredText) {
    return new Location("Job.java", ++lines, 5);
  }

  Guard guard() {
    return guard;
  }

  /** A write under the conditions of the current branch. */
  <T> Gated<T> gated(Gated<T> written, Gated<T> before) {
    Gated<T> value = written;
    for (int index = guard.literals().size() - 1; index >= 0; index--) {
      Guard.Literal literal = guard.literals().get(index);
      value =
          literal.holds()
              ? Gated.choice(literal.condition(), value, before)
              : Gated.choice(literal.condition(), before, value);
    }
    return value;
  }

  private PipelineBuilder branch(Condition condition, boolean holds, Runnable body) {
    Guard outer = guard;
    guard = outer.and(condition, holds);
    body.run();
    guard = outer;
    return this;
  }

  public static String text(Amount amount) {
    if (amount instanceof Amount.Known known) {
      return String.valueOf(known.value());
    }
    return amount instanceof Amount.Assumed assumed
        ? assumed.expression()
        : ((Amount.Unknown) amount).expression();
  }

  /** The operators of a sink that commits. */
  public static List<SinkStep> committing() {
    return List.of(writer(), committer());
  }

  public static SinkStep writer() {
    return SinkStep.of("Writer").with(OperatorAttributes.YIELDING);
  }

  public static SinkStep committer() {
    SinkInput forward = SinkInput.PREVIOUS.behind(Partitioner.FORWARD).materialized();
    return SinkStep.of("Committer").reading(List.of(forward)).taking(StepIds.partitions(1));
  }

  public static ChainingStrategy usual(TransformationKind kind) {
    return kind == TransformationKind.LEGACY_SOURCE
        ? ChainingStrategy.HEAD
        : ChainingStrategy.ALWAYS;
  }
}
