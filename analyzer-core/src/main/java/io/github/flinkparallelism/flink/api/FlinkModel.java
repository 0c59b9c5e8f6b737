package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flink's API for one run: finds the row of a call in the tables and applies its effect. The tables
 * are {@link DataStreamApi}, {@link EnvironmentApi} and their neighbours.
 */
public final class FlinkModel implements ApiModel {
  private static final List<ApiTable> TABLES =
      List.of(
          EnvironmentApi.ENVIRONMENT,
          EnvironmentApi.EXECUTION_CONFIG,
          DataStreamApi.DATA_STREAM,
          DataStreamApi.SINGLE_OUTPUT,
          DataStreamApi.KEYED,
          DataStreamApi.SINK,
          IterationApi.ITERATIVE,
          WindowApi.WINDOWED,
          WindowApi.ALL_WINDOWED,
          PartitionWindowApi.PARTITION_WINDOWED,
          ConnectedApi.CONNECTED,
          ConnectedApi.BROADCAST_CONNECTED,
          ConnectedApi.BROADCAST,
          JoinedApi.JOINED,
          JoinedApi.CO_GROUPED,
          JoinedApi.INTERVAL_JOIN,
          CepApi.CEP_PATTERN,
          TableApi.TABLE_ENVIRONMENT,
          DataSetEnvironmentApi.ENVIRONMENT,
          DataSetEnvironmentApi.CSV_READER,
          DataSetApi.DATA_SET,
          DataSetApi.GROUPING,
          DataSetApi.PAIR,
          DataSetApi.SINK,
          DataSetIterations.BULK,
          DataSetIterations.DELTA);

  private final FlinkVersion version;
  private final Recorder recorder = new Recorder();
  private final Settings settings = new Settings(recorder);
  private final Environments environments;

  /**
   * A model that records one run.
   *
   * @param version Flink's version
   * @param defaults what environments start with
   */
  public FlinkModel(FlinkVersion version, EnvironmentDefaults defaults) {
    this.version = version;
    this.environments = new Environments(defaults, recorder);
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

  /** Whether the run came so far as to have an environment. */
  public boolean reachedFlink() {
    return recorder.lastEnvironment().isPresent();
  }

  /** The tables of instance methods, for the test of their completeness. */
  static List<ApiTable> tables() {
    return TABLES;
  }

  @Override
  public Optional<Value> call(Invocation invocation, Runtime runtime) {
    if (invocation.receiver().isEmpty()) {
      return staticCall(invocation, runtime);
    }
    Value self = invocation.self();
    if (self instanceof FlinkRef ref) {
      return Optional.of(
          instanceCall(new Call(ref, invocation, runtime, recorder, settings, version)));
    } else if (self instanceof Built built) {
      return Optional.of(built.then(invocation.method()));
    } else if (self instanceof SlotGroups.Group) {
      return Optional.of(self);
    }
    return ConfigurationModel.call(invocation, runtime);
  }

  private Value instanceCall(Call call) {
    FlinkRef self = call.self();
    if (self.type() == FlinkType.INERT) {
      return self;
    }
    String method = call.invocation().method();
    int args = call.invocation().args().size();
    for (Optional<FlinkType> type = Optional.of(self.type());
        type.isPresent();
        type = type.get().parent()) {
      Optional<Effect> effect = find(type.get(), method, args);
      if (effect.isPresent()) {
        return effect.get().apply(call);
      }
    }
    if (self.type() == FlinkType.TABLE_ENVIRONMENT) {
      return FlinkRef.of(FlinkType.INERT, self.env());
    }
    if (self.type() == FlinkType.EXECUTION_CONFIG) {
      return method.startsWith("get") || method.startsWith("is") ? unmodelled(call) : self;
    }
    return unmodelled(call);
  }

  private Optional<Effect> find(FlinkType type, String method, int args) {
    for (ApiTable table : TABLES) {
      if (table.type() == type) {
        return table.find(method, args, version);
      }
    }
    return Optional.empty();
  }

  private static Value unmodelled(Call call) {
    Invocation invocation = call.invocation();
    return call.runtime()
        .unknown(
            call.self().type().className() + "#" + invocation.method() + " is not modelled",
            invocation.text(),
            invocation.location());
  }

  private Optional<Value> staticCall(Invocation invocation, Runtime runtime) {
    Call call =
        new Call(FlinkRef.of(FlinkType.INERT, 0), invocation, runtime, recorder, settings, version);
    String type = invocation.type();
    if (FlinkType.byName(type).filter(t -> t == FlinkType.ENVIRONMENT).isPresent()) {
      return environments.create(call);
    } else if (type.equals(FlinkType.DATA_SET_ENVIRONMENT.className())) {
      return environments.createForDataSets(call);
    }
    Optional<Value> known = StaticApi.call(call);
    if (known.isPresent()) {
      return known;
    }
    Optional<Value> configuration = ConfigurationModel.call(invocation, runtime);
    if (configuration.isPresent()) {
      return configuration;
    }
    if (type.equals(SlotGroups.Group.CLASS)) {
      return Optional.of(new SlotGroups.Group(call.arg(0).orElse(Value.VOID)));
    }
    return factory(invocation);
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
    FlinkRef known = recorder.adopted().get(unknown.id());
    if (known != null) {
      return Optional.of(known);
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
  public boolean mayOwn(String method) {
    return TABLES.stream().anyMatch(table -> table.methods().contains(method));
  }

  @Override
  public Optional<Value> instanceOf(Value value, String type, Runtime runtime) {
    if (!(value instanceof FlinkRef ref)) {
      return Optional.empty();
    }
    if (ref.type() == FlinkType.ENVIRONMENT) {
      boolean local = ref.attribute(Attribute.LOCAL).isPresent();
      boolean asksLocal = type.endsWith("LocalStreamEnvironment");
      return Optional.of(Value.of(asksLocal ? local : !type.endsWith("RemoteStreamEnvironment")));
    }
    return FlinkType.byName(type).map(t -> Value.of(ref.type().isA(t)));
  }

  @Override
  public Optional<Boolean> isSubtype(String type, String supertype) {
    return Hierarchy.isSubtype(type, supertype);
  }

  @Override
  public boolean knowsType(String name) {
    return KnownTypes.contains(name);
  }

  @Override
  public void escaped(Invocation call, Value result, Runtime runtime) {
    Opaque.escaped(call, result, recorder, runtime);
  }
}
