package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One run of a scopt parser: the configuration, or nothing where the arguments are refused. */
final class ScoptRun {
  private final Invocation call;
  private final Runtime runtime;
  private final ScoptRead read;
  private final List<ScoptOption> options;
  private final Set<ScoptOption> inner = new HashSet<>();

  /** The options of which arguments are parsed; those behind a command where it is given. */
  private final Map<ScoptOption, OptionSpec> specs = new LinkedHashMap<>();

  ScoptRun(Invocation call, List<ScoptOption> options, Runtime runtime) {
    this.call = call;
    this.runtime = runtime;
    this.read = new ScoptRead(call, runtime);
    this.options = options.stream().distinct().toList();
    this.options.forEach(option -> inner.addAll(option.children(runtime)));
  }

  Value parse(Value args, Value initial) {
    Arguments arguments = Arguments.of(List.of(args), 0, runtime);
    if (arguments.open()) {
      return open(initial);
    }
    List<String> words = new ArrayList<>(arguments.words());
    List<ScoptOption> commands = commands(words);
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
    for (ScoptOption command : commands) {
      config = given(command, Value.VOID, config);
    }
    for (ScoptOption option : inOrder(result)) {
      Optional<List<Value>> values = values(option, result.values().get(specs.get(option)));
      if (values.isEmpty()) {
        return refused(label(option) + " is no " + option.type().name());
      }
      for (Value value : values.get()) {
        if (isInvalid(option, value)) {
          return refused(label(option) + " is not valid");
        }
        config = given(option, value, config);
      }
    }
    return checked(config);
  }

  /** Of two options that set the same, the later one wins; fallbacks come last. */
  private List<ScoptOption> inOrder(OptionParser.Result result) {
    List<OptionSpec> given = List.copyOf(result.values().keySet());
    List<ScoptOption> ordered = new ArrayList<>(specs.keySet());
    ordered.sort(
        Comparator.comparingInt(
            option -> {
              int at = given.indexOf(specs.get(option));
              return at < 0 ? given.size() : at;
            }));
    return ordered;
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

  /** The commands that the words begin with; what is valid now is in the specs. */
  private List<ScoptOption> commands(List<String> words) {
    List<ScoptOption> given = new ArrayList<>();
    List<ScoptOption> valid = options.stream().filter(o -> !inner.contains(o)).toList();
    while (true) {
      addSpecs(valid);
      Optional<ScoptOption> command =
          valid.stream()
              .filter(option -> option.kind() == ScoptOption.Kind.COMMAND)
              .filter(option -> !words.isEmpty() && option.names().contains(words.get(0)))
              .findFirst();
      if (command.isEmpty()) {
        return given;
      }
      words.remove(0);
      given.add(command.get());
      valid = command.get().children(runtime);
    }
  }

  private void addSpecs(List<ScoptOption> valid) {
    for (ScoptOption option : valid) {
      if (option.kind() == ScoptOption.Kind.POSITIONAL) {
        long index = specs.values().stream().filter(spec -> spec.names().isEmpty()).count();
        specs.put(option, option.spec((int) index, runtime));
      } else if (option.kind() == ScoptOption.Kind.NAMED
          || option.kind() == ScoptOption.Kind.FINAL) {
        specs.put(option, option.spec(0, runtime));
        addSpecs(option.children(runtime));
      }
    }
  }

  /** More than the options may be given. */
  private boolean isExcess(OptionParser.Result result) {
    int places = 0;
    boolean many = false;
    for (Map.Entry<ScoptOption, OptionSpec> each : specs.entrySet()) {
      int most = each.getKey().most(runtime);
      boolean positional = each.getValue().names().isEmpty();
      many |= positional && most > 1;
      places += positional ? 1 : 0;
      if (result.values().getOrDefault(each.getValue(), List.of()).size() > most) {
        return true;
      }
    }
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
      return Optional.of(fallback(option).stream().toList());
    } else if (option.isFlag()) {
      return Optional.of(List.of(Value.VOID));
    }
    List<Value> values = new ArrayList<>();
    for (String text : given) {
      Optional<Value> value = read.value(option.type(), text);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  private Optional<Value> fallback(ScoptOption option) {
    return option
        .fallback(runtime)
        .map(fallback -> runtime.settle(runtime.apply(fallback, List.of(), call.location())))
        .filter(value -> !value.isNull());
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
    if (option.kind() == ScoptOption.Kind.COMMAND) {
      return String.join(" ", option.names());
    }
    List<ScoptOption> positional =
        options.stream().filter(o -> o.kind() == ScoptOption.Kind.POSITIONAL).toList();
    return option.spec(positional.indexOf(option), runtime).label();
  }

  private Value perhaps(ScoptOption option, Value initial) {
    Value value = input(option, Optional.empty());
    Optional<Value> fallback = fallback(option);
    if (option.isRequired(runtime) && fallback.isEmpty() && !inner.contains(option)) {
      return given(option, value, initial);
    }
    Value config = fallback.map(each -> given(option, each, initial)).orElse(initial);
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
      boolean same = now.equals(value) || option.isFlag() && now.equals(Value.TRUE);
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
    if (!option.isFlag()) {
      return read.input(option.type(), label(option), byDefault);
    }
    return byDefault.isEmpty()
        ? Value.VOID
        : new Value.Symbol(label(option), "boolean", byDefault, call.text(), call.location());
  }
}
