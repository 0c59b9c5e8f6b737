package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builders of the Table API whose content counts. */
sealed interface TableSettings extends External {
  String PACKAGE = "org.apache.flink.table.api.";

  /**
   * {@code EnvironmentSettings} and its builder.
   *
   * @param batch {@code inBatchMode()}
   * @param configuration {@code withConfiguration(..)}
   */
  record Environment(boolean batch, Optional<Value> configuration) implements TableSettings {
    Environment then(Invocation call) {
      return switch (call.method()) {
        case "inBatchMode" -> new Environment(true, configuration);
        case "inStreamingMode" -> new Environment(false, configuration);
        case "withConfiguration", "fromConfiguration" -> new Environment(batch, call.arg(0));
        default -> this;
      };
    }

    @Override
    public String typeName() {
      return PACKAGE + "EnvironmentSettings";
    }
  }

  /**
   * {@code TableDescriptor} and its builder.
   *
   * @param options by key
   * @param primaryKey whether its schema has one
   */
  record Descriptor(Map<String, Value> options, boolean primaryKey) implements TableSettings {
    public Descriptor {
      options = Map.copyOf(options);
    }

    Descriptor then(Invocation call) {
      switch (call.method()) {
        case "forConnector":
          return option(Value.of("connector"), call.args().get(0));
        case "option":
          return call.args().size() == 2 ? option(call.args().get(0), call.args().get(1)) : this;
        case "schema":
          boolean key =
              call.arg(0)
                  .filter(
                      s ->
                          s instanceof Built b && b.calls().contains("primaryKey")
                              || s instanceof Built c && c.calls().contains("primaryKeyNamed"))
                  .isPresent();
          return new Descriptor(options, key);
        default:
          return this;
      }
    }

    private Descriptor option(Value key, Value value) {
      Map<String, Value> more = new TreeMap<>(options);
      more.put(key instanceof ConfigOptions.Option o ? o.key() : Texts.of(key), value);
      return new Descriptor(more, primaryKey);
    }

    @Override
    public String typeName() {
      return PACKAGE + "TableDescriptor";
    }
  }

  /** The same after one more call of its builder. */
  static Value then(TableSettings settings, Invocation call) {
    return settings instanceof Environment environment
        ? environment.then(call)
        : ((Descriptor) settings).then(call);
  }

  /** A static call that starts a builder. */
  static Optional<Value> create(Invocation call) {
    if (call.type().equals(PACKAGE + "EnvironmentSettings")) {
      return Optional.of(new Environment(false, Optional.empty()).then(call));
    } else if (call.type().equals(PACKAGE + "TableDescriptor")
        && call.method().startsWith("for")
        && !call.args().isEmpty()) {
      return Optional.of(new Descriptor(Map.of(), false).then(call));
    } else if (call.type().equals(PACKAGE + "Schema") && call.method().equals("newBuilder")) {
      return Optional.of(new Built(call.type(), java.util.Set.of(call.method())));
    }
    return Optional.empty();
  }
}
