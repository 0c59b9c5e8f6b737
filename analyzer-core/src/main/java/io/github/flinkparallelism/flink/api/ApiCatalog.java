package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All tables: what the models know of Flink's API. */
final class ApiCatalog {
  /** Instance methods, by class. */
  static final List<ApiTable> INSTANCES =
      List.of(
          EnvironmentApi.ENVIRONMENT,
          ExecutionConfigApi.EXECUTION_CONFIG,
          CheckpointConfigApi.CHECKPOINT_CONFIG,
          DataStreamApi.DATA_STREAM,
          DataStreamApi.SINGLE_OUTPUT,
          DataStreamApi.SOURCE,
          DataStreamApi.SIDE_OUTPUT,
          DataStreamApi.CACHED,
          DataStreamApi.KEYED,
          DataStreamApi.SINK,
          DataStreamApi.QUERYABLE_STATE,
          IterationApi.ITERATIVE,
          IterationApi.CONNECTED_ITERATIVE,
          WindowApi.WINDOWED,
          WindowApi.ALL_WINDOWED,
          PartitionWindowApi.PARTITION_WINDOWED,
          ConnectedApi.CONNECTED,
          ConnectedApi.BROADCAST_CONNECTED,
          ConnectedApi.BROADCAST,
          TransformationApi.MULTIPLE_CONNECTED,
          TransformationApi.TRANSFORMATION,
          JoinedApi.JOINED,
          JoinedApi.CO_GROUPED,
          JoinedApi.INTERVAL_JOIN,
          SlotGroups.GROUP,
          CepApi.CEP_PATTERN,
          TableApi.TABLE_ENVIRONMENT,
          TableApi.TABLE_CONFIG,
          TablesApi.TABLE,
          GroupedTables.GROUPED_TABLE,
          TablesApi.STATEMENT_SET,
          TablesApi.TABLE_PIPELINE,
          DataSetEnvironmentApi.ENVIRONMENT,
          DataSetEnvironmentApi.CSV_READER,
          DataSetEnvironmentApi.SAVEPOINT,
          DataSetApi.DATA_SET,
          DataSetApi.GROUPING,
          DataSetApi.PAIR,
          DataSetApi.SINK,
          DataSetIterations.BULK,
          DataSetIterations.DELTA,
          V2EnvironmentApi.ENVIRONMENT,
          V2StreamApi.CONFIGURABLE,
          V2StreamApi.NON_KEYED,
          V2StreamApi.KEYED,
          V2StreamApi.GLOBAL,
          V2StreamApi.BROADCAST,
          V2StreamApi.TWO_OUTPUTS);

  /** Static methods and constructors, by class. */
  static final List<ApiTable> STATICS =
      List.of(
          EnvironmentApi.ENVIRONMENTS,
          DataSetEnvironmentApi.ENVIRONMENTS,
          DataSetEnvironmentApi.SAVEPOINTS,
          StaticApi.ASYNC_DATA_STREAM,
          StaticApi.DATA_STREAM_UTILS,
          StaticApi.STANDARD_SINK_TOPOLOGIES,
          StaticApi.DATA_STREAM_SINK,
          StaticApi.CEP,
          StaticApi.TABLE_ENVIRONMENT,
          StaticApi.UNIFIED_TABLE_ENVIRONMENT,
          ConstructorApi.DATA_STREAM,
          ConstructorApi.KEYED,
          ConstructorApi.SOURCE,
          ConstructorApi.WINDOWED,
          ConstructorApi.ALL_WINDOWED,
          ConstructorApi.JOINED,
          ConstructorApi.CO_GROUPED,
          ConstructorApi.INTERVAL_JOINED,
          ConstructorApi.KEYED_PARTITION_WINDOWED,
          ConstructorApi.NON_KEYED_PARTITION_WINDOWED,
          ConstructorApi.CONNECTED_ITERATIVE,
          ConstructorApi.MULTIPLE_CONNECTED,
          ConstructorApi.NOT_STREAMS,
          TransformationApi.TRANSFORMATION_STATICS,
          TransformationConstructors.MULTIPLE_INPUT,
          TransformationConstructors.KEYED_MULTIPLE_INPUT,
          TransformationConstructors.LEGACY_SINK,
          TransformationConstructors.ONE_INPUT,
          TransformationConstructors.TWO_INPUT,
          TransformationConstructors.REDUCE,
          TransformationConstructors.BROADCAST_STATE,
          TransformationConstructors.KEYED_BROADCAST_STATE,
          TransformationConstructors.PARTITION,
          TransformationConstructors.SIDE_OUTPUT,
          TransformationConstructors.UNION,
          SlotGroups.GROUP_STATICS,
          V2EnvironmentApi.ENVIRONMENTS,
          V2EnvironmentApi.SOURCES,
          V2EnvironmentApi.SINKS,
          V2StreamApi.BUILTIN_FUNCTIONS);

  private static final Map<FlinkType, ApiTable> BY_TYPE =
      INSTANCES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  table -> FlinkType.byName(table.classes().get(0)).orElseThrow(),
                  Function.identity()));
  private static final Set<String> TELLING =
      INSTANCES.stream()
          .flatMap(table -> table.telling().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> CLASSES =
      Stream.concat(INSTANCES.stream(), STATICS.stream())
          .flatMap(table -> table.classes().stream())
          .collect(Collectors.toUnmodifiableSet());

  private ApiCatalog() {}

  /** Does nothing but to have the tables made, which is what the JVM does before it comes here. */
  static void load() {}

  /** True for a class that has a table, with dots between nested classes. */
  static boolean owns(String qualified) {
    return CLASSES.contains(qualified);
  }

  /** The effect of an instance method, of the class itself or of one that it extends. */
  static Optional<Effect> instance(FlinkType type, String method, int args, FlinkVersion version) {
    for (Optional<FlinkType> each = Optional.of(type);
        each.isPresent();
        each = each.get().parent()) {
      ApiTable table = BY_TYPE.get(each.get());
      Optional<Effect> effect =
          table == null ? Optional.empty() : table.find(method, args, version);
      if (effect.isPresent()) {
        return effect;
      }
    }
    return Optional.empty();
  }

  /** The effect of a static method or constructor. */
  static Optional<Effect> statics(String type, String method, int args, FlinkVersion version) {
    String dotted = type.replace('$', '.');
    for (ApiTable table : STATICS) {
      Optional<Effect> effect =
          table.classes().contains(dotted) ? table.find(method, args, version) : Optional.empty();
      if (effect.isPresent()) {
        return effect;
      }
    }
    return Optional.empty();
  }

  /** Whether a call of that name on an unknown object makes its type worth a look-up. */
  static boolean telling(String method) {
    return TELLING.contains(method);
  }
}
