package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Jackson's {@code JsonNode} and Gson's {@code JsonElement}.
 *
 * @param typeName the class
 * @param tree its content
 * @param path of its key
 * @param content the file
 */
record TreeNode(String typeName, ConfigTree tree, String path, FileContent content)
    implements External {
  /** Methods that read a text, number or truth value, with what they give. */
  static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("asInt", "int"),
          Map.entry("intValue", "int"),
          Map.entry("getAsInt", "int"),
          Map.entry("asLong", "long"),
          Map.entry("longValue", "long"),
          Map.entry("getAsLong", "long"),
          Map.entry("asBoolean", "boolean"),
          Map.entry("booleanValue", "boolean"),
          Map.entry("getAsBoolean", "boolean"),
          Map.entry("asDouble", "double"),
          Map.entry("doubleValue", "double"),
          Map.entry("getAsDouble", "double"),
          Map.entry("asText", "String"),
          Map.entry("textValue", "String"),
          Map.entry("getAsString", "String"));

  Optional<Value> call(Invocation call, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "get/1":
      case "path/1":
      case "required/1":
      case "getAsJsonObject/1":
      case "getAsJsonArray/1":
      case "getAsJsonPrimitive/1":
        return Optional.of(child(runtime.settle(call.args().get(0))));
      case "at/1":
        return runtime.settle(call.args().get(0)).constant(String.class).map(this::at);
      case "has/1":
      case "hasNonNull/1":
        return Optional.of(Value.of(!child(runtime.settle(call.args().get(0))).isNull()));
      case "isNull/0":
      case "isJsonNull/0":
      case "isMissingNode/0":
        return Optional.of(Value.FALSE);
      case "size/0":
        return Optional.of(Value.of(size()));
      case "getAsJsonObject/0":
      case "getAsJsonArray/0":
        return Optional.of(this);
      default:
        return scalar(call, runtime);
    }
  }

  private int size() {
    if (tree instanceof ConfigTree.Mapping mapping) {
      return mapping.entries().size();
    }
    return tree instanceof ConfigTree.Sequence sequence ? sequence.elements().size() : 0;
  }

  private Value child(Value key) {
    Optional<ConfigTree> found = Optional.empty();
    String name = key.constant(Object.class).map(String::valueOf).orElse("");
    if (tree instanceof ConfigTree.Mapping mapping) {
      found = Optional.ofNullable(mapping.entries().get(name));
    } else if (tree instanceof ConfigTree.Sequence sequence) {
      found =
          key.constant(Integer.class)
              .filter(index -> index >= 0 && index < sequence.elements().size())
              .map(sequence.elements()::get);
    }
    boolean isNull = found.filter(TreeNode::isNull).isPresent();
    return found.isEmpty() || isNull
        ? new Value.Null()
        : new TreeNode(typeName, found.get(), TreeValues.join(path, name), content);
  }

  private static boolean isNull(ConfigTree tree) {
    return tree instanceof ConfigTree.Scalar scalar && scalar.value().isEmpty();
  }

  private Value at(String pointer) {
    Value node = this;
    for (String part : pointer.substring(Math.min(1, pointer.length())).split("/")) {
      node = node instanceof TreeNode inner ? inner.child(Value.of(part)) : new Value.Null();
    }
    return node;
  }

  private Optional<Value> scalar(Invocation call, Runtime runtime) {
    String type = SCALARS.get(call.method());
    return type == null ? Optional.empty() : converted(type, call, runtime);
  }

  private Optional<Value> converted(String type, Invocation call, Runtime runtime) {
    Value value = new TreeValues(content, call, runtime).untyped(path, tree);
    return Optional.of(TextConversion.convert(value, type, call, runtime));
  }
}
