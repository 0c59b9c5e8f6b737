package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JCommander: objects whose annotated fields hold the program arguments. */
public final class JCommanderModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "com.beust.jcommander.";

  private static final int DEEPEST = 8;

  /** A {@code JCommander} or its builder; its objects are in the store. */
  record Commander(int address) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "JCommander";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent()) {
      return call.self() instanceof Commander commander
          ? instance(call, commander, runtime)
          : Optional.empty();
    }
    boolean constructor = call.method().equals(MethodDecl.CONSTRUCTOR);
    if (!call.type().equals(PACKAGE + "JCommander")
        || !constructor && !call.method().equals("newBuilder")) {
      return Optional.empty();
    }
    Commander commander = new Commander(runtime.allocate());
    runtime.write(slot(commander), new Contents.Elements(List.of(), false));
    if (!call.args().isEmpty()) {
      addObject(commander, call.args().get(0), runtime);
    }
    if (call.args().size() > 1) {
      parse(commander, Arguments.of(call.args(), call.args().size() - 1, runtime), call, runtime);
    }
    return Optional.of(commander);
  }

  private static Slot slot(Commander commander) {
    return new Slot(commander.address(), Slot.ELEMENTS);
  }

  private static List<Value> objects(Commander commander, Runtime runtime) {
    return runtime.read(slot(commander)).orElseThrow() instanceof Contents.Elements elements
        ? elements.values()
        : List.of();
  }

  private static void addObject(Commander commander, Value raw, Runtime runtime) {
    List<Value> objects = new ArrayList<>(objects(commander, runtime));
    objects.add(runtime.settle(raw));
    runtime.write(slot(commander), new Contents.Elements(objects, false));
  }

  private static Optional<Value> instance(Invocation call, Commander commander, Runtime runtime) {
    switch (call.method()) {
      case "addObject":
        call.arg(0).ifPresent(object -> addObject(commander, object, runtime));
        return Optional.of(commander);
      case "args":
      case "parse":
      case "parseWithoutValidation":
        parse(commander, Arguments.of(call.args(), 0, runtime), call, runtime);
        return Optional.of(commander);
      case "usage":
        return Optional.of(Value.VOID);
      default:
        return call.method().startsWith("get") ? Optional.empty() : Optional.of(commander);
    }
  }

  private static void parse(
      Commander commander, Arguments arguments, Invocation call, Runtime runtime) {
    Binding binding = new Binding(call, runtime);
    String separator = "";
    for (Value object : objects(commander, runtime)) {
      collect(object, runtime, binding, 0);
      for (Mark mark : runtime.reflection().annotations(runtime.typeOf(object).orElse(""))) {
        if (mark.type().equals(PACKAGE + "Parameters")) {
          separator = mark.text("separators").orElse(separator).trim();
        }
      }
    }
    Dialect dialect =
        separator.isEmpty() ? Dialect.JCOMMANDER : new Dialect(separator, false, false, false);
    binding.fill(arguments, dialect, true, PACKAGE + "ParameterException");
  }

  private static void collect(Value object, Runtime runtime, Binding binding, int depth) {
    String type = runtime.typeOf(object).orElse("");
    for (Property property : runtime.reflection().properties(type)) {
      Optional<Mark> parameter = property.annotation(PACKAGE + "Parameter");
      if (parameter.isPresent()) {
        binding.add(
            spec(parameter.get(), property),
            new Binding.Target(object, property, Optional.empty()));
      } else if (property.annotation(PACKAGE + "ParametersDelegate").isPresent()
          && depth < DEEPEST) {
        runtime
            .reflection()
            .get(object, property)
            .ifPresent(inner -> collect(inner, runtime, binding, depth + 1));
      }
    }
  }

  private static OptionSpec spec(Mark parameter, Property property) {
    List<String> names = parameter.texts("names");
    boolean required = parameter.isTrue("required");
    boolean flag =
        TextConversion.isBoolean(property.type())
            && !parameter.attributes().getOrDefault("arity", List.of()).contains(Value.of(1));
    boolean many = TextConversion.isCollection(property.type());
    return names.isEmpty()
        ? new OptionSpec(names, false, required, 0, many)
        : OptionSpec.named(names, flag, required);
  }
}
