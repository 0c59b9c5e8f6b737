package io.github.flinkparallelism.flink.api;

import static io.github.flinkparallelism.pipeline.TransformationKind.LEGACY_SOURCE;
import static io.github.flinkparallelism.pipeline.TransformationKind.ONE_INPUT;
import static io.github.flinkparallelism.pipeline.TransformationKind.SOURCE;

import io.github.flinkparallelism.flink.api.Operation.Policy;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.Set;

/** Sources of an environment. */
final class Sources {
  private static final String FUNCTIONS = "org.apache.flink.streaming.api.functions.source.";
  private static final Set<String> FILE_FORMATS =
      Set.of(
          "TextInputFormat",
          "TextValueInputFormat",
          "CsvInputFormat",
          "TupleCsvInputFormat",
          "RowCsvInputFormat",
          "PojoCsvInputFormat",
          "AvroInputFormat");
  private static final Set<String> BOUNDED_SOURCES =
      Set.of("NumberSequenceSource", "DataGeneratorSource", "FromElementsSource");
  private static final Set<String> UNBOUNDED_UNLESS_SET =
      Set.of("KafkaSource", "PulsarSource", "KinesisStreamsSource", "MySqlSource");

  private static final String BOOLEAN = "java.lang.Boolean";

  private Sources() {}

  private static Effect create(Operation operation) {
    return call -> FlinkRef.stream(FlinkType.SOURCE, call.create(operation), call.self().env());
  }

  /** A legacy source with a fixed name. */
  static Effect legacy(String name, Policy policy, boolean bounded) {
    return create(legacyOperation(name, policy, bounded));
  }

  private static Operation legacyOperation(String name, Policy policy, boolean bounded) {
    return Operation.of(LEGACY_SOURCE, name)
        .with(policy)
        .with(ChainingStrategy.HEAD)
        .bounded(Optional.of(bounded));
  }

  /** A FLIP-27 source with a fixed name. */
  static Effect flip27(String name, Policy policy) {
    return create(Operation.of(SOURCE, name).with(policy).bounded(Optional.of(true)));
  }

  /** {@code fromSource(source, watermarks, name)}. */
  static Effect fromSource() {
    return call -> {
      String name = call.text(2).orElse("?");
      Operation operation =
          Operation.of(SOURCE, name)
              .bounded(call.arg(0).flatMap(s -> bounded(s, call)))
              .with(OperatorAttributes.reading(Topics.of(call.arg(0))));
      return create(operation).apply(call);
    };
  }

  static Optional<Boolean> bounded(Value source, Call call) {
    String type = call.runtime().typeOf(source).orElse("");
    String name = type.substring(type.lastIndexOf('.') + 1);
    Set<String> calls = source instanceof Built built ? built.calls() : Set.of();
    if (BOUNDED_SOURCES.contains(name)) {
      return Optional.of(true);
    } else if (name.equals("FileSource") && source instanceof Built) {
      return Optional.of(!calls.contains("monitorContinuously"));
    }
    return UNBOUNDED_UNLESS_SET.contains(name) && source instanceof Built
        ? Optional.of(calls.contains("setBounded"))
        : Optional.empty();
  }

  /** Public constructors of {@code DataStreamSource}. */
  static Effect constructed() {
    return call -> {
      Optional<FlinkRef> first = call.ref(0);
      if (first.isPresent() && first.get().node().isPresent()) {
        return first.get().as(FlinkType.SOURCE);
      }
      if (first.isEmpty()) {
        return call.unknown("the environment is not known");
      }
      Call on = call.on(first.get());
      Optional<Boolean> parallel = call.arg(3).flatMap(value -> value.constant(Boolean.class));
      String name = call.text(4).orElse("?");
      boolean operator =
          call.arg(3).flatMap(call.runtime()::typeOf).filter(BOOLEAN::equals).isPresent();
      if (!operator) {
        return create(
                Operation.of(SOURCE, name).bounded(call.arg(1).flatMap(s -> bounded(s, call))))
            .apply(on);
      }
      Policy policy =
          parallel.map(p -> p ? Policy.ENVIRONMENT : Policy.ALWAYS_ONE).orElse(Policy.UNDECIDED);
      return legacy(name, policy, false).apply(on);
    };
  }

  /** {@code readFileStream}: one subtask looks for files, a flat map reads them. */
  static Effect fileStream() {
    return call -> {
      FlinkRef paths =
          (FlinkRef) legacy("Read File Stream source", Policy.ALWAYS_ONE, false).apply(call);
      return call.on(paths).then(Operation.of(ONE_INPUT, "Flat Map"), FlinkType.SINGLE_OUTPUT);
    };
  }

  /** {@code addSource(function[, name][, type])}. */
  static Effect addSource() {
    return call -> {
      boolean named =
          call.arg(1)
              .flatMap(call.runtime()::typeOf)
              .filter("java.lang.String"::equals)
              .isPresent();
      String name = named ? call.text(1).orElse("?") : "Custom Source";
      return create(
              legacyOperation(name, policy(call), false)
                  .with(OperatorAttributes.reading(Topics.of(call.arg(0)))))
          .apply(call);
    };
  }

  private static Policy policy(Call call) {
    Optional<Value> function = call.arg(0);
    if (function.isEmpty() || function.get() instanceof Value.Closure) {
      return Policy.ALWAYS_ONE;
    }
    Optional<Boolean> parallel = isParallel(function.get(), call, FUNCTIONS);
    if (!parallel.orElse(false)) {
      Optional<Boolean> moved = isParallel(function.get(), call, FUNCTIONS + "legacy.");
      parallel = moved.orElse(false) ? moved : parallel;
    }
    if (parallel.isEmpty()) {
      return Policy.UNDECIDED;
    }
    return parallel.get() ? Policy.ENVIRONMENT : Policy.ALWAYS_ONE;
  }

  private static Optional<Boolean> isParallel(Value function, Call call, String prefix) {
    return call.runtime().isSubtype(function, prefix + "ParallelSourceFunction");
  }

  /** {@code readTextFile} and {@code readFile}: a monitor with parallelism 1 and a reader. */
  static Effect files(String name) {
    return call -> {
      boolean continuous =
          call.invocation().args().stream()
              .anyMatch(
                  arg ->
                      arg instanceof Value.EnumRef mode
                          && mode.name().equals("PROCESS_CONTINUOUSLY"));
      FlinkRef monitor = (FlinkRef) legacy(name, monitorPolicy(call), !continuous).apply(call);
      Operation reader =
          Operation.of(ONE_INPUT, "Split Reader: " + name)
              .with(ChainingStrategy.HEAD)
              .with(OperatorAttributes.YIELDING);
      return call.on(monitor).then(reader, FlinkType.SOURCE);
    };
  }

  /** The monitor's max parallelism is 1 too, from 1.16 on. */
  private static Policy monitorPolicy(Call call) {
    return call.version().atLeast(1, 16) ? Policy.FORCED_ONE : Policy.ALWAYS_ONE;
  }

  /** {@code createInput(format)}. */
  static Effect createInput() {
    return call -> {
      String type = call.arg(0).flatMap(call.runtime()::typeOf).orElse("");
      boolean file =
          FILE_FORMATS.contains(type.substring(type.lastIndexOf('.') + 1))
              || call.arg(0)
                  .flatMap(
                      format ->
                          call.runtime()
                              .isSubtype(format, "org.apache.flink.api.common.io.FileInputFormat"))
                  .orElse(false);
      return file
          ? files("Custom File source").apply(call)
          : legacy("Custom Source", Policy.ENVIRONMENT, false).apply(call);
    };
  }
}
