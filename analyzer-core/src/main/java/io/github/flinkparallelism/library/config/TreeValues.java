package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes maps, lists and objects of the program from the content of a file. */
final class TreeValues {
  /** Annotations that give a field another name in the file, with the attribute that has it. */
  private static final List<String> NAMING =
      List.of(
          "com.fasterxml.jackson.annotation.JsonProperty",
          "com.google.gson.annotations.SerializedName");

  private static final int DEEPEST = 32;

  private final FileContent content;
  private final Invocation call;
  private final Runtime runtime;

  TreeValues(FileContent content, Invocation call, Runtime runtime) {
    this.content = content;
    this.call = call;
    this.runtime = runtime;
  }

  /** Maps, lists and constants. */
  Value untyped(String path, ConfigTree tree) {
    if (tree instanceof ConfigTree.Mapping mapping) {
      Map<Value, Value> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach((key, value) -> entries.put(Value.of(key), untyped(join(path, key), value)));
      return Heap.map("java.util.Map", entries, false, runtime);
    } else if (tree instanceof ConfigTree.Sequence sequence) {
      List<Value> elements = new ArrayList<>();
      sequence.elements().forEach(element -> elements.add(untyped(path, element)));
      return Heap.list("java.util.List", elements, false, runtime);
    }
    ConfigTree.Scalar scalar = (ConfigTree.Scalar) tree;
    if (scalar.value().isEmpty()) {
      return new Value.Null();
    }
    return scalar.value().get() instanceof String text
        ? content.textual(path, text, scalar.line(), runtime)
        : content.plain(path, scalar.value().get(), scalar.line());
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** An object of a class in source, or what an untyped reader would make of it. */
  Value typed(String type, String path, ConfigTree tree) {
    return typed(type, path, tree, 0);
  }

  private Value typed(String type, String path, ConfigTree tree, int depth) {
    Reflection reflection = runtime.reflection();
    List<Property> properties = reflection.properties(type);
    if (tree instanceof ConfigTree.Mapping mapping && !properties.isEmpty() && depth < DEEPEST) {
      return reflection.isRecord(type)
          ? ofRecord(type, properties, path, mapping, depth)
          : ofClass(type, properties, path, mapping, depth);
    }
    Value value = untyped(path, tree);
    boolean scalar = tree instanceof ConfigTree.Scalar && !value.isNull();
    return scalar ? TextConversion.convert(value, type, call, runtime) : value;
  }

  private Value ofRecord(
      String type, List<Property> components, String path, ConfigTree.Mapping tree, int depth) {
    List<Value> args = new ArrayList<>();
    for (Property component : components) {
      Optional<Value> given = value(component, type, path, tree, depth);
      args.add(given.orElseGet(() -> TextConversion.zero(component.type())));
    }
    return runtime
        .reflection()
        .create(type, args, call.location())
        .orElseGet(() -> unknown(type + " cannot be created"));
  }

  private Value ofClass(
      String type, List<Property> properties, String path, ConfigTree.Mapping tree, int depth) {
    Optional<Value> object = runtime.reflection().create(type, List.of(), call.location());
    if (object.isEmpty()) {
      return unknown(type + " cannot be created");
    }
    for (Property property : properties) {
      Optional<Value> given = value(property, type, path, tree, depth);
      given.ifPresent(value -> set(object.get(), property, value));
    }
    return object.get();
  }

  private void set(Value object, Property property, Value value) {
    String name = property.name();
    String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    if (runtime.hasMethod(object, setter, 1)) {
      runtime.invoke(object, setter, List.of(value), call.location());
    } else {
      runtime.reflection().set(object, property, value);
    }
  }

  private Optional<Value> value(
      Property property, String owner, String path, ConfigTree.Mapping tree, int depth) {
    Optional<String> key = key(property, owner, tree);
    return key.map(k -> typed(property, join(path, k), tree.entries().get(k), depth + 1));
  }

  /** Elements of a list and values of a map may be of a class in source as well. */
  private Value typed(Property property, String path, ConfigTree tree, int depth) {
    List<String> arguments = property.typeArguments();
    if (tree instanceof ConfigTree.Sequence sequence && arguments.size() == 1) {
      List<Value> elements = new ArrayList<>();
      sequence
          .elements()
          .forEach(element -> elements.add(typed(arguments.get(0), path, element, depth)));
      return Heap.list("java.util.List", elements, false, runtime);
    } else if (tree instanceof ConfigTree.Mapping mapping && arguments.size() == 2) {
      Map<Value, Value> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, value) ->
                  entries.put(
                      Value.of(key), typed(arguments.get(1), join(path, key), value, depth)));
      return Heap.map("java.util.Map", entries, false, runtime);
    }
    return typed(property.type(), path, tree, depth);
  }

  private Optional<String> key(Property property, String owner, ConfigTree.Mapping tree) {
    for (String naming : NAMING) {
      Optional<String> named = property.annotation(naming).flatMap(mark -> mark.text("value"));
      if (named.isPresent()) {
        return named.filter(tree.entries()::containsKey);
      }
    }
    if (tree.entries().containsKey(property.name())) {
      return Optional.of(property.name());
    }
    return isRenamed(owner)
        ? tree.entries().keySet().stream()
            .filter(key -> plain(key).equals(plain(property.name())))
            .findFirst()
        : Optional.empty();
  }

  /** {@code @JsonNaming}: another case of the same words. */
  private boolean isRenamed(String type) {
    return runtime.reflection().annotations(type).stream()
        .map(Mark::type)
        .anyMatch(name -> name.endsWith("JsonNaming"));
  }

  private static String plain(String key) {
    return key.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }

  /** An object of which nothing is known because its file cannot be read. */
  Value missing(String type, String why) {
    Optional<Value> object =
        runtime.reflection().properties(type).isEmpty() || runtime.reflection().isRecord(type)
            ? Optional.empty()
            : runtime.reflection().create(type, List.of(), call.location());
    if (object.isEmpty()) {
      return unknown(why);
    }
    for (Property property : runtime.reflection().properties(type)) {
      runtime.reflection().set(object.get(), property, unknown(why));
    }
    return object.get();
  }

  private Value unknown(String why) {
    return runtime.unknown(why, call.text(), call.location());
  }
}
