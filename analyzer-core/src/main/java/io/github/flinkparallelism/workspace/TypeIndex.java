package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where types are declared, told by file name and package; of files that need not be named after
 * their types, by a look at their text.
 */
final class TypeIndex {
  private final DiskFiles disk;
  private final Map<String, List<SourceFile>> bySimpleName = new HashMap<>();
  private final Map<Path, SourceFile> byPath = new HashMap<>();
  private final Map<Path, List<SourceFile>> byFolder = new HashMap<>();
  private final Map<Path, List<SourceFile>> byPackageFolder = new HashMap<>();
  private final Map<Path, String> packages = new HashMap<>();
  private final List<SourceFile> unread = new ArrayList<>();

  /** Files whose packages have members outside of classes. */
  private final List<SourceFile> loose = new ArrayList<>();

  private final Map<String, List<String>> holders = new HashMap<>();
  private final FileBuffer buffer = new FileBuffer();

  TypeIndex(DiskFiles disk, List<SourceFile> files) {
    this.disk = disk;
    for (SourceFile file : files) {
      byPath.put(file.path(), file);
      if (file.language() == Language.JAVA) {
        add(bySimpleName, file.simpleName(), file);
      } else {
        unread.add(file);
        loose.add(file);
      }
      add(byFolder, file.path().getParent(), file);
      file.packageFolder().ifPresent(folder -> add(byPackageFolder, folder, file));
    }
  }

  private static <K> void add(Map<K, List<SourceFile>> index, K key, SourceFile file) {
    index.computeIfAbsent(key, unused -> new ArrayList<>()).add(file);
  }

  /** The files whose name is that of a type, in whatever package. */
  List<SourceFile> named(String simpleName) {
    unread.forEach(this::addDeclared);
    unread.clear();
    return bySimpleName.getOrDefault(simpleName, List.of());
  }

  private void addDeclared(SourceFile file) {
    String name = String.valueOf(file.path().getFileName());
    String text = disk.text(file.path()).orElse("");
    Declarations.in(file.language(), name, text).forEach(type -> add(bySimpleName, type, file));
  }

  Optional<Path> fileOf(String qualifiedName, Optional<Path> from) {
    String outer = qualifiedName;
    while (!outer.isEmpty()) {
      int dot = outer.lastIndexOf('.');
      String packageName = dot < 0 ? "" : outer.substring(0, dot);
      Optional<Path> file = declaring(packageName, outer.substring(dot + 1), from);
      if (file.isPresent()) {
        return file;
      }
      outer = packageName;
    }
    return Optional.empty();
  }

  private Optional<Path> declaring(String packageName, String simpleName, Optional<Path> from) {
    List<SourceFile> candidates = named(simpleName);
    List<Path> mirrored =
        candidates.stream()
            .filter(file -> mirrors(file, packageName))
            .map(SourceFile::path)
            .toList();
    if (!mirrored.isEmpty()) {
      return Nearest.to(from, mirrored);
    }
    List<Path> declared =
        candidates.stream()
            .map(SourceFile::path)
            .filter(path -> packageOf(path).equals(packageName))
            .toList();
    return Nearest.to(from, declared);
  }

  private static boolean mirrors(SourceFile file, String packageName) {
    return file.language() == Language.JAVA
        && !packageName.isEmpty()
        && file.packageFolder()
            .map(folder -> String.join(".", names(folder)).equals(packageName))
            .orElse(false);
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    folder.forEach(name -> names.add(name.toString()));
    return names;
  }

  private String packageOf(Path path) {
    return packages.computeIfAbsent(path, this::readPackage);
  }

  private String readPackage(Path path) {
    try {
      // A file that goes on after the header is no reason to complain.
      boolean whole = buffer.load(path, PackageDeclaration.HEADER_LIMIT);
      if (!whole && buffer.length() == 0) {
        return "";
      }
      boolean java = Language.JAVA.isOf(path.toString());
      return java
          ? PackageDeclaration.in(buffer.bytes(), buffer.length())
          : PackageDeclaration.byLines(buffer.bytes(), buffer.length());
    } catch (IOException failure) {
      disk.reportUnreadable(path, failure);
      return "";
    }
  }

  /** The classes of loose members in a package whose files mention {@code member}. */
  List<String> holders(String packageName, String member) {
    if (loose.isEmpty()) {
      return List.of();
    }
    return holders.computeIfAbsent(
        packageName + "#" + member,
        key ->
            loose.stream()
                .filter(file -> packageOf(file.path()).equals(packageName))
                .filter(file -> disk.text(file.path()).orElse("").contains(member))
                .map(file -> holder(packageName, file))
                .toList());
  }

  private String holder(String packageName, SourceFile file) {
    String name = String.valueOf(file.path().getFileName());
    String text = disk.text(file.path()).orElse("");
    String holder = Declarations.holder(file.language(), name, text);
    return packageName.isEmpty() ? holder : packageName + "." + holder;
  }

  List<Path> filesInPackageOf(Path path) {
    List<Path> files = new ArrayList<>();
    for (SourceFile sibling : byFolder.getOrDefault(path.getParent(), List.of())) {
      files.add(sibling.path());
    }
    Optional.ofNullable(byPath.get(path))
        .flatMap(SourceFile::packageFolder)
        .map(byPackageFolder::get)
        .ifPresent(others -> others.forEach(other -> files.add(other.path())));
    return files.stream().distinct().filter(file -> !file.equals(path)).toList();
  }
}
