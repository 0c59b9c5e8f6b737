package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code System}: environment variables, system properties, the end of the program. */
public final class SystemModel implements ApiModel {
  private final Map<String, String> pinned;

  /**
   * A model of the outside world.
   *
   * @param pinned environment variables whose values are given; others are symbolic
   */
  public SystemModel(Map<String, String> pinned) {
    this.pinned = new LinkedHashMap<>(pinned);
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    String type = call.type();
    if (type.equals("java.lang.System") && call.receiver().isEmpty()) {
      return system(call, runtime);
    }
    if (type.equals("java.lang.Integer") && call.method().equals("getInteger")) {
      return Optional.of(number(call, runtime));
    }
    if (call.receiver().isPresent() && call.self() instanceof EnvironmentVariables) {
      return ofVariables(call, runtime);
    }
    if (call.receiver().isPresent() && call.self() instanceof SystemProperties) {
      return SystemProperties.of(call, runtime);
    }
    if (type.equals("java.lang.Runtime") && call.receiver().isEmpty()) {
      return Optional.of(
          runtime.unknown("is known on the machine that runs it", call.text(), call.location()));
    }
    if (returnsItsArgument(call)) {
      return call.arg(0);
    }
    if (type.equals("java.util.Objects") && call.method().equals("requireNonNullElse")) {
      return Optional.of(
          OptionalModel.orElse(call, call.args().get(0), call.args().get(1), runtime));
    }
    return Optional.empty();
  }

  /** Checks that hand back what they checked, or throw. */
  private static boolean returnsItsArgument(Invocation call) {
    String type = call.type();
    switch (call.method()) {
      case "requireNonNull":
        return type.equals("java.util.Objects");
      case "checkNotNull":
        // Guava's, the copies that other libraries carry under names of their own, and Flink's.
        return call.receiver().isEmpty() && type.endsWith(".Preconditions");
      case "cast":
        // A class literal stands for its class, of which none in this package has such a method.
        return call.args().size() == 1 && type.startsWith("java.lang.");
      default:
        return false;
    }
  }

  private Optional<Value> system(Invocation call, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "exit/1":
        runtime.stop();
        return Optional.of(Value.VOID);
      case "getenv/1":
        return Optional.of(environmentVariable(call, runtime));
      case "getenv/0":
        return Optional.of(new EnvironmentVariables());
      default:
        return SystemProperties.ofSystem(call, runtime);
    }
  }

  /** {@code System.getenv()}. */
  record EnvironmentVariables() implements io.github.flinkparallelism.value.External {
    @Override
    public String typeName() {
      return "java.lang.ProcessEnvironment";
    }
  }

  private Value environmentVariable(Invocation call, Runtime runtime) {
    return variable(call, new Value.Null(), runtime);
  }

  /** The variable that the first argument names. */
  Value variable(Invocation call, Value absent, Runtime runtime) {
    Optional<String> name = runtime.settle(call.args().get(0)).constant(String.class);
    if (name.isEmpty()) {
      return runtime.unknown(
          "the name of the environment variable is not known", call.text(), call.location());
    }
    String value = pinned.get(name.get());
    if (value != null) {
      return Value.of(value);
    }
    return new Value.Symbol(
        "$" + name.get(), "String", Optional.of(absent), call.text(), call.location());
  }

  /** {@code Integer.getInteger(name[, default])}. */
  private static Value number(Invocation call, Runtime runtime) {
    Value absent = call.arg(1).map(runtime::settle).orElse(new Value.Null());
    return SystemProperties.read(call, absent, "int", runtime);
  }

  private Optional<Value> ofVariables(Invocation call, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "get/1":
        return Optional.of(environmentVariable(call, runtime));
      case "getOrDefault/2":
        return Optional.of(variable(call, runtime.settle(call.args().get(1)), runtime));
      case "containsKey/1":
        return Optional.of(
            OptionalModel.present(call, environmentVariable(call, runtime), runtime));
      default:
        return Optional.empty();
    }
  }
}
