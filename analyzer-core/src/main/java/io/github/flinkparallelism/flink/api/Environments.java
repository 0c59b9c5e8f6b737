package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** The factory methods of environments and the initial settings of each. */
final class Environments {
  static final String CLASS = FlinkType.ENVIRONMENT.className();

  /** Address of what is static in {@code StreamExecutionEnvironment}. */
  private static final int STATIC = 0;

  private final EnvironmentDefaults defaults;
  private final Recorder recorder;

  Environments(EnvironmentDefaults defaults, Recorder recorder) {
    this.defaults = defaults;
    this.recorder = recorder;
  }

  /** A static call or constructor of an environment class. */
  Optional<Value> create(Call call) {
    Invocation invocation = call.invocation();
    switch (invocation.method()) {
      case "getExecutionEnvironment":
      case "<init>":
        FlinkRef env = cluster(call.runtime());
        call.arg(0).ifPresent(conf -> configure(call.on(env), conf));
        return Optional.of(env);
      case "createLocalEnvironment":
      case "createLocalEnvironmentWithWebUI":
        return Optional.of(local(call));
      case "createRemoteEnvironment":
        return Optional.of(remote(call));
      case "setDefaultLocalParallelism":
        call.arg(0).ifPresent(number -> setDefaultLocalParallelism(call, number));
        return Optional.of(Value.VOID);
      default:
        return Optional.empty();
    }
  }

  /** The same for {@code ExecutionEnvironment} of the DataSet API. */
  Optional<Value> createForDataSets(Call call) {
    if (call.invocation().method().equals("createCollectionsEnvironment")) {
      FlinkRef env = FlinkRef.of(FlinkType.DATA_SET_ENVIRONMENT, call.runtime().allocate());
      initialize(env, one("CollectionEnvironment runs in the client"), call.runtime());
      return Optional.of(env);
    }
    return create(call)
        .map(
            value ->
                value instanceof FlinkRef env ? env.as(FlinkType.DATA_SET_ENVIRONMENT) : value);
  }

  private static Assignment one(String reason) {
    return new Assignment(Amount.of(1), Layer.DEFAULT, reason, Optional.empty(), Optional.empty());
  }

  /** Static and process wide: local environments that are created later copy it. */
  private void setDefaultLocalParallelism(Call call, Value number) {
    Slot slot = new Slot(STATIC, Attribute.PARALLELISM);
    call.runtime().write(slot, new Assigned(defaults.parallelism()));
    call.settings().environmentParallelism(STATIC, number, call.invocation(), call.runtime());
  }

  private FlinkRef cluster(Runtime runtime) {
    FlinkRef env = FlinkRef.of(FlinkType.ENVIRONMENT, runtime.allocate());
    initialize(env, defaults.parallelism(), runtime);
    if (defaults.local()) {
      runtime
          .read(new Slot(STATIC, Attribute.PARALLELISM))
          .ifPresent(value -> runtime.write(new Slot(env.env(), Attribute.PARALLELISM), value));
    }
    return defaults.local() ? env.with(Attribute.LOCAL, Value.TRUE) : env;
  }

  private void initialize(FlinkRef env, Assignment parallelism, Runtime runtime) {
    recorder.environment(env.env());
    runtime.write(new Slot(env.env(), Attribute.PARALLELISM), new Assigned(parallelism));
    runtime.write(
        new Slot(env.env(), Attribute.MAX_PARALLELISM),
        defaults.maxParallelism().<Value>map(Assigned::new).orElseGet(Value.Null::new));
    runtime.write(new Slot(env.env(), Attribute.CHAINING), Value.of(defaults.chaining()));
    runtime.write(
        new Slot(env.env(), Attribute.DIFFERENT_MAX),
        Value.of(defaults.chainDifferentMaxParallelism()));
    runtime.write(
        new Slot(env.env(), Attribute.RUNTIME_MODE), Value.of(defaults.runtimeMode().name()));
  }

  /** {@code LocalStreamEnvironment} refuses to exist inside a cluster's context. */
  private FlinkRef local(Call call) {
    FlinkRef env = cluster(call.runtime()).with(Attribute.LOCAL, Value.TRUE);
    refuse(call, Violation.Kind.LOCAL_ENVIRONMENT_IN_CLUSTER, "it is local when started locally");
    call.arg(0).ifPresent(first -> localArguments(call.on(env), first));
    return env;
  }

  /** {@code LocalStreamEnvironment} and {@code RemoteStreamEnvironment} refuse a context. */
  private void refuse(Call call, Violation.Kind kind, String why) {
    if (!defaults.local()) {
      call.recorder()
          .violation(
              kind,
              call.invocation().method() + "() in a job that is submitted to a cluster",
              "Flink throws InvalidProgramException when the job is submitted.",
              "Use getExecutionEnvironment(): " + why + ".",
              call.invocation().location());
    }
  }

  private static void localArguments(Call call, Value first) {
    boolean number = first.constant(Integer.class).isPresent() || isInt(call, first);
    if (number) {
      call.settings()
          .environmentParallelism(call.self().env(), first, call.invocation(), call.runtime());
    } else {
      configure(call, first);
    }
  }

  private static boolean isInt(Call call, Value value) {
    return call.runtime().typeOf(value).filter("java.lang.Integer"::equals).isPresent();
  }

  private FlinkRef remote(Call call) {
    FlinkRef env = FlinkRef.of(FlinkType.ENVIRONMENT, call.runtime().allocate());
    initialize(env, one("Flink's default of a remote environment"), call.runtime());
    refuse(call, Violation.Kind.OTHER, "it is the cluster that the job is submitted to");
    Optional<Value> third = call.arg(2);
    if (third.isPresent() && isInt(call, third.get())) {
      call.settings()
          .environmentParallelism(env.env(), third.get(), call.invocation(), call.runtime());
    } else {
      third
          .filter(ConfigurationModel::isConfiguration)
          .ifPresent(conf -> configure(call.on(env), conf));
    }
    return env;
  }

  /** {@code configure(configuration)}: keys that are present overwrite the environment's. */
  static void configure(Call call, Value rawConfiguration) {
    Value configuration = call.runtime().settle(rawConfiguration);
    if (configuration instanceof Value.MapRef map) {
      call.runtime()
          .read(new Slot(map.address(), Slot.ELEMENTS))
          .ifPresent(contents -> applyBranches(call, contents));
    } else if (configuration instanceof Choice choice) {
      call.runtime().under(choice.condition(), true, () -> configure(call, choice.then()));
      call.runtime().under(choice.condition(), false, () -> configure(call, choice.otherwise()));
    } else if (configuration instanceof Value.Unknown unknown
        && unknown.type().filter(ConfigurationModel.CLASS::equals).isPresent()) {
      Value number =
          call.runtime()
              .unknown(
                  "the content of this Configuration is not known",
                  unknown.text(),
                  unknown.location());
      call.settings()
          .environmentParallelism(call.self().env(), number, call.invocation(), call.runtime());
    }
  }

  private static void applyBranches(Call call, Value contents) {
    if (contents instanceof Contents.Entries entries) {
      apply(call, entries);
    } else if (contents instanceof Choice choice) {
      call.runtime().under(choice.condition(), true, () -> applyBranches(call, choice.then()));
      call.runtime()
          .under(choice.condition(), false, () -> applyBranches(call, choice.otherwise()));
    }
  }

  private static void apply(Call call, Contents.Entries entries) {
    int env = call.self().env();
    Optional<Value> parallelism = entry(entries, ConfigurationModel.PARALLELISM);
    parallelism.ifPresent(
        p ->
            call.settings()
                .environmentParallelism(
                    env, ConfigurationModel.toInt(p, call), call.invocation(), call.runtime()));
    if (parallelism.isEmpty() && entries.open()) {
      Settings.mayHaveChanged(
          env, "--" + ConfigurationModel.PARALLELISM, call.invocation(), call.runtime());
    }
    entry(entries, "pipeline.max-parallelism")
        .ifPresent(
            p ->
                call.settings()
                    .environmentMaxParallelism(
                        env, ConfigurationModel.toInt(p, call), call.invocation(), call.runtime()));
    entry(entries, "execution.runtime-mode")
        .ifPresent(mode -> call.runtime().write(new Slot(env, Attribute.RUNTIME_MODE), mode));
    flag(call, entries, "pipeline.operator-chaining", Attribute.CHAINING);
    flag(call, entries, "pipeline.operator-chaining.enabled", Attribute.CHAINING);
    flag(call, entries, ConfigurationModel.DIFFERENT_MAX, Attribute.DIFFERENT_MAX);
    entries
        .values()
        .forEach(
            (key, value) -> call.recorder().configuration().put(Texts.of(key), Texts.of(value)));
  }

  private static void flag(Call call, Contents.Entries entries, String key, String attribute) {
    entry(entries, key)
        .ifPresent(
            on ->
                call.runtime()
                    .write(
                        new Slot(call.self().env(), attribute),
                        Value.of(!Texts.of(on).equalsIgnoreCase("false"))));
  }

  private static Optional<Value> entry(Contents.Entries entries, String key) {
    return Optional.ofNullable(entries.values().get(Value.of(key)));
  }
}
