package io.github.flinkparallelism.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the core, read once. */
final class Core {
  static final String ROOT = "io.github.flinkparallelism";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Core() {}

  /** A package with everything below it, as ArchUnit writes it. */
  static String in(String name) {
    return ROOT + "." + name + "..";
  }

  /** Several of them. */
  static String[] in(String... names) {
    String[] packages = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      packages[i] = in(names[i]);
    }
    return packages;
  }
}
