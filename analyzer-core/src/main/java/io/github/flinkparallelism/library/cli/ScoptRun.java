package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of a scopt parser: the configuration, or nothing where the arguments are refused. */
final class ScoptRun {
  private final Invocation call;
  private final Runtime runtime;
  private final List<ScoptOption> options;
  private final Map<ScoptOption, OptionSpec> specs = new LinkedHashMap<>();

  ScoptRun(Invocation call, List<ScoptOption> options, Runtime runtime) {
    this.call = call;
    this.runtime = runtime;
    this.options = options.stream().distinct().toList();
    int index = 0;
    for (ScoptOption option : this.options) {
      if (option.kind() == ScoptOption.Kind.POSITIONAL) {
        specs.put(option, option.spec(index++, runtime));
      } else if (option.kind() == ScoptOption.Kind.NAMED
          || option.kind() == ScoptOption.Kind.FINAL) {
        specs.put(option, option.spec(0, runtime));
      }
    }
  }

  Value parse(Value args, Value initial) {
    Arguments arguments = Arguments.of(List.of(args), 0, runtime);
    if (arguments.open()) {
      return open(initial);
    }
    List<String> words = new ArrayList<>(arguments.words());
    Optional<ScoptOption> command = command(words);
    command.ifPresent(given -> words.remove(0));
    OptionParser.Result result =
        OptionParser.parse(words, List.copyOf(specs.values()), Dialect.SCOPT);
    if (result.unmatched() || isExcess(result)) {
      return open(initial);
    } else if (isFinal(result)) {
      runtime.stop();
      return Value.VOID;
    } else if (result.error().isPresent()) {
      return refused(result.error().get());
    }
    Value config = runtime.settle(initial);
    if (command.isPresent()) {
      config = given(command.get(), Value.VOID, config);
    }
    for (Map.Entry<ScoptOption, OptionSpec> each : specs.entrySet()) {
      Optional<List<Value>> values = values(each.getKey(), result.values().get(each.getValue()));
      if (values.isEmpty()) {
        return refused(label(each.getKey()) + " is no " + each.getKey().type());
      }
      for (Value value : values.get()) {
        if (isInvalid(each.getKey(), value)) {
          return refused(label(each.getKey()) + " is not valid");
        }
        config = given(each.getKey(), value, config);
      }
    }
    return checked(config);
  }

  /** The parser says why on the error stream and gives nothing. */
  private Value refused(String why) {
    runtime.problem(new Problem("scopt refuses the arguments: " + why, call.location()));
    return new Value.Opt(new Value.Null());
  }

  private Value checked(Value config) {
    boolean invalid =
        options.stream()
            .filter(option -> option.kind() == ScoptOption.Kind.CHECK)
            .anyMatch(option -> isInvalid(option, config));
    return invalid ? refused("the configuration is not valid") : new Value.Opt(config);
  }

  private Optional<ScoptOption> command(List<String> words) {
    return options.stream()
        .filter(option -> option.kind() == ScoptOption.Kind.COMMAND)
        .filter(option -> !words.isEmpty() && option.names().contains(words.get(0)))
        .findFirst();
  }

  private boolean isExcess(OptionParser.Result result) {
    long places = specs.values().stream().filter(spec -> spec.names().isEmpty()).count();
    boolean many = specs.values().stream().anyMatch(OptionSpec::many);
    return result.positional().size() > places && !many;
  }

  private boolean isFinal(OptionParser.Result result) {
    return specs.entrySet().stream()
        .filter(each -> each.getKey().kind() == ScoptOption.Kind.FINAL)
        .anyMatch(each -> result.values().containsKey(each.getValue()));
  }

  /** The values of an option; empty where a text is none of its type. */
  private Optional<List<Value>> values(ScoptOption option, List<String> given) {
    if (given == null) {
      return Optional.of(
          option.fallback(runtime).stream()
              .map(fallback -> runtime.apply(fallback, List.of(), call.location()))
              .toList());
    } else if (option.type().equals("Unit")) {
      return Optional.of(List.of(Value.VOID));
    }
    List<Value> values = new ArrayList<>();
    for (String text : given) {
      try {
        values.add(value(option.type(), text));
      } catch (NumberFormatException noNumber) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private Value value(String type, String text) {
    switch (type) {
      case "Int":
        return Value.of(Integer.parseInt(text));
      case "Long":
        return Value.of(Long.parseLong(text));
      case "Double":
        return Value.of(Double.parseDouble(text));
      case "String":
        return Value.of(text);
      case "Boolean":
        boolean yes = List.of("true", "yes", "1").contains(text.toLowerCase(Locale.ROOT));
        boolean no = List.of("false", "no", "0").contains(text.toLowerCase(Locale.ROOT));
        return yes || no ? Value.of(yes) : unknown(type);
      default:
        return unknown(type);
    }
  }

  private Value unknown(String type) {
    String reason =
        "what scopt reads as " + (type.isEmpty() ? "this type" : type) + " is not known";
    return runtime.unknown(reason, call.text(), call.location());
  }

  private boolean isInvalid(ScoptOption option, Value value) {
    return option.functions(ScoptOption.Run.TEST, runtime).stream()
        .map(test -> runtime.settle(runtime.apply(test, List.of(value), call.location())))
        .anyMatch(result -> result instanceof ScoptModel.Outcome outcome && !outcome.isSuccess());
  }

  private Value given(ScoptOption option, Value value, Value config) {
    option
        .functions(ScoptOption.Run.EFFECT, runtime)
        .forEach(effect -> runtime.apply(effect, List.of(value), call.location()));
    Value next = config;
    for (Value action : option.functions(ScoptOption.Run.ACTION, runtime)) {
      next = runtime.settle(runtime.apply(action, List.of(value, next), call.location()));
    }
    return next;
  }

  // ------------------------------------------------------------------ without arguments

  /** Every option may be given: what it changes is an input with a default. */
  private Value open(Value initial) {
    Value config = runtime.settle(initial);
    for (ScoptOption option : options) {
      boolean acts =
          option.kind() == ScoptOption.Kind.NAMED
              || option.kind() == ScoptOption.Kind.POSITIONAL
              || option.kind() == ScoptOption.Kind.COMMAND;
      if (acts) {
        config = perhaps(option, config);
      }
    }
    return new Value.Opt(config);
  }

  private String label(ScoptOption option) {
    return option.kind() == ScoptOption.Kind.COMMAND
        ? String.join(" ", option.names())
        : specs.get(option).label();
  }

  private Value perhaps(ScoptOption option, Value config) {
    Value value = input(option, Optional.empty());
    if (option.isRequired(runtime)) {
      return given(option, value, config);
    }
    String type = runtime.typeOf(config).orElse("");
    List<Property> properties = runtime.reflection().properties(type);
    boolean whole =
        properties.isEmpty() || !option.functions(ScoptOption.Run.EFFECT, runtime).isEmpty();
    if (whole) {
      return either(option, () -> given(option, value, config), () -> config);
    }
    Map<Property, Value> before = new LinkedHashMap<>();
    for (Property property : properties) {
      runtime
          .reflection()
          .get(config, property)
          .ifPresent(content -> before.put(property, content));
    }
    Value after = given(option, value, config);
    if (!runtime.typeOf(after).equals(Optional.of(type)) || !(after instanceof Value.ObjectRef)) {
      return either(option, () -> after, () -> config);
    }
    before.forEach((property, content) -> join(option, value, after, property, content));
    return after;
  }

  private void join(
      ScoptOption option, Value value, Value after, Property property, Value content) {
    Value now = runtime.reflection().get(after, property).orElse(content);
    if (!now.equals(content)) {
      boolean same = now.equals(value) || option.type().equals("Unit") && now.equals(Value.TRUE);
      boolean simple = content instanceof Value.Const || content instanceof Value.Undecided;
      Value joined =
          same && simple && content.byDefault().isPresent()
              ? input(option, content.byDefault())
              : either(option, () -> now, () -> content);
      runtime.reflection().set(after, property, joined);
    }
  }

  private Value either(ScoptOption option, Supplier<Value> then, Supplier<Value> otherwise) {
    Value given =
        new Value.Symbol(
            label(option), "boolean", Optional.of(Value.FALSE), call.text(), call.location());
    return runtime.branch(given, label(option) + " is given", call.location(), then, otherwise);
  }

  private Value input(ScoptOption option, Optional<Value> byDefault) {
    boolean unit = option.type().equals("Unit");
    if (unit && byDefault.isEmpty()) {
      return Value.VOID;
    }
    String type = unit ? "boolean" : javaType(option.type());
    return type.isEmpty()
        ? unknown(option.type())
        : new Value.Symbol(label(option), type, byDefault, call.text(), call.location());
  }

  private static String javaType(String type) {
    switch (type) {
      case "Int":
      case "Long":
      case "Double":
      case "Boolean":
        return TextConversion.kind(type.toLowerCase(Locale.ROOT));
      case "String":
        return type;
      default:
        return "";
    }
  }
}
