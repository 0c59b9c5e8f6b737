package io.github.flinkparallelism.deployment.helm;

import io.github.flinkparallelism.deployment.statement.SourceLines;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import java.util.function.BiConsumer;

/** Writes values as {@code toYaml} does, each line with the place of its value. */
final class HelmYaml {
  private static final int DEEPEST = 30;
  private static final int STEP = 2;

  private final BiConsumer<String, Location> lines;

  HelmYaml(BiConsumer<String, Location> lines) {
    this.lines = lines;
  }

  /** Writes a mapping or a list; {@code undecided} leaves the values open. */
  void write(YamlTree tree, int indent, boolean undecided) {
    write(tree, indent, undecided, 0);
  }

  private void write(YamlTree tree, int indent, boolean undecided, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    String space = " ".repeat(indent);
    tree.entries()
        .forEach(
            (name, value) -> entry(space + quoted(name) + ":", value, indent, undecided, depth));
    tree.items().forEach(item -> entry(space + "-", item, indent, undecided, depth));
  }

  private void entry(String head, YamlTree value, int indent, boolean undecided, int depth) {
    if (value.isMapping() || value.isList()) {
      boolean empty = value.entries().isEmpty() && value.items().isEmpty();
      lines.accept(head + (empty ? value.isList() ? " []" : " {}" : ""), value.key());
      write(value, indent + STEP, undecided, depth + 1);
    } else {
      String text = value.scalar().map(HelmYaml::quoted).orElse("null");
      lines.accept(
          head
              + " "
              + (undecided ? SourceLines.OPEN + text.replace("\"", "") + SourceLines.CLOSE : text),
          value.key());
    }
  }

  private static String quoted(String text) {
    boolean plain = text.matches("[\\w./-]+");
    return plain
        ? text
        : '"'
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
            + '"';
  }
}
