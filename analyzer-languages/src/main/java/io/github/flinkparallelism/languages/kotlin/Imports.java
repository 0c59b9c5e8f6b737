package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.SourceUnit.Import;
import io.github.flinkparallelism.languages.tree.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The imports of a file: what is named first, then the file's own package, then whole packages, and
 * Kotlin's own library last. A function that lies in a package is imported like a static method.
 */
final class Imports {
  private final List<Import> named = new ArrayList<>();
  private final List<Import> wild = new ArrayList<>();

  private Imports() {}

  static List<Import> of(Node root, String packageName) {
    Imports imports = new Imports();
    root.of("import_list").stream()
        .flatMap(list -> list.of("import_header").stream())
        .forEach(imports::add);
    List<Import> all = new ArrayList<>(imports.named);
    all.add(new Import(packageName, true, true));
    all.addAll(imports.wild);
    all.add(new Import("kotlin", true, true));
    return all;
  }

  private void add(Node header) {
    String path =
        header.first("identifier").map(id -> id.text().replaceAll("[\\s`]", "")).orElse("");
    String last = path.substring(path.lastIndexOf('.') + 1);
    if (last.isEmpty()) {
      return;
    }
    if (header.has("wildcard_import")) {
      wild.add(new Import(path, false, true));
      wild.add(new Import(path, true, true));
      return;
    }
    boolean capital = Character.isUpperCase(last.charAt(0));
    if (capital) {
      named.add(new Import(path, false, false));
    }
    // A constant is written like some types are.
    if (!capital || last.equals(last.toUpperCase(java.util.Locale.ROOT))) {
      named.add(new Import(path, true, false));
    }
  }
}
