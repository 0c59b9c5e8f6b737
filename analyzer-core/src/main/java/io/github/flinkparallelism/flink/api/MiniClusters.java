package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clusters that tests start for themselves: {@code MiniClusterWithClientResource} and {@code
 * MiniClusterExtension}. Each makes {@code getExecutionEnvironment()} start with as many subtasks
 * as it has slots, {@code TestStreamEnvironment#setAsContext}.
 */
final class MiniClusters {
  private static final String CONFIGURATION =
      "org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration";
  private static final Set<String> CLUSTERS =
      Set.of(
          "org.apache.flink.test.util.MiniClusterWithClientResource",
          "org.apache.flink.test.junit5.MiniClusterExtension");
  private static final Map<String, String> SIZES =
      Map.of(
          "setNumberTaskManagers", "taskManagers",
          "setNumberSlotsPerTaskManager", "slotsPerTaskManager");

  private MiniClusters() {}

  /** {@code MiniClusterResourceConfiguration.Builder}, whose numbers are in the store. */
  record Builder(int address) implements External {
    @Override
    public String typeName() {
      return CONFIGURATION + ".Builder";
    }
  }

  /** A configuration that was built. */
  private record Size(Value taskManagers, Value slots) implements External {
    @Override
    public String typeName() {
      return CONFIGURATION;
    }
  }

  /** What a constructor of theirs makes. */
  static Optional<Value> made(Call call) {
    if (!call.invocation().method().equals(MethodDecl.CONSTRUCTOR)) {
      return Optional.empty();
    }
    if (call.invocation().type().equals(CONFIGURATION + ".Builder")) {
      int address = call.runtime().allocate();
      SIZES.values().forEach(key -> call.runtime().write(new Slot(address, key), Value.of(1)));
      return Optional.of(new Builder(address));
    }
    if (CLUSTERS.contains(call.invocation().type())) {
      start(call);
    }
    return Optional.empty();
  }

  /** A call on a builder. */
  static Value on(Builder builder, Call call) {
    String method = call.invocation().method();
    if (method.equals("build")) {
      return new Size(
          read(builder, "taskManagers", call), read(builder, "slotsPerTaskManager", call));
    }
    Optional.ofNullable(SIZES.get(method))
        .ifPresent(
            key ->
                call.arg(0)
                    .ifPresent(
                        number -> call.runtime().write(new Slot(builder.address(), key), number)));
    return builder;
  }

  private static Value read(Builder builder, String key, Call call) {
    return call.runtime().read(new Slot(builder.address(), key)).orElseThrow();
  }

  private static void start(Call call) {
    Value slots =
        call.arg(0)
            .filter(Size.class::isInstance)
            .flatMap(size -> product((Size) size))
            .<Value>map(Value::of)
            .orElseGet(() -> call.unknown("the slots of this mini cluster are not known"));
    call.environments().startContext(call.with(List.of(slots)));
  }

  private static Optional<Integer> product(Size size) {
    Optional<Integer> slots = size.slots().constant(Integer.class);
    return size.taskManagers()
        .constant(Integer.class)
        .flatMap(managers -> slots.map(each -> managers * each));
  }
}
