package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A list of operations on a resource, RFC 6902. */
final class JsonPatch {
  private static final int DEEPEST = 100;

  private final List<Problem> problems = new ArrayList<>();
  private YamlTree resource;

  JsonPatch(YamlTree resource) {
    this.resource = resource;
  }

  /** Operations that change nothing, because their place does not exist. */
  List<Problem> problems() {
    return problems;
  }

  YamlTree applied(List<YamlTree> operations) {
    for (YamlTree operation : operations) {
      String op = operation.text("op").orElse("");
      List<String> path =
          Arrays.stream(operation.text("path").orElse("").split("/", DEEPEST))
              .skip(1)
              .map(part -> part.replace("~1", "/").replace("~0", "~"))
              .toList();
      if (op.equals("test") || path.isEmpty()) {
        continue;
      }
      boolean known = op.equals("add") || op.equals("replace") || op.equals("remove");
      Optional<YamlTree> changed =
          known ? changed(resource, path, op, operation.at("value")) : Optional.empty();
      changed.ifPresentOrElse(it -> resource = it, () -> refuse(operation, op));
    }
    return resource;
  }

  private void refuse(YamlTree operation, String op) {
    problems.add(
        new Problem(
            op + " " + operation.text("path").orElse("") + " of this patch cannot be applied",
            operation.key()));
  }

  private static Optional<YamlTree> changed(
      YamlTree tree, List<String> path, String op, Optional<YamlTree> value) {
    String name = path.get(0);
    if (tree.isList()) {
      return element(tree, path, op, value);
    }
    if (path.size() > 1) {
      return tree.at(name)
          .flatMap(inner -> changed(inner, path.subList(1, path.size()), op, value))
          .map(inner -> PatchedYaml.with(tree, name, inner));
    }
    boolean there = tree.at(name).isPresent();
    if (!tree.isMapping() || (!there && !op.equals("add"))) {
      return Optional.empty();
    }
    return op.equals("remove")
        ? Optional.of(PatchedYaml.without(tree, name))
        : value.map(it -> PatchedYaml.with(tree, name, it));
  }

  private static Optional<YamlTree> element(
      YamlTree tree, List<String> path, String op, Optional<YamlTree> value) {
    List<YamlTree> items = new ArrayList<>(tree.items());
    String name = path.get(0);
    boolean end = name.equals("-");
    int index = end ? items.size() : name.matches("\\d{1,6}") ? Integer.parseInt(name) : -1;
    boolean adds = path.size() == 1 && op.equals("add");
    if (index < 0 || index > items.size() || (!adds && index == items.size())) {
      return Optional.empty();
    }
    if (path.size() > 1) {
      return changed(items.get(index), path.subList(1, path.size()), op, value)
          .map(inner -> PatchedYaml.with(tree, index, inner));
    }
    if (op.equals("remove")) {
      items.remove(index);
    } else if (value.isEmpty()) {
      return Optional.empty();
    } else if (adds) {
      items.add(index, value.get());
    } else {
      items.set(index, value.get());
    }
    return Optional.of(PatchedYaml.list(tree, items));
  }
}
