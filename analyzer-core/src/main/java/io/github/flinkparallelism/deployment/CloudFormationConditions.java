package io.github.flinkparallelism.deployment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The {@code Conditions} of a template, as far as parameters with defaults and mappings decide
 * them.
 */
final class CloudFormationConditions {
  private static final int DEEPEST = 20;

  private final YamlTree template;
  private final Function<YamlTree, CloudValue> values;

  CloudFormationConditions(YamlTree template, Function<YamlTree, CloudValue> values) {
    this.template = template;
    this.values = values;
  }

  /** The condition of that name; empty where it is open, is not there, or depends on itself. */
  Optional<Decided> named(String name) {
    return named(name, 0);
  }

  private Optional<Decided> named(String name, int depth) {
    return depth > DEEPEST
        ? Optional.empty()
        : template.at("Conditions", name).flatMap(tree -> of(tree, depth + 1));
  }

  private Optional<Decided> of(YamlTree tree, int depth) {
    Optional<String> reference =
        tree.tag().equals("!Condition") ? tree.scalar() : tree.text("Condition");
    if (reference.isPresent()) {
      return named(reference.get(), depth);
    }
    Optional<String> function = CloudFormationValues.function(tree);
    if (function.isEmpty() || depth > DEEPEST) {
      return Optional.empty();
    }
    List<YamlTree> items = CloudFormationValues.argument(tree).items();
    return switch (function.get()) {
      case "Equals" -> items.size() == 2 ? equal(items.get(0), items.get(1)) : Optional.empty();
      case "Not" -> items.size() == 1 ? of(items.get(0), depth + 1).map(Decided::not) : none();
      case "And" -> Decided.all(each(items, depth));
      case "Or" -> Decided.any(each(items, depth));
      default -> none();
    };
  }

  private static Optional<Decided> none() {
    return Optional.empty();
  }

  private List<Optional<Decided>> each(List<YamlTree> items, int depth) {
    return items.stream().map(item -> of(item, depth + 1)).toList();
  }

  private Optional<Decided> equal(YamlTree one, YamlTree other) {
    return values.apply(one) instanceof CloudValue.Text first
            && values.apply(other) instanceof CloudValue.Text second
        ? Optional.of(Decided.by(first.text().equals(second.text()), first, second))
        : Optional.empty();
  }
}
