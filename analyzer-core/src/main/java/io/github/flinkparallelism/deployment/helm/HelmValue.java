package io.github.flinkparallelism.deployment.helm;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * What an expression of a template stands for.
 *
 * @param tree a value of a file
 * @param text a text that a function made, or of a literal
 * @param place where the value stands
 * @param indent how far {@code nindent} moves it; 0 where it is not asked for
 */
record HelmValue(
    Optional<YamlTree> tree, Optional<String> text, Optional<Location> place, int indent) {
  /** No value has that name. */
  static final HelmValue MISSING =
      new HelmValue(Optional.empty(), Optional.empty(), Optional.empty(), 0);

  static HelmValue of(YamlTree tree) {
    return new HelmValue(Optional.of(tree), tree.scalar(), Optional.of(tree.key()), 0);
  }

  static HelmValue of(String text, Optional<Location> place) {
    return new HelmValue(Optional.empty(), Optional.of(text), place, 0);
  }

  HelmValue indented(int columns) {
    return new HelmValue(tree, text, place, columns);
  }

  boolean isMissing() {
    return tree.isEmpty() && text.isEmpty();
  }

  /** What {@code if} asks for: anything but nothing, false, 0 and what is empty. */
  boolean isTrue() {
    boolean parts = tree.filter(it -> !it.entries().isEmpty() || !it.items().isEmpty()).isPresent();
    return parts
        || text.filter(it -> !it.isEmpty() && !it.equals("false") && !it.equals("0")).isPresent();
  }
}
