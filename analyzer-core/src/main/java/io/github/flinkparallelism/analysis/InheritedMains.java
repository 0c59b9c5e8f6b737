package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.analysis.EntryPoints.Entry;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Language;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Programs whose main method an abstract parent has, as objects of Scala and Kotlin may: {@code
 * object Job extends FlinkJob}. Parents are told by their simple names.
 */
final class InheritedMains {
  private final Project project;
  private final List<Entry> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private InheritedMains(Project project) {
    this.project = project;
  }

  /** True for a main method that only those who inherit it can run. */
  static boolean isBase(Entry entry) {
    return entry.type().isAbstract()
        && !entry.method().isStatic()
        && !Language.JAVA.isOf(entry.unit().file());
  }

  /** The programs that inherit one of {@code bases}. */
  static List<Entry> of(Project project, List<Entry> bases) {
    InheritedMains search = new InheritedMains(project);
    bases.forEach(search::inheritors);
    return search.found;
  }

  private void inheritors(Entry base) {
    Deque<String> pending = new ArrayDeque<>(List.of(base.type().name()));
    while (!pending.isEmpty()) {
      String parent = pending.pop();
      for (Path file : mentioning(parent)) {
        Optional<SourceUnit> unit = project.unit(file);
        unit.stream()
            .flatMap(each -> each.types().stream())
            .filter(type -> extend(type, parent) && seen.add(type.qualifiedName()))
            .forEach(
                type -> {
                  pending.add(type.name());
                  add(base, file, unit.get(), type);
                });
      }
    }
  }

  private List<Path> mentioning(String name) {
    return project.sources().files().stream()
        .filter(file -> !Language.JAVA.isOf(file.toString()))
        .filter(file -> project.files().text(file).filter(text -> text.contains(name)).isPresent())
        .toList();
  }

  private static boolean extend(TypeDecl type, String parent) {
    return Stream.concat(type.superclass().stream(), type.interfaces().stream())
        .map(TypeName::name)
        .anyMatch(name -> name.equals(parent) || name.endsWith("." + parent));
  }

  private void add(Entry base, Path file, SourceUnit unit, TypeDecl type) {
    boolean own = type.methods().stream().anyMatch(EntryPoints::isMain);
    if (own || type.isAbstract()) {
      return;
    }
    project.knowMain(type.qualifiedName());
    if (EntryPoints.isWanted(project, type.qualifiedName())) {
      found.add(new Entry(file, unit, type, base.method()));
    }
  }
}
