package io.github.flinkparallelism.frontend.javaparser;

import io.github.flinkparallelism.ir.SourceUnit;
import java.util.List;

/**
 * What {@code import module java.base} stands for, as far as jobs use it: the import on demand of
 * each package that the module exports.
 */
final class ModuleImports {
  private static final List<String> JAVA_BASE =
      List.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.net",
          "java.nio",
          "java.nio.charset",
          "java.nio.file",
          "java.text",
          "java.time",
          "java.time.format",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  private ModuleImports() {}

  /** The imports that a module stands for; of other modules nothing is known. */
  static List<SourceUnit.Import> of(String module) {
    return module.equals("java.base") || module.equals("java.se")
        ? JAVA_BASE.stream().map(name -> new SourceUnit.Import(name, false, true)).toList()
        : List.of();
  }
}
