package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.TableGroup;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One transformation under construction; see {@link PipelineBuilder}. */
public final class StreamBuilder {
  private final PipelineBuilder env;
  private final int id;
  private final TransformationKind kind;
  private final Location location;
  private final Guard guard;
  private final List<Gated<Integer>> inputs = new ArrayList<>();
  private String name = "";
  private Optional<OperatorUid> uid = Optional.empty();
  private Optional<Partitioner> partitioner = Optional.empty();
  private Optional<Gated<Assignment>> parallelism = Optional.empty();
  private Gated<Optional<Assignment>> maxParallelism = Gated.always(Optional.empty());
  private Gated<Optional<String>> group = Gated.always(Optional.empty());
  private Gated<ChainingStrategy> chaining;
  private OperatorAttributes attributes = OperatorAttributes.PLAIN;
  private boolean repeated;
  private boolean nonParallel;
  private Optional<Boolean> bounded = Optional.empty();
  private List<SinkStep> topology = List.of();
  private Optional<String> reason = Optional.empty();

  StreamBuilder(
      PipelineBuilder env,
      int id,
      TransformationKind kind,
      Location location,
      List<StreamBuilder> inputs) {
    this.env = env;
    this.id = id;
    this.kind = kind;
    this.location = location;
    this.guard = env.guard();
    this.chaining = Gated.always(PipelineBuilder.usual(kind));
    inputs.forEach(input -> this.inputs.add(Gated.always(input.id)));
  }

  public int id() {
    return id;
  }

  TransformationKind kind() {
    return kind;
  }

  public Location location() {
    return location;
  }

  public StreamBuilder map() {
    return oneInput("Map");
  }

  public StreamBuilder oneInput(String name) {
    return env.root(env.add(TransformationKind.ONE_INPUT, name, this));
  }

  /** {@code keyBy(..).process(..)}. */
  public StreamBuilder keyedProcess() {
    return keyBy().oneInput("KeyedProcess");
  }

  public StreamBuilder keyedReduce() {
    return env.root(env.add(TransformationKind.REDUCE, "Keyed Reduce", keyBy()));
  }

  public StreamBuilder timestamps() {
    StreamBuilder watermarks =
        env.root(
            env.add(TransformationKind.TIMESTAMPS_AND_WATERMARKS, "Timestamps/Watermarks", this));
    env.find(this)
        .map(parallelism -> parallelism.map(Assignment::asCopy))
        .ifPresent(watermarks::parallelism);
    return watermarks;
  }

  public StreamBuilder keyBy() {
    return partition(Partitioner.HASH);
  }

  public StreamBuilder partition(Partitioner how) {
    StreamBuilder virtual = env.add(TransformationKind.PARTITION, "Partition", this);
    virtual.partitioner = Optional.of(how);
    return virtual;
  }

  public StreamBuilder sideOutput() {
    return env.add(TransformationKind.SIDE_OUTPUT, "SideOutput", this);
  }

  public StreamBuilder print() {
    return addSink("Print to Std. Out");
  }

  public StreamBuilder addSink(String name) {
    return env.root(env.add(TransformationKind.LEGACY_SINK, name, this));
  }

  public StreamBuilder sinkTo(List<SinkStep> steps) {
    StreamBuilder sink = env.root(env.add(TransformationKind.SINK, "Sink", this));
    sink.topology = steps;
    return sink;
  }

  public StreamBuilder cache() {
    StreamBuilder cached = env.add(TransformationKind.CACHE, "Cache", this);
    cached.parallelism = parallelism;
    return cached;
  }

  public StreamBuilder iterate() {
    StreamBuilder feedback = env.add(TransformationKind.FEEDBACK, "Feedback", this);
    feedback.parallelism = parallelism;
    return feedback;
  }

  public void closeWith(StreamBuilder end) {
    inputs.add(Gated.always(end.id));
    env.root(this);
  }

  /** Reads from {@code other} where {@code condition} holds. */
  public StreamBuilder insteadFrom(Condition condition, StreamBuilder other) {
    inputs.set(0, Gated.choice(condition, Gated.always(other.id), inputs.get(0)));
    return this;
  }

  public StreamBuilder setParallelism(int value) {
    return setParallelism(Amount.of(value));
  }

  public StreamBuilder setParallelism(Amount amount) {
    Location call = env.line("setParallelism");
    Gated<Assignment> before = parallelism.orElseThrow();
    Assignment assignment =
        new Assignment(
            amount,
            Layer.OPERATOR,
            ".setParallelism(" + PipelineBuilder.text(amount) + ")",
            Optional.of(call),
            Optional.of(before));
    env.call("setParallelism", call, id);
    parallelism = Optional.of(env.gated(Gated.always(assignment), before));
    return this;
  }

  public StreamBuilder setMaxParallelism(int value) {
    Location call = env.line("setMaxParallelism");
    Assignment assignment =
        new Assignment(
            Amount.of(value),
            Layer.OPERATOR,
            ".setMaxParallelism(" + value + ")",
            Optional.of(call),
            Optional.empty());
    env.call("setMaxParallelism", call, id);
    maxParallelism = env.gated(Gated.always(Optional.of(assignment)), maxParallelism);
    return this;
  }

  /** Flink allows no parallelism but {@code value}. */
  public StreamBuilder forcedTo(int value) {
    nonParallel = true;
    parallelism =
        Optional.of(
            Gated.always(
                new Assignment(
                    Amount.of(value),
                    Layer.FORCED,
                    "non-parallel",
                    Optional.of(location),
                    parallelism)));
    return this;
  }

  public StreamBuilder slotSharingGroup(String value) {
    env.call("slotSharingGroup", env.line("slotSharingGroup"), id);
    group = env.gated(Gated.always(Optional.of(value)), group);
    return this;
  }

  public StreamBuilder disableChaining() {
    env.call("disableChaining", env.line("disableChaining"), id);
    return chaining(ChainingStrategy.NEVER);
  }

  public StreamBuilder startNewChain() {
    env.call("startNewChain", env.line("startNewChain"), id);
    return chaining(ChainingStrategy.HEAD);
  }

  public StreamBuilder chaining(ChainingStrategy strategy) {
    chaining = env.gated(Gated.always(strategy), chaining);
    return this;
  }

  public StreamBuilder name(String value) {
    name = value;
    return this;
  }

  public StreamBuilder uid(String value) {
    uid = Optional.of(new OperatorUid(value, true));
    return this;
  }

  public StreamBuilder afterEndOfStream() {
    attributes = OperatorAttributes.LAST;
    return this;
  }

  public StreamBuilder yielding() {
    attributes = OperatorAttributes.YIELDING;
    return this;
  }

  public StreamBuilder repeated() {
    repeated = true;
    return this;
  }

  public StreamBuilder bounded(boolean value) {
    bounded = Optional.of(value);
    return this;
  }

  public StreamBuilder boundednessUnknown() {
    bounded = Optional.empty();
    return this;
  }

  public StreamBuilder reason(String value) {
    reason = Optional.of(value);
    return this;
  }

  public StreamBuilder parallelism(Gated<Assignment> value) {
    parallelism = Optional.of(value);
    return this;
  }

  Optional<Gated<Assignment>> parallelism() {
    return parallelism;
  }

  List<Gated<Integer>> inputs() {
    return inputs;
  }

  Transformation build() {
    return new Transformation(
        id,
        kind,
        Gated.always(name),
        Gated.always(uid),
        location,
        inputs,
        partitioner,
        parallelism,
        maxParallelism,
        group,
        Gated.always(Optional.empty()),
        chaining,
        attributes,
        nonParallel,
        bounded,
        topology,
        guard,
        repeated,
        reason,
        TableGroup.NONE);
  }
}
