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
import java.util.function.Consumer;

/** The factory methods of environments and the initial settings of each. */
final class Environments {
  static final String CLASS = FlinkType.ENVIRONMENT.className();

  private static final String TARGET = "execution.target";

  /** Address of what is static in {@code StreamExecutionEnvironment}. */
  private static final int STATIC = 0;

  private static final String LOCAL_ELSEWHERE = "it is local when started locally";

  private static final String REMOTE_ALREADY = "it is the cluster that the job is submitted to";

  private final EnvironmentDefaults defaults;
  private final Recorder recorder;

  Environments(EnvironmentDefaults defaults, Recorder recorder) {
    this.defaults = defaults;
    this.recorder = recorder;
  }

  /** {@code getExecutionEnvironment([configuration])}. */
  FlinkRef ofContext(Call call) {
    FlinkRef env = cluster(call.runtime());
    if (!defaults.local()) {
      recorder.program().compare(env.env());
      defaults
          .refused()
          .forEach(each -> recorder.violation(each.violation(call.invocation().location())));
    }
    call.arg(0).ifPresent(conf -> configure(call.on(env), conf));
    return env;
  }

  /**
   * A constructor: the environment knows nothing of what the job was submitted with and starts with
   * parallelism 1, {@code CoreOptions#DEFAULT_PARALLELISM}.
   */
  FlinkRef constructed(Call call) {
    boolean local = call.invocation().type().endsWith("LocalStreamEnvironment");
    boolean remote = call.invocation().type().endsWith("RemoteStreamEnvironment");
    FlinkRef env = FlinkRef.of(FlinkType.ENVIRONMENT, call.runtime().allocate());
    initialize(env, one("Flink's default of an environment that is constructed"), call.runtime());
    if (!local && !remote) {
      call.runtime().write(new Slot(env.env(), Attribute.NO_TARGET), Value.TRUE);
    }
    if (local) {
      refuse(call, Violation.Kind.LOCAL_ENVIRONMENT_IN_CLUSTER, LOCAL_ELSEWHERE);
    } else if (remote) {
      refuse(call, Violation.Kind.OTHER, REMOTE_ALREADY);
    }
    for (Value arg : call.invocation().args()) {
      if (ConfigurationModel.isConfiguration(call.runtime().settle(arg))) {
        configure(call.on(env), arg);
      }
    }
    return local ? env.with(Attribute.LOCAL, Value.TRUE) : env;
  }

  /** An environment of the DataStream V2 API; outside of a cluster its default is 1. */
  FlinkRef v2(Call call) {
    FlinkRef env = FlinkRef.of(FlinkType.V2_ENVIRONMENT, call.runtime().allocate());
    Assignment parallelism =
        defaults.local()
            ? one("Flink's default of a local environment of the DataStream V2 API")
            : defaults.parallelism();
    initialize(env, parallelism, call.runtime());
    return env;
  }

  /** {@code createCollectionsEnvironment()} of the DataSet API. */
  FlinkRef inClient(Call call) {
    FlinkRef env = FlinkRef.of(FlinkType.DATA_SET_ENVIRONMENT, call.runtime().allocate());
    initialize(env, one("CollectionEnvironment runs in the client"), call.runtime());
    return env;
  }

  private static Assignment one(String reason) {
    return new Assignment(Amount.of(1), Layer.DEFAULT, reason, Optional.empty(), Optional.empty());
  }

  /** Static and process wide: local environments that are created later copy it. */
  Value setDefaultLocalParallelism(Call call) {
    Slot slot = new Slot(STATIC, Attribute.PARALLELISM);
    call.runtime().write(slot, new Assigned(defaults.parallelism()));
    call.arg(0)
        .ifPresent(
            number ->
                call.settings()
                    .environmentParallelism(STATIC, number, call.invocation(), call.runtime()));
    return Value.VOID;
  }

  /**
   * A test starts a cluster of its own: from now on its slots are the default, and local
   * environments are refused.
   */
  void startContext(Call call) {
    setDefaultLocalParallelism(call);
    call.runtime().write(new Slot(STATIC, Attribute.CONTEXT), Value.TRUE);
  }

  private boolean hasContext(Runtime runtime) {
    Slot context = new Slot(STATIC, Attribute.CONTEXT);
    return !defaults.local() || runtime.read(context).filter(Value.TRUE::equals).isPresent();
  }

  /** The number of processors of the machine that runs {@code main}, unless the program set it. */
  Value defaultLocalParallelism(Call call) {
    return call.runtime()
        .read(new Slot(STATIC, Attribute.PARALLELISM))
        .map(value -> Numbers.of(value, call))
        .orElseGet(() -> call.unknown("it is the number of processors of the machine"));
  }

  /** Not in a cluster's context. */
  Value explicitAllowed() {
    return Value.of(defaults.local());
  }

  /** The environment of a cluster: {@code getExecutionEnvironment()}, or one for tables. */
  FlinkRef cluster(Runtime runtime) {
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
    defaults
        .tableParallelism()
        .ifPresent(
            assignment ->
                runtime.write(
                    new Slot(env.env(), TableParallelism.TABLE_DEFAULT), new Assigned(assignment)));
    runtime.write(new Slot(env.env(), Attribute.CHAINING), Value.of(defaults.chaining()));
    runtime.write(
        new Slot(env.env(), Attribute.DIFFERENT_MAX),
        Value.of(defaults.chainDifferentMaxParallelism()));
    runtime.write(
        new Slot(env.env(), Attribute.RUNTIME_MODE), Value.of(defaults.runtimeMode().name()));
  }

  /** {@code LocalStreamEnvironment} refuses to exist inside a cluster's context. */
  FlinkRef local(Call call) {
    FlinkRef env = cluster(call.runtime()).with(Attribute.LOCAL, Value.TRUE);
    refuse(call, Violation.Kind.LOCAL_ENVIRONMENT_IN_CLUSTER, LOCAL_ELSEWHERE);
    call.arg(0).ifPresent(first -> localArguments(call.on(env), first));
    return env;
  }

  /** {@code LocalStreamEnvironment} and {@code RemoteStreamEnvironment} refuse a context. */
  private void refuse(Call call, Violation.Kind kind, String why) {
    if (!hasContext(call.runtime())) {
      return;
    }
    boolean local = kind == Violation.Kind.LOCAL_ENVIRONMENT_IN_CLUSTER;
    if (local && !call.runtime().guard().literals().isEmpty()) {
      localOnly(call);
      return;
    }
    call.recorder()
        .violation(
            kind,
            call.invocation().method() + "() in a job that is submitted to a cluster",
            "Flink throws InvalidProgramException when the job is submitted.",
            "Use getExecutionEnvironment(): " + why + ".",
            call.invocation().location());
  }

  /** Behind a test, a local environment is meant for starts from the IDE. */
  private static void localOnly(Call call) {
    LocalRuns.report(
        call.invocation().text(),
        "A cluster refuses it; the plan is that of the other branch.",
        call.invocation().location(),
        call.recorder());
  }

  private static void localArguments(Call call, Value first) {
    boolean number = first.constant(Integer.class).isPresent() || isInt(call, first);
    if (!number) {
      configure(call, first);
      return;
    }
    call.arg(1).ifPresent(conf -> configure(call, conf));
    call.settings()
        .environmentParallelism(call.self().env(), first, call.invocation(), call.runtime());
  }

  private static boolean isInt(Call call, Value value) {
    return call.runtime().typeOf(value).filter("java.lang.Integer"::equals).isPresent();
  }

  FlinkRef remote(Call call) {
    FlinkRef env = FlinkRef.of(FlinkType.ENVIRONMENT, call.runtime().allocate());
    initialize(env, one("Flink's default of a remote environment"), call.runtime());
    refuse(call, Violation.Kind.OTHER, REMOTE_ALREADY);
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
          .ifPresent(contents -> inBranches(call, contents, entries -> apply(call, entries)));
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
      call.settings()
          .environmentMaxParallelism(call.self().env(), number, call.invocation(), call.runtime());
    }
  }

  /** {@code CheckpointConfig#configure}. */
  static Value configureCheckpoints(Call call) {
    if (call.arg(0).map(call.runtime()::settle).orElse(Value.VOID) instanceof Value.MapRef map) {
      call.runtime()
          .read(new Slot(map.address(), Slot.ELEMENTS))
          .ifPresent(
              contents ->
                  inBranches(
                      call,
                      contents,
                      entries -> Checkpoints.configure(call, key -> entry(entries, key))));
    }
    return call.self();
  }

  private static void inBranches(Call call, Value contents, Consumer<Contents.Entries> apply) {
    if (contents instanceof Contents.Entries entries) {
      apply.accept(entries);
    } else if (contents instanceof Choice choice) {
      call.runtime().under(choice.condition(), true, () -> inBranches(call, choice.then(), apply));
      call.runtime()
          .under(choice.condition(), false, () -> inBranches(call, choice.otherwise(), apply));
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
    entry(entries, TableParallelism.TABLE_DEFAULT)
        .ifPresent(p -> call.runtime().write(new Slot(env, TableParallelism.TABLE_DEFAULT), p));
    entry(entries, "execution.runtime-mode")
        .ifPresent(mode -> call.runtime().write(new Slot(env, Attribute.RUNTIME_MODE), mode));
    Checkpoints.configure(call, key -> entry(entries, key));
    entry(entries, "pipeline.time-characteristic")
        .ifPresent(time -> call.runtime().write(new Slot(env, Attribute.TIME), time));
    flag(call, entries, GeneratedUids.KEY, Attribute.GENERATED_UIDS);
    entry(entries, "pipeline.name")
        .ifPresent(name -> call.runtime().write(new Slot(env, Attribute.JOB_NAME), name));
    flag(call, entries, "pipeline.operator-chaining", Attribute.CHAINING);
    if (call.version().atLeast(1, 18)) {
      flag(call, entries, "pipeline.operator-chaining.enabled", Attribute.CHAINING);
    }
    flag(call, entries, ConfigurationModel.DIFFERENT_MAX, Attribute.DIFFERENT_MAX);
    if (entry(entries, TARGET).isPresent() && Configured.counts(call, TARGET)) {
      call.runtime().write(new Slot(env, Attribute.NO_TARGET), Value.FALSE);
    }
    entries
        .values()
        .forEach(
            (key, value) -> {
              if (Configured.counts(call, Texts.of(key))) {
                call.recorder().configuration().put(Texts.of(key), Texts.of(value));
              }
              check(call, Texts.of(key), value);
            });
  }

  /** Numbers out of bounds are found where they are set. */
  private static void check(Call call, String key, Value value) {
    Optional<String> text = value.byDefault().map(Texts::of);
    Invocation invocation = call.invocation();
    call.recorder()
        .program()
        .change(call.self().env(), key, text, invocation)
        .ifPresent(call.recorder()::violation);
    boolean setAsNumber = text.filter(t -> t.trim().matches("-?\\d{1,9}")).isPresent();
    if (value.constant(String.class).isPresent() && !setAsNumber) {
      String code = key + ": " + text.orElse("?");
      OptionValues.check(key, text.orElse(""), call.version(), code, Optional.empty())
          .ifPresent(each -> call.recorder().violation(each.violation(invocation.location())));
    }
  }

  private static void flag(Call call, Contents.Entries entries, String key, String attribute) {
    entry(entries, key)
        .ifPresent(
            on ->
                call.runtime()
                    .write(new Slot(call.self().env(), attribute), Flags.unlessFalse(on)));
  }

  private static Optional<Value> entry(Contents.Entries entries, String key) {
    return Optional.ofNullable(entries.values().get(Value.of(key)));
  }
}
