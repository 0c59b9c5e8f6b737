package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.RecordedCall;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The transformations that the program creates, in order. Append-only; branches are told apart by
 * the guard that each draft carries.
 */
final class Recorder {
  private static final Assignment UNSET =
      new Assignment(
          Amount.of(-1),
          Layer.DEFAULT,
          "not set: the environment's at execute()",
          Optional.empty(),
          Optional.empty());

  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Integer, Draft> byId = new HashMap<>();
  private final List<RecordedCall> calls = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  /** What Flink throws once it translates a transformation, by the transformation's id. */
  private final Map<Integer, List<Violation>> atTranslation = new HashMap<>();

  private final Map<Integer, FlinkRef> adopted = new HashMap<>();
  private final Map<String, String> configuration = new TreeMap<>();
  private final List<Integer> environments = new ArrayList<>();
  private final Map<String, String> resources = new HashMap<>();
  private final ProgramConfiguration program;
  private Optional<String> rejection = Optional.empty();
  private int ids;

  /** Records a program that may configure what {@code program} allows. */
  Recorder(ProgramConfiguration program) {
    this.program = program;
  }

  /** What registered slot sharing groups were given, by the environment and the group's name. */
  Map<String, String> resources() {
    return resources;
  }

  /** What the program may configure itself. */
  ProgramConfiguration program() {
    return program;
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<RecordedCall> calls() {
    return calls;
  }

  List<Violation> violations() {
    return violations;
  }

  Draft draft(int id) {
    return byId.get(id);
  }

  /** The stream that stands for what an unknown value is, created once. */
  Map<Integer, FlinkRef> adopted() {
    return adopted;
  }

  /** The same, unless it was created on a path whose memory has been given up since. */
  Optional<FlinkRef> adopted(Value.Unknown unknown, Runtime runtime) {
    return Optional.ofNullable(adopted.get(unknown.id()))
        .filter(ref -> runtime.read(new Slot(ref.env(), Attribute.PARALLELISM)).isPresent())
        .filter(ref -> ref.node().stream().allMatch(node -> isAlive(node, runtime)));
  }

  private boolean isAlive(Gated<Integer> node, Runtime runtime) {
    return Settings.targets(node).stream()
        .map(byId::get)
        .allMatch(
            draft ->
                draft != null
                    && runtime.read(new Slot(draft.address(), Attribute.PARALLELISM)).isPresent());
  }

  /** Keys that the program itself gives to its environments. */
  Map<String, String> configuration() {
    return configuration;
  }

  /** The environment that was created last: what an unknown stream belongs to. */
  Optional<Integer> lastEnvironment() {
    return environments.isEmpty()
        ? Optional.empty()
        : Optional.of(environments.get(environments.size() - 1));
  }

  /** Notes a new environment. */
  void environment(int address) {
    environments.add(address);
  }

  /** Every environment, in the order of creation. */
  List<Integer> environments() {
    return List.copyOf(environments);
  }

  /** How many ids of transformations the program took so far. */
  int taken() {
    return ids;
  }

  /** Consumes ids of transformations that Flink creates and that leave no trace in the plan. */
  void skipIds(int count) {
    ids += count;
  }

  /** Creates a transformation; returns its id. */
  int create(Operation operation, int env, Invocation call, Runtime runtime) {
    int id = ++ids;
    int address = runtime.allocate();
    Draft draft =
        new Draft(
            id,
            address,
            env,
            operation.kind(),
            operation.name(),
            call.location(),
            operation.inputs(),
            operation.partitioner(),
            operation.chaining(),
            operation.attributes(),
            isNonParallel(operation.policy()),
            operation.bounded(),
            operation.sinkTopology(),
            runtime.guard(),
            runtime.repeated(),
            operation.kind() == TransformationKind.OPAQUE
                ? Optional.of(call.text())
                : Optional.empty(),
            operation.group());
    drafts.add(draft);
    byId.put(id, draft);
    runtime.write(new Slot(address, Attribute.PARALLELISM), initial(operation, env, call, runtime));
    runtime.write(new Slot(address, Attribute.CHAINING), Value.of(operation.chaining().name()));
    runtime.write(new Slot(address, Attribute.NAME), Value.of(operation.name()));
    if (operation.policy() == Operation.Policy.FORCED_ONE) {
      runtime.write(
          new Slot(address, Attribute.MAX_PARALLELISM), new Assigned(one(call, Optional.empty())));
    }
    return id;
  }

  /** Bounds a transformation to max parallelism 1. */
  void only(Gated<Integer> node, Invocation call, Runtime runtime) {
    for (int id : Settings.targets(node)) {
      runtime.write(
          new Slot(draft(id).address(), Attribute.MAX_PARALLELISM),
          new Assigned(one(call, Optional.empty())));
    }
  }

  /** A point to go back to. */
  int mark() {
    return drafts.size();
  }

  /** Takes back what was recorded since {@code mark}, ids included. */
  List<Draft> cut(int mark) {
    List<Draft> since = drafts.subList(mark, drafts.size());
    List<Draft> taken = List.copyOf(since);
    since.clear();
    taken.forEach(draft -> byId.remove(draft.id()));
    ids = taken.isEmpty() ? ids : taken.get(0).id() - 1;
    return taken;
  }

  /** Takes the inputs of a transformation away, from which it only copied its parallelism. */
  void disconnect(int id) {
    read(id, List.of());
  }

  /** Adds a feedback edge to a transformation. */
  void addInput(int id, Gated<Integer> input) {
    List<Gated<Integer>> inputs = new ArrayList<>(byId.get(id).inputs());
    inputs.add(input);
    read(id, inputs);
  }

  private void read(int id, List<Gated<Integer>> inputs) {
    replace(byId.get(id), byId.get(id).reading(inputs));
  }

  /** Gives a transformation to an environment. */
  void move(int id, int env) {
    Draft draft = byId.get(id);
    if (draft.env() != env) {
      replace(draft, draft.in(env));
    }
  }

  private void replace(Draft draft, Draft other) {
    byId.put(draft.id(), other);
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).id() == draft.id()) {
        drafts.set(i, other);
      }
    }
  }

  private static boolean isNonParallel(Operation.Policy policy) {
    return policy == Operation.Policy.ALWAYS_ONE
        || policy == Operation.Policy.FORCED_ONE
        || policy == Operation.Policy.LATE_ONE;
  }

  private Value initial(Operation operation, int env, Invocation call, Runtime runtime) {
    Value environment = environmentParallelism(env, runtime);
    boolean virtual = operation.kind().isVirtual();
    switch (virtual ? Operation.Policy.INPUT_AS_IT_IS : operation.policy()) {
      case INPUT:
        return Assigned.toValue(
            Assigned.toGated(input(operation, environment, runtime)).map(Assignment::asCopy));
      case INPUT_AS_IT_IS:
        return input(operation, environment, runtime);
      case INPUT_CONFIGURED:
        Gated<Assignment> copied = Assigned.toGated(input(operation, environment, runtime));
        return Assigned.toValue(copied.map(each -> configured(each, call)));
      case ALWAYS_ONE:
      case FORCED_ONE:
      case ONE_BY_DEFAULT:
        return new Assigned(one(call, Optional.of(Assigned.toGated(environment))));
      case LATE:
      case LATE_ONE:
        return new Assigned(UNSET);
      case UNDECIDED:
        return Value.choice(
            runtime.question(call.text() + " is parallel", call.location()),
            environment,
            new Assigned(one(call, Optional.of(Assigned.toGated(environment)))));
      default:
        return environment;
    }
  }

  private Value input(Operation operation, Value environment, Runtime runtime) {
    return operation.inputs().isEmpty()
        ? environment
        : parallelism(operation.inputs().get(0), runtime);
  }

  private static Assignment configured(Assignment copied, Invocation call) {
    return new Assignment(
        copied.amount(),
        Layer.FORCED,
        call.method() + "() runs with its input's parallelism",
        Optional.of(call.location()),
        Optional.of(Gated.always(copied)));
  }

  private static Assignment one(Invocation call, Optional<Gated<Assignment>> replaced) {
    return new Assignment(
        Amount.of(1),
        Layer.FORCED,
        call.method() + "() runs with parallelism 1",
        Optional.of(call.location()),
        replaced);
  }

  /** The environment's parallelism now: a tree of assignments. */
  Value environmentParallelism(int env, Runtime runtime) {
    return runtime
        .read(new Slot(env, Attribute.PARALLELISM))
        .orElseGet(() -> new Assigned(ofUnknownEnvironment(env)));
  }

  /** Of an environment that was made on a path that no longer counts. */
  private static Assignment ofUnknownEnvironment(int env) {
    Location nowhere = Location.startOf(".");
    Amount amount =
        new Amount.Unknown(
            -env,
            "the environment",
            "the environment of the stream is not known",
            nowhere,
            Optional.empty(),
            Optional.of(1),
            Optional.empty());
    return new Assignment(
        amount, Layer.ENVIRONMENT, "the environment", Optional.empty(), Optional.empty());
  }

  /** The parallelism of a transformation now: a tree of assignments. */
  Value parallelism(Gated<Integer> node, Runtime runtime) {
    if (node instanceof Gated.Choice<Integer> choice) {
      return Value.choice(
          choice.condition(),
          parallelism(choice.then(), runtime),
          parallelism(choice.otherwise(), runtime));
    }
    int id = ((Gated.Always<Integer>) node).value();
    return runtime.read(new Slot(draft(id).address(), Attribute.PARALLELISM)).orElseThrow();
  }

  /** Notes a call that can influence the plan. */
  void call(Invocation call, List<Integer> targets) {
    calls.add(new RecordedCall(call.method(), call.location(), targets));
  }

  /** Notes an error that Flink would throw; once where it would throw several times. */
  void violation(Violation violation) {
    if (!violations.contains(violation)) {
      violations.add(violation);
    }
  }

  /**
   * Notes an error that Flink throws in the call that is being recorded.
   *
   * @param exception its simple name
   */
  void rejection(
      String exception, Violation.Kind kind, String message, String remedy, Location at) {
    rejection = Optional.of(exception);
    violation(
        kind,
        message,
        "Flink throws " + exception + " while the job is built; it is never submitted.",
        remedy,
        at);
  }

  /** Whether the call throws depends on more than the path that it is on. */
  void rejectedOnCondition() {
    rejection = Optional.empty();
  }

  /** What the call that was recorded throws; asked once. */
  Optional<String> takeRejection() {
    Optional<String> taken = rejection;
    rejection = Optional.empty();
    return taken;
  }

  /** Notes an error that Flink would throw. */
  void violation(
      Violation.Kind kind, String message, String consequence, String remedy, Location at) {
    violations.add(new Violation(kind, message, consequence, remedy, at));
  }

  /** Takes back the errors that were noted since there were {@code mark} of them. */
  List<Violation> cutViolations(int mark) {
    List<Violation> since = violations.subList(mark, violations.size());
    List<Violation> taken = List.copyOf(since);
    since.clear();
    return taken;
  }

  /** Keeps errors until an execution translates a transformation. */
  void postpone(Gated<Integer> node, List<Violation> errors) {
    Settings.targets(node).forEach(id -> atTranslation.put(id, errors));
  }

  /** Notes the errors that were kept for these transformations. */
  void translated(List<Integer> roots) {
    roots.forEach(root -> violations.addAll(atTranslation.getOrDefault(root, List.of())));
  }
}
