package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OutsideEntries;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code JsonNode} of a document that the user of the program hands in, as a text or by the name
 * of a file. Each of its entries is an input that is absent until it is given.
 *
 * @param typeName the class
 * @param document the input that is the document or names it
 * @param path of its key; empty for the whole document
 */
record OutsideNode(String typeName, String document, String path) implements External {
  Optional<Value> call(Invocation call, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "get/1":
      case "remove/1":
        return child(call, runtime).map(node -> ifGiven(node, call, runtime));
      case "path/1":
      case "required/1":
        return child(call, runtime).map(node -> node);
      case "has/1":
      case "hasNonNull/1":
        return child(call, runtime).map(node -> node.isGiven(call));
      case "isNull/0":
        return Optional.of(Value.FALSE);
      case "deepCopy/0":
        return Optional.of(this);
      default:
        Optional<String> type = Optional.ofNullable(TreeNode.SCALARS.get(call.method()));
        return type.map(scalar -> OutsideEntries.input(name(), scalar, call.arg(0), call));
    }
  }

  /** The entries as a map. */
  Value asMap(Runtime runtime) {
    Value.MapRef map = Heap.map("java.util.Map", Map.of(), true, runtime);
    String before = path.isEmpty() ? document + " " : name() + ".";
    runtime.write(new Slot(map.address(), Heap.OUTSIDE), Value.of(before));
    return map;
  }

  private String name() {
    return path.isEmpty() ? document : document + " " + path;
  }

  private Optional<OutsideNode> child(Invocation call, Runtime runtime) {
    return runtime
        .settle(call.args().get(0))
        .constant(String.class)
        .map(key -> new OutsideNode(typeName, document, TreeValues.join(path, key)));
  }

  private Value isGiven(Invocation call) {
    return OutsideEntries.input(name(), "boolean", Optional.of(Value.FALSE), call);
  }

  private static Value ifGiven(OutsideNode node, Invocation call, Runtime runtime) {
    return runtime.branch(
        node.isGiven(call), call.text(), call.location(), () -> node, Value.Null::new);
  }
}
