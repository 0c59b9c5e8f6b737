package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The {@code Conditions} of a template, as far as parameters with defaults and mappings decide
 * them.
 */
final class CloudFormationConditions {
  private static final int DEEPEST = 100;

  private final YamlTree template;
  private final Function<YamlTree, CloudValue> values;

  /** By name; of one that is being computed, open: what depends on itself has no value. */
  private final Map<String, Optional<Decided>> known = new HashMap<>();

  private int depth;

  CloudFormationConditions(YamlTree template, Function<YamlTree, CloudValue> values) {
    this.template = template;
    this.values = values;
  }

  /** The condition of that name; empty where it is open, is not there, or depends on itself. */
  Optional<Decided> named(String name) {
    Optional<Decided> before = known.get(name);
    if (before != null || depth > DEEPEST) {
      return before == null ? Optional.empty() : before;
    }
    known.put(name, Optional.empty());
    depth++;
    Optional<Decided> decided = template.at("Conditions", name).flatMap(this::of);
    depth--;
    known.put(name, decided);
    return decided;
  }

  private Optional<Decided> of(YamlTree tree) {
    Optional<String> reference =
        tree.tag().equals("!Condition") ? tree.scalar() : tree.text("Condition");
    if (reference.isPresent()) {
      return named(reference.get());
    }
    Optional<String> function = CloudFormationValues.function(tree);
    if (function.isEmpty()) {
      return Optional.empty();
    }
    List<YamlTree> items = CloudFormationValues.argument(tree).items();
    return switch (function.get()) {
      case "Equals" -> items.size() == 2 ? equal(items.get(0), items.get(1)) : none();
      case "Not" -> items.size() == 1 ? of(items.get(0)).map(Decided::not) : none();
      case "And" -> Decided.all(each(items));
      case "Or" -> Decided.any(each(items));
      default -> none();
    };
  }

  private static Optional<Decided> none() {
    return Optional.empty();
  }

  private List<Optional<Decided>> each(List<YamlTree> items) {
    return items.stream().map(this::of).toList();
  }

  private Optional<Decided> equal(YamlTree one, YamlTree other) {
    return values.apply(one) instanceof CloudValue.Text first
            && values.apply(other) instanceof CloudValue.Text second
        ? Optional.of(Decided.by(first.text().equals(second.text()), first, second))
        : Optional.empty();
  }
}
