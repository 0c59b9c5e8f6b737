package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Picocli: annotated commands that {@code CommandLine} fills and runs. */
public final class PicocliModel implements ApiModel {
  /** The class of this model, with its annotations. */
  public static final String CLASS = "picocli.CommandLine";

  private static final String EXCEPTION = CLASS + ".ParameterException";
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?:env:|sys:)?([\\w.\\-]+)(?::-([^}]*))?}");
  private static final int DEEPEST = 8;

  /**
   * A {@code CommandLine} over a command object.
   *
   * @param added subcommands that the program adds, by name
   */
  record Command(Value object, Map<String, Value> added) implements External {
    Command {
      added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
    }

    @Override
    public String typeName() {
      return CLASS;
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent()) {
      return call.self() instanceof Command command
          ? instance(call, command, runtime)
          : Optional.empty();
    }
    if (!call.type().equals(CLASS) || call.args().isEmpty()) {
      return Optional.empty();
    }
    Optional<Value> object = object(runtime.settle(call.args().get(0)), call, runtime);
    switch (call.method()) {
      case MethodDecl.CONSTRUCTOR:
        return object.map(found -> new Command(found, Map.of()));
      case "populateCommand":
        object.ifPresent(found -> fill(found, words(call, 1, runtime), call, runtime));
        return object;
      case "run":
      case "call":
        return object.map(
            found -> execute(new Command(found, Map.of()), words(call, 1, runtime), call, runtime));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> object(Value given, Invocation call, Runtime runtime) {
    if (given instanceof Value.ClassRef type) {
      return runtime.reflection().create(type.name(), List.of(), call.location());
    }
    return given instanceof Value.ObjectRef ? Optional.of(given) : Optional.empty();
  }

  private static Optional<Value> instance(Invocation call, Command command, Runtime runtime) {
    switch (call.method()) {
      case "execute":
        return Optional.of(execute(command, words(call, 0, runtime), call, runtime));
      case "parseArgs":
      case "parse":
        fill(command.object(), words(call, 0, runtime), call, runtime);
        return Optional.of(
            runtime.unknown("the result of parsing is not followed", call.text(), call.location()));
      case "getCommand":
        return Optional.of(command.object());
      case "addSubcommand":
        return Optional.of(PicocliCommands.added(command, call, runtime));
      case "usage":
        return Optional.of(Value.VOID);
      default:
        return call.method().startsWith("set") || call.method().startsWith("add")
            ? Optional.of(command)
            : Optional.empty();
    }
  }

  private static Arguments words(Invocation call, int first, Runtime runtime) {
    return Arguments.of(call.args(), first, runtime);
  }

  /** Runs the last subcommand that is named, else the command itself. */
  private static Value execute(Command command, Arguments words, Invocation call, Runtime runtime) {
    return new PicocliCommands(call, runtime, PicocliModel::runOne).execute(command, words);
  }

  /** {@code CommandLine#execute} catches what parsing throws: nothing runs then. */
  private static Value runOne(
      Value object, Arguments words, boolean runs, Invocation call, Runtime runtime) {
    Value code =
        runtime.unknown("an exit code is known when it runs", call.text(), call.location());
    if (!fill(object, words, call, runtime) || !runs) {
      return code;
    }
    for (String method : List.of("call", "run")) {
      if (runtime.hasMethod(object, method, 0)) {
        runtime.invoke(object, method, List.of(), call.location());
        return code;
      }
    }
    return code;
  }

  private static boolean fill(Value object, Arguments words, Invocation call, Runtime runtime) {
    Binding binding = new Binding(call, runtime);
    collect(object, call, runtime, binding, 0);
    return binding.fill(words, Dialect.PICOCLI, true, EXCEPTION);
  }

  private static void collect(
      Value object, Invocation call, Runtime runtime, Binding binding, int depth) {
    String type = runtime.typeOf(object).orElse("");
    for (Property property : runtime.reflection().properties(type)) {
      Optional<Mark> option = property.annotation(CLASS + ".Option");
      Optional<Mark> parameter = property.annotation(CLASS + ".Parameters");
      boolean mixed =
          property.annotation(CLASS + ".Mixin").isPresent()
              || property.annotation(CLASS + ".ArgGroup").isPresent();
      if (option.isPresent()) {
        binding.add(
            named(option.get(), property), target(object, property, option.get(), call, runtime));
      } else if (parameter.isPresent()) {
        binding.add(
            positional(parameter.get(), property),
            target(object, property, parameter.get(), call, runtime));
      } else if (mixed && depth < DEEPEST) {
        inner(object, property, call, runtime)
            .ifPresent(mixin -> collect(mixin, call, runtime, binding, depth + 1));
      }
    }
  }

  /** The object of a mixin, which picocli creates where the field is null. */
  private static Optional<Value> inner(
      Value object, Property property, Invocation call, Runtime runtime) {
    Optional<Value> held = runtime.reflection().get(object, property);
    if (held.isPresent() && held.get() instanceof Value.ObjectRef) {
      return held;
    }
    Optional<Value> created =
        runtime.reflection().create(property.type(), List.of(), call.location());
    created.ifPresent(value -> runtime.reflection().set(object, property, value));
    return created;
  }

  private static OptionSpec named(Mark option, Property property) {
    List<String> names = new ArrayList<>(option.texts("names"));
    boolean flag = TextConversion.isBoolean(property.type()) && option.text("arity").isEmpty();
    return OptionSpec.named(names, flag, option.isTrue("required"));
  }

  private static OptionSpec positional(Mark parameter, Property property) {
    String index = parameter.text("index").orElse("0");
    boolean many = property.type().endsWith("[]") || TextConversion.isCollection(property.type());
    String first = index.replaceFirst("\\..*", "");
    return new OptionSpec(
        List.of(), false, false, first.matches("\\d{1,4}") ? Integer.parseInt(first) : 0, many);
  }

  private static Binding.Target target(
      Value object, Property property, Mark mark, Invocation call, Runtime runtime) {
    Optional<Value> byDefault =
        mark.text("defaultValue")
            .map(
                text ->
                    TextConversion.convert(
                        variable(text, property), property.type(), call, runtime));
    return new Binding.Target(object, property, byDefault);
  }

  /** {@code ${PARALLELISM:-4}}: a variable of the environment. */
  private static Value variable(String text, Property property) {
    Matcher variable = VARIABLE.matcher(text);
    if (!variable.matches()) {
      return Value.of(text);
    }
    return new Value.Symbol(
        (text.startsWith("${sys:") ? "-D" : "$") + variable.group(1),
        "String",
        Optional.ofNullable(variable.group(2)).map(Value::of),
        text,
        property.location());
  }
}
