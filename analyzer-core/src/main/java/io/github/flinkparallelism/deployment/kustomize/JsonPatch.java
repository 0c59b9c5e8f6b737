package io.github.flinkparallelism.deployment.kustomize;

import io.github.flinkparallelism.deployment.yaml.PatchedYaml;
import io.github.flinkparallelism.deployment.yaml.StrategicMerge;
import io.github.flinkparallelism.deployment.yaml.TextYaml;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
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
      if (!op.equals("test")) {
        changed(operation, op).ifPresentOrElse(it -> resource = it, () -> refuse(operation, op));
      }
    }
    return resource;
  }

  /** The same of operations that are perhaps applied: what they would change is left open. */
  YamlTree perhaps(List<YamlTree> operations) {
    for (YamlTree operation : operations) {
      perhaps(operation, operation.text("op").orElse("")).ifPresent(it -> resource = it);
    }
    return resource;
  }

  /** {@code resource} with the value at {@code path} left open. */
  static Optional<YamlTree> opened(YamlTree resource, List<String> path, Location place) {
    Optional<YamlTree> old = find(resource, path);
    YamlTree open = old.map(StrategicMerge::open).orElse(TextYaml.open("replaced", place));
    return changed(resource, path, old.isPresent() ? "replace" : "add", Optional.of(open));
  }

  private Optional<YamlTree> changed(YamlTree operation, String op) {
    List<String> path = pointer(operation, "path");
    List<String> from = pointer(operation, "from");
    Optional<YamlTree> moved = find(resource, from);
    return switch (op) {
      case "add", "replace", "remove" -> changed(resource, path, op, operation.at("value"));
      case "copy" -> changed(resource, path, "add", moved);
      case "move" ->
          changed(resource, from, "remove", Optional.empty())
              .flatMap(rest -> changed(rest, path, "add", moved));
      default -> Optional.empty();
    };
  }

  private Optional<YamlTree> perhaps(YamlTree operation, String op) {
    List<String> path = pointer(operation, "path");
    List<String> from = pointer(operation, "from");
    Optional<YamlTree> value = operation.at("value").map(StrategicMerge::open);
    Optional<YamlTree> moved = find(resource, from).map(StrategicMerge::open);
    return switch (op) {
      case "add", "replace" -> changed(resource, path, op, value);
      case "remove" -> opened(resource, path, operation.key());
      case "copy" -> changed(resource, path, "add", moved);
      case "move" ->
          opened(resource, from, operation.key())
              .flatMap(rest -> changed(rest, path, "add", moved));
      default -> Optional.empty();
    };
  }

  private static List<String> pointer(YamlTree operation, String name) {
    return Arrays.stream(operation.text(name).orElse("").split("/", DEEPEST))
        .skip(1)
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  /** The value at a place; empty where there is none, and for no place. */
  static Optional<YamlTree> find(YamlTree tree, List<String> path) {
    Optional<YamlTree> current = Optional.of(tree).filter(any -> !path.isEmpty());
    for (String name : path) {
      current =
          current.flatMap(
              inner ->
                  inner.isList()
                      ? inner.items().stream().skip(index(name, inner)).findFirst()
                      : inner.at(name));
    }
    return current;
  }

  private void refuse(YamlTree operation, String op) {
    problems.add(
        new Problem(
            op + " " + operation.text("path").orElse("") + " of this patch cannot be applied",
            operation.key()));
  }

  private static Optional<YamlTree> changed(
      YamlTree tree, List<String> path, String op, Optional<YamlTree> value) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
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
    int index = index(path.get(0), tree);
    boolean adds = path.size() == 1 && op.equals("add");
    if (index > items.size() || (!adds && index == items.size())) {
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

  /** The element that a path names; the end for {@code -}, and beyond it for what is no number. */
  private static int index(String name, YamlTree list) {
    int end = list.items().size();
    return name.equals("-") ? end : name.matches("\\d{1,6}") ? Integer.parseInt(name) : end + 1;
  }
}
