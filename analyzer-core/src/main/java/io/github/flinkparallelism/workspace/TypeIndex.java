package io.github.flinkparallelism.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where types are declared, told by file name and package. */
final class TypeIndex {
  private final DiskFiles disk;
  private final Map<String, List<SourceFile>> bySimpleName = new HashMap<>();
  private final Map<Path, SourceFile> byPath = new HashMap<>();
  private final Map<Path, List<SourceFile>> byFolder = new HashMap<>();
  private final Map<Path, List<SourceFile>> byPackageFolder = new HashMap<>();
  private final Map<Path, String> packages = new HashMap<>();
  private final FileBuffer buffer = new FileBuffer();

  TypeIndex(DiskFiles disk, List<SourceFile> files) {
    this.disk = disk;
    for (SourceFile file : files) {
      byPath.put(file.path(), file);
      add(bySimpleName, file.simpleName(), file);
      add(byFolder, file.path().getParent(), file);
      file.packageFolder().ifPresent(folder -> add(byPackageFolder, folder, file));
    }
  }

  private static <K> void add(Map<K, List<SourceFile>> index, K key, SourceFile file) {
    index.computeIfAbsent(key, unused -> new ArrayList<>()).add(file);
  }

  /** The files whose name is that of a type, in whatever package. */
  List<SourceFile> named(String simpleName) {
    return bySimpleName.getOrDefault(simpleName, List.of());
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
    return !packageName.isEmpty()
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
      return whole || buffer.length() > 0
          ? PackageDeclaration.in(buffer.bytes(), buffer.length())
          : "";
    } catch (IOException failure) {
      disk.reportUnreadable(path, failure);
      return "";
    }
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
