package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.source.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main methods that may start a job. */
public final class EntryPoints {
  private static final Set<String> TEST_ANNOTATIONS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestTemplate");

  private EntryPoints() {}

  /**
   * A method that starts a job.
   *
   * @param file its file
   * @param unit its file's IR
   * @param type the class that is started
   * @param method the method, of that class or of an ancestor
   * @param name the method's name, with its parameters where others have the same
   */
  public record Entry(Path file, SourceUnit unit, TypeDecl type, MethodDecl method, String name) {
    Entry(Path file, SourceUnit unit, TypeDecl type, MethodDecl method) {
      this(file, unit, type, method, method.name());
    }

    /** False for a method that only callers outside of the project call. */
    public boolean isMain() {
      return EntryPoints.isMain(method);
    }

    /** True for what a test framework runs, in the JVM of the build. */
    public boolean isTest() {
      return TEST_ANNOTATIONS.stream().anyMatch(method::isAnnotated);
    }
  }

  /** The main methods of the project that were asked for, in order of class name. */
  public static List<Entry> find(Project project) {
    List<Path> candidates = project.sources().entryPointCandidates();
    List<Entry> entries =
        withInherited(
            project,
            collect(project, candidates.stream().filter(file -> isNamed(project, file)).toList()));
    if (!coversAll(project, entries)) {
      entries = withInherited(project, collect(project, candidates));
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.type().qualifiedName())
            .thenComparing(entry -> entry.unit().file()));
    return entries;
  }

  /** A main method of an abstract parent starts the programs that inherit it, and no other. */
  private static List<Entry> withInherited(Project project, List<Entry> declared) {
    List<Entry> bases = declared.stream().filter(InheritedMains::isBase).toList();
    List<Entry> entries = new ArrayList<>(declared);
    entries.removeAll(bases);
    entries.addAll(InheritedMains.of(project, bases));
    return entries;
  }

  /** With jobs asked for by name, the files that are named like them come first. */
  private static boolean isNamed(Project project, Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = Language.of(name).map(language -> language.stem(name)).orElse(name);
    return project.request().jobs().stream()
        .map(job -> job.substring(job.lastIndexOf('.') + 1))
        .anyMatch(job -> stem.equals(job));
  }

  static boolean coversAll(Project project, List<Entry> entries) {
    List<String> wanted = project.request().jobs();
    return !wanted.isEmpty()
        && wanted.stream()
            .allMatch(
                name ->
                    !name.contains("*")
                        && entries.stream().anyMatch(e -> matches(e.type().qualifiedName(), name)));
  }

  private static List<Entry> collect(Project project, List<Path> files) {
    List<Entry> entries = new ArrayList<>();
    project.parse(files);
    for (Path file : files) {
      Optional<SourceUnit> unit = project.unit(file);
      if (unit.isPresent()) {
        unit.get().types().forEach(type -> collect(project, file, unit.get(), type, entries));
      }
    }
    return entries;
  }

  private static void collect(
      Project project, Path file, SourceUnit unit, TypeDecl type, List<Entry> into) {
    boolean kotlin = Language.KOTLIN.isOf(unit.file());
    for (MethodDecl method : type.methods()) {
      if (isMain(method)) {
        Entry entry = new Entry(file, unit, type, method);
        boolean base = InheritedMains.isBase(entry);
        boolean runs = !kotlin || method.isStatic();
        if (!base && runs) {
          project.knowMain(type.qualifiedName());
        }
        if (base || runs && isWanted(project, type.qualifiedName())) {
          into.add(entry);
        }
      }
    }
    type.nested().forEach(nested -> collect(project, file, unit, nested, into));
  }

  static boolean isMain(MethodDecl method) {
    if (!method.name().equals("main") || method.body().isEmpty()) {
      return false;
    }
    if (method.params().isEmpty()) {
      return true;
    }
    Param only = method.params().get(0);
    return method.params().size() == 1
        && (only.type().name().equals("String") || only.type().name().equals("java.lang.String"))
        && only.type().dimensions() == 1;
  }

  static boolean isWanted(Project project, String className) {
    List<String> wanted = project.request().jobs();
    return wanted.isEmpty() || wanted.stream().anyMatch(w -> matches(className, w));
  }

  /** True when {@code wanted} is the class, its simple name, or a pattern with {@code *}. */
  static boolean matches(String className, String wanted) {
    if (wanted.contains("*")) {
      return className.matches("\\Q" + wanted.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E");
    }
    return className.equals(wanted)
        || className.endsWith("." + wanted.replace('$', '.'))
        || className.equals(wanted.replace('$', '.'));
  }
}
