package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * pureconfig, whose macros fill a case class: what they read from Typesafe Config. Keys are the
 * names of parameters in kebab case.
 */
public final class PureConfigModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "pureconfig.";

  /** What a call that loads a class is lowered to: the class, and the configuration. */
  private static final String READER = PACKAGE + "ConfigReader";

  private static final int DEEPEST = 16;

  private static final Map<String, String> GETTERS =
      Map.of(
          "int", "getInt",
          "long", "getLong",
          "double", "getDouble",
          "boolean", "getBoolean",
          "java.lang.String", "getString");

  private static final Map<String, String> LIST_GETTERS =
      Map.of("int", "getIntList", "java.lang.String", "getStringList");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    boolean reads =
        call.receiver().isEmpty()
            && call.type().equals(READER)
            && call.method().equals("read")
            && call.args().size() == 2;
    return reads && runtime.settle(call.args().get(0)) instanceof Value.ClassRef type
        ? Optional.of(new Reading(call, runtime).object(type.name(), call.args().get(1), DEEPEST))
        : Optional.empty();
  }

  /** One configuration. */
  private record Reading(Invocation call, Runtime runtime) {
    private Value object(String type, Value config, int depth) {
      List<Property> properties = runtime.reflection().properties(type);
      if (!runtime.reflection().isRecord(type) || depth == 0) {
        return unknown("what pureconfig makes of " + type + " is not known");
      }
      Map<String, Value> args = new LinkedHashMap<>();
      for (Property property : properties) {
        argument(property, config, depth).ifPresent(value -> args.put(property.name(), value));
      }
      return runtime
          .reflection()
          .create(type, args, call.location())
          .orElseGet(() -> unknown(type + " is not in source"));
    }

    private Value unknown(String reason) {
      return runtime.unknown(reason, call.text(), call.location());
    }

    /** What a parameter gets; empty where it has its default. */
    private Optional<Value> argument(Property property, Value config, int depth) {
      String name = property.name();
      String key = kebab(name);
      boolean isOption = property.type().equals("Option") && property.typeArguments().size() == 1;
      Value present = ask(config, "hasPath", key);
      if (present.equals(Value.FALSE) && !key.equals(name)) {
        if (!ask(config, "hasPath", name).equals(Value.FALSE)) {
          return Optional.of(unknown("a hint may say that " + name + " is the key, not " + key));
        }
      }
      if (present.equals(Value.FALSE)) {
        boolean hasDefault = property.initialized();
        return isOption && !hasDefault
            ? Optional.of(new Value.Opt(new Value.Null()))
            : hasDefault ? Optional.empty() : Optional.of(value(property, config, key, depth));
      } else if (!present.equals(Value.TRUE)) {
        return Optional.of(unknown("whether there is a value for " + key + " is not known"));
      }
      Value value = value(property, config, key, depth);
      return Optional.of(isOption ? new Value.Opt(value) : value);
    }

    private Value ask(Value config, String method, String key) {
      return runtime.settle(
          runtime.invoke(config, method, List.of(Value.of(key)), call.location()));
    }

    private Value value(Property property, Value config, String key, int depth) {
      List<String> arguments = property.typeArguments();
      if (arguments.isEmpty()) {
        return value(property.type(), config, key, depth);
      }
      String inner = arguments.get(0);
      switch (property.type()) {
        case "Option":
          return value(inner, config, key, depth);
        case "List":
        case "Seq":
        case "Vector":
          return LIST_GETTERS.containsKey(inner)
              ? ask(config, LIST_GETTERS.get(inner), key)
              : unknown("what pureconfig makes of " + property.type() + " is not known");
        default:
          return unknown("what pureconfig makes of " + property.type() + " is not known");
      }
    }

    private Value value(String type, Value config, String key, int depth) {
      return GETTERS.containsKey(type)
          ? ask(config, GETTERS.get(type), key)
          : object(type, ask(config, "getConfig", key), depth - 1);
    }

    private static String kebab(String name) {
      return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
          .toLowerCase(Locale.ROOT);
    }
  }
}
