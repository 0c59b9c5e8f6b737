package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Models of libraries that few jobs use: one is created by the first call into its package. */
final class OccasionalModels implements ApiModel {
  private final List<String> prefixes;
  private final Function<String, ApiModel> factory;
  private final Map<String, ApiModel> created = new HashMap<>();

  /**
   * Models on demand.
   *
   * @param prefixes beginnings of qualified class names
   * @param factory the model of a prefix
   */
  OccasionalModels(List<String> prefixes, Function<String, ApiModel> factory) {
    this.prefixes = List.copyOf(prefixes);
    this.factory = factory;
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    for (String prefix : prefixes) {
      if (call.type().startsWith(prefix)) {
        return call(created.computeIfAbsent(prefix, factory), call, runtime);
      }
    }
    return Optional.empty();
  }

  /** Files and configurations that differ from branch to branch are read on each of them. */
  private static Optional<Value> call(ApiModel model, Invocation call, Runtime runtime) {
    for (int i = 0; i < call.args().size(); i++) {
      if (runtime.settle(call.args().get(i)) instanceof Choice choice && isExternal(choice)) {
        int index = i;
        return Optional.of(
            runtime.branch(
                Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
                choice.condition().text(),
                call.location(),
                () -> side(model, call, index, choice.then(), runtime),
                () -> side(model, call, index, choice.otherwise(), runtime)));
      }
    }
    return model.call(call, runtime);
  }

  private static Value side(
      ApiModel model, Invocation call, int index, Value argument, Runtime runtime) {
    List<Value> args = new ArrayList<>(call.args());
    args.set(index, argument);
    return call(model, call.with(args), runtime)
        .orElseGet(
            () ->
                runtime.unknown(
                    call.method() + "() is not modelled", call.text(), call.location()));
  }

  private static boolean isExternal(Value value) {
    return value instanceof External
        || value instanceof Choice choice
            && (isExternal(choice.then()) || isExternal(choice.otherwise()));
  }

  @Override
  public Optional<Value> injected(Property property, Value initial, Runtime runtime) {
    List<Mark> marks = new ArrayList<>(property.annotations());
    marks.addAll(runtime.reflection().annotations(property.owner()));
    for (String prefix : prefixes) {
      if (marks.stream().anyMatch(mark -> mark.type().startsWith(prefix))) {
        Optional<Value> injected =
            created.computeIfAbsent(prefix, factory).injected(property, initial, runtime);
        if (injected.isPresent()) {
          return injected;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Boolean> hasMethod(Value value, String method, int args) {
    // Only languages that extend values ask, so that Java does not pay for their library.
    return value instanceof Value.ListRef
        ? created.computeIfAbsent(LibraryModels.KOTLIN, factory).hasMethod(value, method, args)
        : Optional.empty();
  }

  @Override
  public boolean isBase(String type) {
    return prefixes.stream()
        .anyMatch(
            prefix ->
                type.startsWith(prefix) && created.computeIfAbsent(prefix, factory).isBase(type));
  }

  @Override
  public boolean knowsType(String name) {
    return OccasionalTypes.contains(name);
  }
}
