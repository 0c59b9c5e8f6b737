package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Reflection;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Fields that a framework fills: dependency injection, command line and configuration binding. */
final class FilledFields {
  private static final List<String> ANNOTATIONS =
      List.of(
          "Inject",
          "Autowired",
          "Resource",
          "Value",
          "ConfigProperty",
          "Parameter",
          "Parameters",
          "Option",
          "Argument");

  private FilledFields() {}

  /** What a framework passes for a parameter that says so by an annotation. */
  static Optional<Value> ofParameter(
      Param param, LinkedType owner, Location method, Interpreter interpreter) {
    if (param.annotations().isEmpty()) {
      return Optional.empty();
    }
    Reflection.Property property = new Mirror(interpreter).parameter(param, owner, method);
    for (ApiModel model : interpreter.models()) {
      Optional<Value> injected = model.injected(property, new Value.Null(), interpreter);
      if (injected.isPresent()) {
        return injected;
      }
    }
    return Optional.empty();
  }

  /** The value of a new field: its initial value is only what it has when nobody fills it. */
  static Value of(
      Member.FieldDecl field, LinkedType owner, Value initial, Interpreter interpreter) {
    if (field.annotations().isEmpty() && owner.decl().annotations().isEmpty()) {
      return initial;
    }
    Reflection.Property property = new Mirror(interpreter).field(field, owner);
    for (ApiModel model : interpreter.models()) {
      Optional<Value> injected = model.injected(property, initial, interpreter);
      if (injected.isPresent()) {
        return injected.get();
      }
    }
    Optional<String> annotation = ANNOTATIONS.stream().filter(field::isAnnotated).findFirst();
    if (annotation.isEmpty()) {
      return initial;
    }
    String filler = "@" + annotation.get() + " " + field.name();
    if (field.init().isPresent() && OpenLoop.isPlain(initial)) {
      return new Value.Symbol(
          filler, field.type().name(), initial.byDefault(), field.name(), field.location());
    }
    Value.Unknown unknown =
        interpreter.unknown(filler + " is set by a framework", field.name(), field.location());
    return property.type().contains(".") ? unknown.typed(property.type()) : unknown;
  }
}
