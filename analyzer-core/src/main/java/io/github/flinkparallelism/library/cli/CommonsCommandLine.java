package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.CollectionModel;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code org.apache.commons.cli.CommandLine}: what a parser has found.
 *
 * @param specs the options that there are
 * @param result what was given
 * @param open true when the arguments are not known
 */
record CommonsCommandLine(List<OptionSpec> specs, OptionParser.Result result, boolean open)
    implements External {
  CommonsCommandLine {
    specs = List.copyOf(specs);
  }

  @Override
  public String typeName() {
    return CommonsCliModel.PACKAGE + "CommandLine";
  }

  /** Arguments that are no options: an input each. */
  private static Value rest(Runtime runtime) {
    Value.ListRef rest = Heap.list("array", List.of(), true, runtime);
    runtime.write(
        new Slot(rest.address(), CollectionModel.INPUT), Value.of("args without options"));
    return rest;
  }

  Optional<Value> call(Invocation call, Runtime runtime) {
    switch (call.method()) {
      case "getArgs":
      case "getArgList":
        return Optional.of(
            open ? rest(runtime) : CommonsCliModel.list(result.positional(), runtime));
      case "hasOption":
      case "getOptionValue":
      case "getOptionValues":
      case "getParsedOptionValue":
        return byName(call, runtime);
      default:
        return Optional.empty();
    }
  }

  private Optional<Value> byName(Invocation call, Runtime runtime) {
    Optional<String> name =
        call.arg(0).flatMap(arg -> CommonsCliModel.name(runtime.settle(arg), runtime));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<OptionSpec> spec =
        specs.stream()
            .filter(
                s -> s.names().contains("-" + name.get()) || s.names().contains("--" + name.get()))
            .findFirst();
    List<String> values = spec.map(s -> result.values().get(s)).orElse(null);
    if (call.method().equals("hasOption")) {
      return Optional.of(has(call, name.get(), spec, values != null));
    }
    if (values != null && !values.isEmpty()) {
      return Optional.of(
          call.method().equals("getOptionValues")
              ? CommonsCliModel.list(values, runtime)
              : Value.of(values.get(0)));
    }
    Optional<Value> fallback = call.arg(1).map(runtime::settle);
    if (!open || spec.isEmpty()) {
      return Optional.of(fallback.orElseGet(Value.Null::new));
    }
    boolean required = spec.get().required();
    Optional<Value> byDefault =
        fallback.isPresent() || required ? fallback : Optional.of(new Value.Null());
    return Optional.of(
        new Value.Symbol(
            spec.get().label(),
            "String",
            byDefault.flatMap(Value::byDefault),
            call.text(),
            call.location()));
  }

  private Value has(Invocation call, String name, Optional<OptionSpec> spec, boolean given) {
    if (!open || spec.isEmpty()) {
      return Value.of(given);
    } else if (spec.get().required()) {
      return Value.TRUE;
    }
    return new Value.Symbol(
        spec.map(OptionSpec::label).orElse(name),
        "boolean",
        Optional.of(Value.FALSE),
        call.text(),
        call.location());
  }
}
