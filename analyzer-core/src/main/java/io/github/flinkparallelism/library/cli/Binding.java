package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.Raising;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of objects that a parser fills with program arguments, by their annotations. */
final class Binding {
  private final Map<OptionSpec, Target> targets = new LinkedHashMap<>();
  private final Invocation call;
  private final Runtime runtime;

  Binding(Invocation call, Runtime runtime) {
    this.call = call;
    this.runtime = runtime;
  }

  /**
   * Where the values of an option go.
   *
   * @param object the owner of the field
   * @param property the field
   * @param byDefault the default that the annotation states
   */
  record Target(Value object, Property property, Optional<Value> byDefault) {}

  /** Adds an option. */
  void add(OptionSpec spec, Target target) {
    targets.put(spec, target);
  }

  /**
   * Fills the fields.
   *
   * @param toggles whether a flag negates what the field holds, rather than setting it to true
   * @return false where the parser throws, which has happened then
   */
  boolean fill(Arguments arguments, Dialect dialect, boolean toggles, String exception) {
    if (arguments.open()) {
      targets.forEach(this::leaveOpen);
      return true;
    }
    OptionParser.Result result =
        OptionParser.parse(arguments.words(), List.copyOf(targets.keySet()), dialect);
    if (result.unmatched() || isExcess(result.positional())) {
      // Commands, setters and help options have names that are not collected here.
      targets.forEach(this::leaveOpen);
      return true;
    }
    if (result.error().isPresent()) {
      Raising.raise(exception, result.error().get(), call, runtime);
      return false;
    }
    targets.forEach((spec, target) -> set(spec, target, result.values().get(spec), toggles));
    return true;
  }

  /** More positional arguments than there are fields for them. */
  private boolean isExcess(List<String> positional) {
    long taken = targets.keySet().stream().filter(spec -> spec.names().isEmpty()).count();
    return positional.size() > taken && targets.keySet().stream().noneMatch(OptionSpec::many);
  }

  private Reflection reflection() {
    return runtime.reflection();
  }

  /** What the field holds when its option is not given. */
  private Optional<Value> absent(Target target) {
    if (target.byDefault().isPresent()) {
      return target.byDefault();
    }
    String type = target.property().type();
    if (!target.property().initialized()) {
      return Optional.of(TextConversion.zero(type));
    }
    return reflection()
        .get(target.object(), target.property())
        .flatMap(Value::byDefault)
        .or(() -> reflection().initial(target.object(), target.property()));
  }

  private void set(OptionSpec spec, Target target, List<String> given, boolean toggles) {
    String type = target.property().type();
    if (given == null) {
      absent(target).ifPresent(value -> write(target, value));
    } else if (spec.flag() && given.isEmpty()) {
      boolean negated = toggles && absent(target).filter(Value.TRUE::equals).isPresent();
      write(target, Value.of(!negated));
    } else if (type.endsWith("[]") || TextConversion.isCollection(type)) {
      List<Value> values = new ArrayList<>();
      given.forEach(word -> values.add(Value.of(word)));
      String kind = type.endsWith("[]") ? "array" : "java.util.List";
      write(target, Heap.list(kind, values, false, runtime));
    } else {
      Value text = Value.of(given.get(given.size() - 1));
      write(target, TextConversion.convert(text, type, call, runtime));
    }
  }

  /** The arguments are not known: the field is an input with a default. */
  private void leaveOpen(OptionSpec spec, Target target) {
    String type = target.property().type();
    if (type.endsWith("[]") || TextConversion.isCollection(type)) {
      String kind = type.endsWith("[]") ? "array" : "java.util.List";
      write(target, Heap.list(kind, List.of(), true, runtime));
      return;
    }
    boolean stated =
        target.byDefault().isPresent()
            || target.property().initialized()
            || TextConversion.isBoolean(type)
            || TextConversion.zero(type).isNull();
    Optional<Value> byDefault = spec.required() || !stated ? Optional.empty() : absent(target);
    if (byDefault.isPresent() && byDefault.get() instanceof Value.ObjectRef) {
      write(target, either(spec, target, byDefault.get()));
      return;
    }
    write(
        target,
        new Value.Symbol(
            spec.label(),
            TextConversion.kind(type),
            byDefault.flatMap(Value::byDefault),
            target.property().name(),
            target.property().location()));
  }

  /** One of the constants of an enum, whose fields may be asked for. */
  private Value either(OptionSpec spec, Target target, Value byDefault) {
    String text = target.property().name();
    Value given =
        new Value.Symbol(
            spec.label(), "boolean", Optional.of(Value.FALSE), text, target.property().location());
    return runtime.branch(
        given,
        spec.label() + " is given",
        call.location(),
        () -> runtime.unknown(spec.label() + " is not known", text, call.location()),
        () -> byDefault);
  }

  private void write(Target target, Value value) {
    reflection().set(target.object(), target.property(), value);
  }
}
