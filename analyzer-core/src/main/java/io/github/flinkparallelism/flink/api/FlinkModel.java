package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.described.DescribedMethod;
import io.github.flinkparallelism.described.DescribedSource;
import io.github.flinkparallelism.described.Descriptions;
import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.sql.SqlReader;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flink's API for one run: finds the row of a call in the tables and applies its effect. The tables
 * are {@link DataStreamApi}, {@link EnvironmentApi} and their neighbours.
 */
public final class FlinkModel implements ApiModel {
  private final FlinkVersion version;
  private final Recorder recorder;
  private final Settings settings;
  private final Environments environments;
  private final SqlReader sql;
  private final HandedIn handedIn;
  private final Descriptions descriptions;
  private final Rejections rejections;
  private final Set<Location> described = new HashSet<>();

  /**
   * A model that records one run.
   *
   * @param version Flink's version
   * @param defaults what environments start with
   * @param sql reads the SQL of table programs
   * @param descriptions what the user states about libraries
   * @param onRejection what becomes of errors that the program catches
   */
  public FlinkModel(
      FlinkVersion version,
      EnvironmentDefaults defaults,
      SqlReader sql,
      Descriptions descriptions,
      OnRejection onRejection) {
    this.version = version;
    this.recorder = new Recorder(new ProgramConfiguration(defaults.settings(), version));
    this.rejections = new Rejections(recorder, onRejection);
    this.settings = new Settings(recorder);
    this.descriptions = descriptions;
    this.sql = sql;
    this.environments = new Environments(defaults, recorder);
    this.handedIn = new HandedIn(environments, recorder);
  }

  /** Loads the tables of Flink's API, as the first call to it does otherwise. */
  public static void prepare() {
    ApiCatalog.load();
  }

  /** Everything recorded, once the run is over. */
  public Pipeline pipeline(List<Problem> problems) {
    return new Pipeline(
        settings.executions().transformations(),
        settings.executions().recorded(),
        recorder.calls(),
        recorder.violations(),
        problems,
        recorder.configuration());
  }

  /** The entries of the user's descriptions that the run came across. */
  public Set<Location> described() {
    return Set.copyOf(described);
  }

  /** Whether the run came so far as to have an environment. */
  public boolean reachedFlink() {
    return recorder.lastEnvironment().isPresent();
  }

  /** How many operators were created, executed or not. */
  public long operators() {
    return recorder.drafts().stream().filter(draft -> !draft.kind().isVirtual()).count();
  }

  /** Whether the program caught an error that Flink throws while the pipeline is built. */
  public boolean caughtRejection() {
    return rejections.caught();
  }

  @Override
  public Optional<Value> call(Invocation invocation, Runtime runtime) {
    return described(invocation, runtime).or(() -> modelled(invocation, runtime));
  }

  private Optional<Value> described(Invocation invocation, Runtime runtime) {
    return descriptions
        .method(invocation.type(), invocation.method(), invocation.args().size())
        .flatMap(method -> described(method, invocation, runtime));
  }

  private Optional<Value> described(
      DescribedMethod method, Invocation invocation, Runtime runtime) {
    described.add(method.location());
    return DescribedCall.run(method, call(FlinkRef.of(FlinkType.INERT, 0), invocation, runtime));
  }

  private Optional<Value> modelled(Invocation invocation, Runtime runtime) {
    if (invocation.receiver().isEmpty()) {
      return staticCall(invocation, runtime);
    }
    Value self = invocation.self();
    if (self instanceof FlinkRef ref) {
      return Optional.of(instanceCall(call(ref, invocation, runtime)));
    } else if (self instanceof Built built) {
      return Optional.of(built.then(invocation, runtime));
    } else if (self instanceof MiniClusters.Builder builder) {
      Call call = call(FlinkRef.of(FlinkType.INERT, 0), invocation, runtime);
      return Optional.of(MiniClusters.on(builder, call));
    } else if (self instanceof BatchTables tables) {
      return Optional.of(
          tables.then(call(FlinkRef.of(FlinkType.INERT, tables.env()), invocation, runtime)));
    } else if (self instanceof TableSettings built) {
      return Optional.of(TableSettings.then(built, invocation));
    } else if (self instanceof TransformationReads.Factory factory) {
      return Optional.of(factory.then(invocation.method()));
    } else if (self instanceof StreamPartitioners.Instance partitioner) {
      return partitioner.then(invocation.method());
    }
    return CustomOperators.set(invocation, runtime)
        .or(() -> ConfigurationModel.call(invocation, runtime));
  }

  private Value instanceCall(Call call) {
    FlinkRef self = call.self();
    if (self.type() == FlinkType.INERT) {
      return self;
    }
    String method = call.invocation().method();
    int args = call.invocation().args().size();
    Optional<Effect> effect =
        ScalaApi.instance(call)
            .or(() -> ApiCatalog.instance(self.type(), method, args, version))
            .or(() -> TransformationReads.ofObject(call))
            .or(() -> FormerApi.instance(call));
    if (effect.isPresent()) {
      return announced(effect.get(), call);
    }
    if (self.type() == FlinkType.TABLE) {
      return TablesApi.undecided(call);
    }
    return self.type() == FlinkType.TABLE_ENVIRONMENT || self.type() == FlinkType.TABLE_CONFIG
        ? FlinkRef.of(FlinkType.INERT, self.env())
        : unmodelled(call);
  }

  /** Runs an effect and tells environments in source of what it created. */
  private Value announced(Effect effect, Call call) {
    int mark = recorder.mark();
    Value result = rejections.apply(effect, call);
    ExtendedEnvironments.announce(mark, call);
    return result;
  }

  @Override
  public Optional<Boolean> hasMethod(Value value, String method, int args) {
    boolean isTold = value instanceof FlinkRef ref && ref.type() != FlinkType.INERT;
    return isTold
        ? Optional.of(
            ApiCatalog.instance(((FlinkRef) value).type(), method, args, version).isPresent())
        : Optional.empty();
  }

  /** Only other languages add methods to Flink's classes; whoever adds one may add operators. */
  private static Value unmodelled(Call call) {
    Invocation invocation = call.invocation();
    Value.Unknown unknown =
        call.runtime()
            .unknown(
                call.self().type().className() + "#" + invocation.method() + " is not modelled",
                invocation.text(),
                invocation.location());
    return call.self().type().isA(FlinkType.DATA_STREAM) ? Opaque.behind(call, unknown) : unknown;
  }

  private Optional<Value> staticCall(Invocation invocation, Runtime runtime) {
    Optional<Value> wrapped =
        invocation.arg(0).flatMap(first -> ScalaApi.construct(invocation, runtime.settle(first)));
    if (wrapped.isPresent()) {
      return wrapped;
    }
    Call call = call(FlinkRef.of(FlinkType.INERT, 0), invocation, runtime);
    int args = invocation.args().size();
    Optional<Effect> effect =
        ApiCatalog.statics(invocation.type(), invocation.method(), args, version)
            .or(() -> FormerApi.statics(invocation));
    if (effect.isPresent()) {
      return Optional.of(announced(effect.get(), call));
    }
    Optional<Value> configuration =
        ConfigurationModel.call(invocation, runtime).or(() -> TableSettings.create(invocation));
    if (configuration.isPresent()) {
      return configuration;
    }
    return MiniClusters.made(call)
        .or(() -> PlainObjects.made(invocation))
        .or(() -> Topics.consumer(invocation, runtime))
        .or(() -> MemorySizes.made(invocation))
        .or(() -> StreamPartitioners.made(invocation))
        .or(() -> factory(invocation));
  }

  private Call call(FlinkRef self, Invocation invocation, Runtime runtime) {
    return new Call(self, invocation, runtime, recorder, settings, environments, version, sql);
  }

  /** Static methods of library classes that build something: builders and factories. */
  private static Optional<Value> factory(Invocation invocation) {
    String type = invocation.type();
    boolean constructor = invocation.method().equals(MethodDecl.CONSTRUCTOR);
    boolean assigner = type.contains(".windowing.assigners.");
    if (assigner) {
      boolean dynamic = invocation.method().equals("withDynamicGap");
      String name = type.substring(type.lastIndexOf('.') + 1);
      return Optional.of(
          new Built(
              dynamic ? type.replace(name, "Dynamic" + name) : type, Set.of(invocation.method())));
    }
    boolean connector =
        type.endsWith("Source")
            || type.endsWith("Sink")
            || type.startsWith("org.apache.flink.connector.");
    boolean builder =
        invocation.method().equals("builder") || invocation.method().equals("newBuilder");
    boolean harmless = invocation.args().stream().noneMatch(FlinkRef.class::isInstance);
    return (connector || builder) && harmless && type.contains(".") && !constructor
        ? Optional.of(new Built(type, Set.of(invocation.method())))
        : Optional.empty();
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    if (type.equals(FlinkType.EXECUTION_CONFIG.className())) {
      return ExecutionConfigConstants.value(name);
    }
    return ConfigurationModel.staticField(type, name);
  }

  @Override
  public Optional<Value> merge(Choice choice) {
    return Merging.merge(choice).map(ref -> ref);
  }

  @Override
  public Optional<Value> adopt(Value.Unknown unknown, String type, Runtime runtime) {
    Optional<FlinkRef> known =
        recorder.adopted(unknown, runtime).filter(ref -> !isInput(type) || ref.isEnvironment());
    if (known.isPresent()) {
      return known.map(ref -> ref);
    }
    if (isInput(type)) {
      return Optional.of(handedIn.adopt(unknown, type, runtime));
    }
    Optional<FlinkType> flinkType =
        FlinkType.byName(type)
            .filter(t -> t.isA(FlinkType.DATA_STREAM) || t.isA(FlinkType.DATA_SET));
    Optional<Integer> env = recorder.lastEnvironment();
    if (flinkType.isEmpty() || env.isEmpty()) {
      return Optional.empty();
    }
    Invocation origin =
        new Invocation(
            Optional.empty(),
            type,
            "",
            List.of(),
            unknown.text(),
            unknown.text(),
            unknown.location());
    return Optional.of(
        Opaque.stream(recorder, runtime, origin, unknown, flinkType.get(), env.get()));
  }

  @Override
  public boolean isBase(String type) {
    return FlinkType.ENVIRONMENT.classNames().contains(type);
  }

  @Override
  public void extended(Value base, Value.ObjectRef object, Runtime runtime) {
    if (base instanceof FlinkRef ref && ref.type() == FlinkType.ENVIRONMENT) {
      ExtendedEnvironments.extend(ref, object, runtime);
    }
  }

  @Override
  public boolean isInput(String type) {
    return HandedIn.isKnown(type);
  }

  @Override
  public Optional<Value> input(String type, String name, Location location, Runtime runtime) {
    return isInput(type)
        ? Optional.of(handedIn.create(type, name, location, runtime))
        : Optional.empty();
  }

  /**
   * Ends a run that started at a method which others call: what it built and did not execute itself
   * is executed by the caller.
   *
   * @param at the method
   */
  public void executeRest(Location at, Runtime runtime) {
    for (int env : recorder.environments()) {
      Slot constructed = new Slot(env, Attribute.NO_TARGET);
      if (runtime.read(constructed).filter(Value.TRUE::equals).isPresent()) {
        // Nobody can execute it: it knows no cluster to submit to.
        continue;
      }
      FlinkRef ref = FlinkRef.of(FlinkType.ENVIRONMENT, env);
      Invocation caller =
          new Invocation(Optional.of(ref), "", "execute", List.of(), "execute()", ".execute()", at);
      settings
          .executions()
          .addRest(new Call(ref, caller, runtime, recorder, settings, environments, version, sql));
    }
  }

  @Override
  public boolean mayOwn(String method) {
    return ApiCatalog.telling(method);
  }

  @Override
  public Optional<Value> instanceOf(Value value, String type, Runtime runtime) {
    if (value instanceof StreamPartitioners.Instance partitioner) {
      return partitioner.isA(type);
    } else if (!(value instanceof FlinkRef)) {
      return Optional.empty();
    }
    FlinkRef ref = (FlinkRef) value;
    if (ref.type() == FlinkType.TRANSFORMATION && ref.node().isPresent()) {
      return TransformationReads.instanceOf(ref, type, recorder);
    }
    if (ref.type() == FlinkType.ENVIRONMENT) {
      boolean local = ref.attribute(Attribute.LOCAL).isPresent();
      boolean asksLocal = type.endsWith("LocalStreamEnvironment");
      if (asksLocal) {
        return Optional.of(local ? Value.TRUE : LocalRuns.NOT_LOCAL);
      }
      return Optional.of(Value.of(!type.endsWith("RemoteStreamEnvironment")));
    }
    return FlinkType.byName(type).map(t -> Value.of(ref.type().isA(t)));
  }

  @Override
  public Optional<Boolean> isSubtype(String type, String supertype) {
    DescribedSource source = descriptions.sources().get(type);
    if (source == null) {
      return Hierarchy.isSubtype(type, supertype);
    }
    described.add(source.location());
    return Hierarchy.isSourceSubtype(source.isParallel(), supertype);
  }

  @Override
  public void skipped(String method, String text, Location location, Origin reason) {
    LocalRuns.skipped(method, text, location, reason, recorder);
  }

  @Override
  public boolean isHarmless(String type) {
    return type.startsWith("org.apache.flink.");
  }

  @Override
  public boolean knowsType(String name) {
    return KnownTypes.contains(name) || descriptions.classes().contains(name);
  }

  @Override
  public void escaped(Invocation call, Value result, String reason, Runtime runtime) {
    Opaque.escaped(call, result, reason, recorder, runtime);
  }
}
