package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Executions and what belongs to each: {@code StreamExecutionEnvironment#execute} builds the graph
 * of all transformations registered since the last one, then forgets them.
 */
final class Executions {
  private final List<RecordedExecution> recorded = new ArrayList<>();
  private final Map<Integer, List<Mark>> marks = new HashMap<>();
  private final TreeMap<Integer, Transformation> frozen = new TreeMap<>();

  /**
   * An earlier execution of an environment.
   *
   * @param guard the conditions under which it ran
   * @param drafts how many transformations existed
   */
  private record Mark(Guard guard, int drafts) {}

  List<RecordedExecution> recorded() {
    return recorded;
  }

  List<Transformation> transformations() {
    return List.copyOf(frozen.values());
  }

  /** {@code execute([name])}. */
  static Effect execute() {
    return call -> {
      boolean named = call.arg(0).filter(v -> !(v instanceof FlinkRef)).isPresent();
      record(call, named ? call.text(0) : Optional.empty());
      return FlinkRef.of(FlinkType.INERT, call.self().env());
    };
  }

  /** Records an execution of the receiver. */
  static void record(Call call, Optional<String> jobName) {
    call.settings().executions().add(call, jobName);
  }

  /**
   * Records a job that a table environment submits by itself.
   *
   * @param job the address of the job's own settings
   * @param roots its sinks
   */
  void submitted(Call call, int job, List<Integer> roots, Optional<String> jobName) {
    int env = call.self().env();
    for (Draft draft : call.recorder().drafts()) {
      if (draft.env() == job || draft.env() == env) {
        frozen.put(draft.id(), freeze(draft, call.runtime()));
      }
    }
    recorded.add(execution(call, job, roots, jobName, call.settings().writes(env)));
  }

  private void add(Call call, Optional<String> jobName) {
    Runtime runtime = call.runtime();
    int env = call.self().env();
    List<Integer> roots = new ArrayList<>();
    List<Draft> drafts = call.recorder().drafts();
    for (int i = since(env, runtime.guard()); i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.env() == env && isRegistered(draft.kind())) {
        roots.add(draft.id());
      }
    }
    for (Draft draft : drafts) {
      if (draft.env() == env) {
        frozen.put(draft.id(), freeze(draft, runtime));
      }
    }
    marks
        .computeIfAbsent(env, e -> new ArrayList<>())
        .add(new Mark(runtime.guard(), drafts.size()));
    recorded.add(execution(call, env, roots, jobName, call.settings().writes(env)));
  }

  /** An execution with the settings that are held at {@code env} now. */
  private static RecordedExecution execution(
      Call call,
      int env,
      List<Integer> roots,
      Optional<String> jobName,
      List<RecordedExecution.Write> writes) {
    Runtime runtime = call.runtime();
    return new RecordedExecution(
        jobName,
        call.invocation().location(),
        runtime.guard(),
        roots,
        Assigned.toGated(call.recorder().environmentParallelism(env, runtime)),
        optionalAssignment(runtime, env, Attribute.MAX_PARALLELISM),
        flag(runtime, env, Attribute.CHAINING),
        flag(runtime, env, Attribute.DIFFERENT_MAX),
        Assigned.toGated(
            runtime.read(new Slot(env, Attribute.RUNTIME_MODE)).orElseThrow(), Executions::mode),
        writes);
  }

  /** Sources and virtual transformations are reached through their consumers. */
  private static boolean isRegistered(TransformationKind kind) {
    if (kind.isDataSet()) {
      return kind == TransformationKind.DATA_SINK;
    }
    return !kind.isVirtual()
        && kind != TransformationKind.TABLE_SOURCE
        && kind != TransformationKind.SOURCE
        && kind != TransformationKind.LEGACY_SOURCE;
  }

  /** The first transformation that no earlier execution on this path has consumed. */
  private int since(int env, Guard guard) {
    int first = 0;
    for (Mark mark : marks.getOrDefault(env, List.of())) {
      boolean elsewhere =
          mark.guard().literals().stream()
              .anyMatch(l -> guard.requirementOn(l.condition()).orElse(l.holds()) != l.holds());
      if (!elsewhere) {
        first = mark.drafts();
      }
    }
    return first;
  }

  private static Gated<Optional<Assignment>> optionalAssignment(
      Runtime runtime, int address, String attribute) {
    Value value = runtime.read(new Slot(address, attribute)).orElseGet(Value.Null::new);
    return Assigned.toGated(
        value,
        leaf ->
            leaf instanceof Assigned assigned
                ? Optional.of(assigned.assignment())
                : Optional.empty());
  }

  private static Gated<Boolean> flag(Runtime runtime, int address, String attribute) {
    Value value = runtime.read(new Slot(address, attribute)).orElse(Value.TRUE);
    return Assigned.toGated(value, leaf -> leaf.constant(Boolean.class).orElse(true));
  }

  private static RuntimeMode mode(Value value) {
    String name = Texts.of(value).toUpperCase(Locale.ROOT);
    for (RuntimeMode mode : RuntimeMode.values()) {
      if (mode.name().equals(name)) {
        return mode;
      }
    }
    return RuntimeMode.STREAMING;
  }

  private static Transformation freeze(Draft draft, Runtime runtime) {
    Value name =
        runtime.read(new Slot(draft.address(), Attribute.NAME)).orElse(Value.of(draft.name()));
    Value uid = runtime.read(new Slot(draft.address(), Attribute.UID)).orElseGet(Value.Null::new);
    Value group =
        runtime.read(new Slot(draft.address(), Attribute.GROUP)).orElseGet(Value.Null::new);
    Value chaining =
        runtime
            .read(new Slot(draft.address(), Attribute.CHAINING))
            .orElse(Value.of(draft.chaining().name()));
    Optional<Value> parallelism =
        draft.kind().isVirtual()
            ? Optional.empty()
            : runtime.read(new Slot(draft.address(), Attribute.PARALLELISM));
    return new Transformation(
        draft.id(),
        draft.kind(),
        Assigned.toGated(name, Texts::of),
        Assigned.toGated(uid, Executions::optionalText),
        draft.location(),
        draft.inputs(),
        draft.partitioner(),
        parallelism.map(Assigned::toGated),
        optionalAssignment(runtime, draft.address(), Attribute.MAX_PARALLELISM),
        Assigned.toGated(group, Executions::optionalText),
        Assigned.toGated(chaining, leaf -> ChainingStrategy.valueOf(Texts.of(leaf))),
        draft.yielding(),
        draft.nonParallel(),
        draft.bounded(),
        draft.sinkTopology(),
        runtime.open(draft.guard()),
        draft.repeated(),
        draft.reason());
  }

  private static Optional<String> optionalText(Value value) {
    return value.isNull() ? Optional.empty() : Optional.of(Texts.of(value));
  }
}
