package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.JobName;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Executions and what belongs to each: {@code StreamExecutionEnvironment#execute} builds the graph
 * of all transformations registered since the last one, then forgets them.
 */
final class Executions {
  private final List<RecordedExecution> recorded = new ArrayList<>();
  private final Map<Integer, List<Mark>> marks = new HashMap<>();

  /** Transformations as they were at the last execution of their environment. */
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
      Optional<Integer> graph = graph(call);
      if (graph.isPresent()) {
        call.settings().executions().submit(graph.get(), call.invocation().location());
        return FlinkRef.of(FlinkType.INERT, call.self().env());
      }
      record(call, name(call));
      needsName(call);
      return FlinkRef.of(FlinkType.INERT, call.self().env());
    };
  }

  /** {@code getExecutionPlan()}: generates a stream graph and forgets it. */
  static Effect plan() {
    return graph(call -> false, Executions::name);
  }

  /** {@code getStreamGraph([clear])}: forgets the transformations unless told not to. */
  static Effect graph() {
    // StreamGraph#setJobName may follow, and is not followed.
    return graph(
        call -> call.arg(0).flatMap(clear -> clear.constant(Boolean.class)).orElse(Boolean.TRUE),
        call -> new JobName.Open());
  }

  private static Effect graph(Predicate<Call> clears, Function<Call, JobName> name) {
    return call -> {
      Executions executions = call.settings().executions();
      executions.add(call, name.apply(call), false, clears.test(call));
      return FlinkRef.of(FlinkType.INERT, call.self().env())
          .with(Attribute.STREAM_GRAPH, Value.of(executions.recorded.size() - 1));
    };
  }

  /** The stream graph that {@code execute} is given. */
  private static Optional<Integer> graph(Call call) {
    return call.arg(0)
        .filter(FlinkRef.class::isInstance)
        .flatMap(ref -> ((FlinkRef) ref).attribute(Attribute.STREAM_GRAPH))
        .flatMap(index -> index.constant(Integer.class));
  }

  private void submit(int index, Location at) {
    recorded.set(index, recorded.get(index).submittedAt(at));
  }

  /** The name that {@code execute} is given, else that of {@code pipeline.name}. */
  private static JobName name(Call call) {
    Optional<Value> given = call.arg(0).filter(v -> !v.isNull());
    if (given.filter(FlinkRef.class::isInstance).isPresent()) {
      return new JobName.Open();
    }
    return given
        .or(() -> call.runtime().read(new Slot(call.self().env(), Attribute.JOB_NAME)))
        .<JobName>map(value -> new JobName.Given(Texts.of(value)))
        .orElseGet(JobName.ByDefault::new);
  }

  /** Records an execution of the receiver. */
  static void record(Call call, JobName jobName) {
    call.settings().executions().add(call, jobName, true, true);
  }

  /**
   * Records a job that a table environment submits by itself.
   *
   * @param job the address of the job's own settings
   * @param roots its sinks
   */
  void submitted(Call call, int job, List<Integer> roots, Optional<String> jobName) {
    int env = call.self().env();
    List<Transformation> transformations =
        freeze(call, draft -> draft.env() == job || draft.env() == env);
    JobName name = jobName.<JobName>map(JobName.Given::new).orElseGet(JobName.Open::new);
    recorded.add(execution(call, job, true, transformations, roots, name));
  }

  /** Records the execution of what no execution has consumed yet, if there is anything. */
  void addRest(Call call) {
    if (!roots(call).isEmpty()) {
      add(call, new JobName.Open(), true, true);
    }
  }

  private List<Integer> roots(Call call) {
    int env = call.self().env();
    List<Integer> roots = new ArrayList<>();
    List<Draft> drafts = call.recorder().drafts();
    for (int i = since(env, call.runtime().guard()); i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.env() == env && isRegistered(draft, call.runtime())) {
        roots.add(draft.id());
      }
    }
    return roots;
  }

  private void add(Call call, JobName jobName, boolean submits, boolean clears) {
    Runtime runtime = call.runtime();
    int env = call.self().env();
    if (runtime.isCutShort()) {
      Opaque.cutShort(call);
    }
    List<Integer> roots = roots(call);
    List<Transformation> transformations = freeze(call, draft -> draft.env() == env);
    if (submits) {
      needsTarget(call);
    }
    if (clears) {
      marks
          .computeIfAbsent(env, e -> new ArrayList<>())
          .add(new Mark(runtime.guard(), call.recorder().drafts().size()));
    }
    call.recorder().translated(roots);
    SinkUids.check(roots, call);
    GeneratedUids.check(roots, call);
    GroupResources.check(roots, call);
    recorded.add(execution(call, env, submits, transformations, roots, jobName));
    MaxParallelismOnce.leave(env, roots, call.recorder(), runtime);
  }

  /** An environment that the program constructs knows no cluster to submit to. */
  private static void needsTarget(Call call) {
    Slot slot = new Slot(call.self().env(), Attribute.NO_TARGET);
    if (call.runtime().read(slot).filter(Value.TRUE::equals).isPresent()) {
      call.recorder()
          .violation(
              Violation.Kind.OTHER,
              "this environment was constructed and knows no execution.target",
              "Flink throws NullPointerException: no execution.target is specified.",
              "Use getExecutionEnvironment().",
              call.invocation().location());
    }
  }

  /** Up to 1.16, a job that is given a name must be given one that is not null. */
  private static void needsName(Call call) {
    boolean none = call.arg(0).filter(Value::isNull).isPresent();
    if (none && !call.version().atLeast(1, 17)) {
      call.recorder()
          .violation(
              Violation.Kind.OTHER,
              "the name of the job is null",
              "Flink throws NullPointerException: the job name should not be null.",
              "Call execute() without a name.",
              call.invocation().location());
    }
  }

  /** {@code StreamGraphGenerator#setFineGrainedGlobalStreamExchangeMode}, 1.14 to 1.20. */
  private static boolean needsBlockingExchanges(List<Integer> roots, Call call) {
    boolean asked = call.version().atLeast(1, 14) && !call.version().atLeast(2, 0);
    return asked && GroupResources.exist(roots, call) && !call.recorder().program().allBlocking();
  }

  /** The wanted transformations and what they read, of whatever environment, as they are now. */
  private List<Transformation> freeze(Call call, Predicate<Draft> wanted) {
    List<Transformation> transformations = new ArrayList<>();
    Set<Integer> read = new HashSet<>();
    call.recorder().drafts().stream()
        .filter(wanted)
        .forEach(draft -> reach(draft, call.recorder(), read));
    for (Draft draft : call.recorder().drafts()) {
      if (read.contains(draft.id())) {
        Transformation now = freeze(draft, call.runtime());
        Transformation before = frozen.put(draft.id(), now);
        transformations.add(before != null && now.equals(before) ? before : now);
      }
    }
    return transformations;
  }

  /** The transformations that a job of {@code roots} is made of. */
  static Set<Integer> reached(List<Integer> roots, Call call) {
    Set<Integer> reached = new HashSet<>();
    roots.forEach(root -> reach(call.recorder().draft(root), call.recorder(), reached));
    return reached;
  }

  private static void reach(Draft draft, Recorder recorder, Set<Integer> reached) {
    if (reached.add(draft.id())) {
      draft.inputs().stream()
          .flatMap(input -> Settings.targets(input).stream())
          .map(recorder::draft)
          .filter(Objects::nonNull)
          .forEach(input -> reach(input, recorder, reached));
    }
  }

  /** An execution with the settings that are held at {@code settings} now. */
  private static RecordedExecution execution(
      Call call,
      int settings,
      boolean submits,
      List<Transformation> transformations,
      List<Integer> roots,
      JobName jobName) {
    Runtime runtime = call.runtime();
    return new RecordedExecution(
        jobName,
        call.invocation().location(),
        runtime.guard(),
        submits,
        call.recorder().taken(),
        call.recorder().violations().size(),
        transformations,
        roots,
        Assigned.toGated(call.recorder().environmentParallelism(settings, runtime)),
        optionalAssignment(runtime, settings, Attribute.MAX_PARALLELISM),
        flag(runtime, settings, Attribute.CHAINING),
        flag(runtime, settings, Attribute.DIFFERENT_MAX),
        Assigned.toGated(
            runtime.read(new Slot(settings, Attribute.RUNTIME_MODE)).orElseThrow(),
            Executions::mode),
        call.settings().writes(call.self().env()),
        needsBlockingExchanges(roots, call),
        GroupResources.ofGroups(roots, call),
        Checkpoints.said(call.self().env(), runtime));
  }

  /**
   * Whether it is in the environment's list by itself. Sources, loops and virtual transformations
   * are reached through their consumers, as is what was constructed and never given to it.
   */
  static boolean isRegistered(Draft draft, Runtime runtime) {
    Slot unregistered = new Slot(draft.address(), Attribute.UNREGISTERED);
    return isRegistered(draft.kind())
        && runtime.read(unregistered).filter(Value.TRUE::equals).isEmpty();
  }

  private static boolean isRegistered(TransformationKind kind) {
    if (kind.isDataSet()) {
      return kind == TransformationKind.DATA_SINK;
    }
    return !kind.isVirtual()
        && kind != TransformationKind.TABLE_SOURCE
        && !kind.isLoop()
        && kind != TransformationKind.CACHE
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
    Value coLocation =
        runtime.read(new Slot(draft.address(), Attribute.CO_LOCATION)).orElseGet(Value.Null::new);
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
        Assigned.toGated(uid, Texts::uid),
        draft.location(),
        draft.inputs(),
        draft.partitioner(),
        parallelism.map(Assigned::toGated),
        optionalAssignment(runtime, draft.address(), Attribute.MAX_PARALLELISM),
        Assigned.toGated(group, Executions::optionalText),
        Assigned.toGated(coLocation, CoLocated::of),
        Assigned.toGated(chaining, leaf -> ChainingStrategy.valueOf(Texts.of(leaf))),
        draft.attributes(),
        draft.nonParallel(),
        draft.bounded(),
        draft.sinkTopology(),
        runtime.open(draft.guard()),
        draft.repeated(),
        draft.reason(),
        draft.group());
  }

  private static Optional<String> optionalText(Value value) {
    return value.isNull() ? Optional.empty() : Optional.of(Texts.of(value));
  }
}
