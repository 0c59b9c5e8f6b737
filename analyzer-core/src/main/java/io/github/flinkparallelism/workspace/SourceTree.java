package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The source files of a project: which there are, where a type or a resource lies, and which of
 * them may start a job. The disk is walked once, and the bytes of each file are scanned at most
 * once, when candidates are first asked for. Every list is sorted. Not thread-safe.
 */
public final class SourceTree {
  private final DiskFiles disk;
  private final List<SourceFile> jobFiles;
  private final List<SourceFile> allFiles;
  private final TypeIndex types;
  private final ResourceLookup resources;
  private Optional<SourceScan> scan = Optional.empty();

  private SourceTree(DiskFiles disk, List<SourceFile> found) {
    this.disk = disk;
    this.jobFiles = sorted(disk, found, List.of(SourceRoot.Kind.JOB));
    this.allFiles = sorted(disk, found, List.of(SourceRoot.Kind.JOB, SourceRoot.Kind.LIBRARY));
    this.types = new TypeIndex(disk, allFiles);
    this.resources =
        new ResourceLookup(
            disk, allFiles.stream().map(file -> file.root().folder()).distinct().toList());
  }

  /**
   * Finds the sources of the project.
   *
   * @param disk the project
   * @param sourceRoots folders (or single files) with job sources; empty finds them by convention:
   *     {@code src/main/java} of every module, else every folder below the root; when the project
   *     was opened at a single file, that file
   * @param libraryRoots folders whose classes jobs may call
   * @param includeTests whether {@code src/test/java} is searched for jobs as well
   */
  public static SourceTree of(
      DiskFiles disk, List<Path> sourceRoots, List<Path> libraryRoots, boolean includeTests) {
    return of(disk, sourceRoots, libraryRoots, includeTests, StatedFolders.NONE);
  }

  /**
   * Finds the sources of the project.
   *
   * @param stated what build files say of folders that follow no convention
   */
  public static SourceTree of(
      DiskFiles disk,
      List<Path> sourceRoots,
      List<Path> libraryRoots,
      boolean includeTests,
      StatedFolders stated) {
    if (sourceRoots.isEmpty() && disk.singleFile().isPresent()) {
      return ofFile(disk, disk.singleFile().get());
    }
    List<SourceRoot> roots = new ArrayList<>();
    for (Path root : sourceRoots) {
      roots.add(new SourceRoot(disk.resolve(root), SourceRoot.Kind.JOB));
    }
    if (sourceRoots.isEmpty()) {
      roots.add(new SourceRoot(disk.root(), SourceRoot.Kind.PLAIN));
    }
    for (Path root : libraryRoots) {
      roots.add(new SourceRoot(disk.resolve(root), SourceRoot.Kind.LIBRARY));
    }
    SourceWalk.Found found = SourceWalk.over(disk, roots, stated::isBuildFile);
    List<SourceFile> placed = StatedRoots.applied(found, stated);
    return new SourceTree(disk, new RootChoice(includeTests).choose(placed));
  }

  /** The jobs of one file; the other files of its folder may be called. */
  private static SourceTree ofFile(DiskFiles disk, Path path) {
    SourceRoot folder = new SourceRoot(disk.root(), SourceRoot.Kind.LIBRARY);
    List<SourceFile> found = new ArrayList<>();
    found.add(new SourceFile(path, new SourceRoot(disk.root(), SourceRoot.Kind.JOB)));
    try (var siblings = Files.list(disk.root())) {
      siblings
          .filter(sibling -> SourceFile.isSource(sibling) && !sibling.equals(path))
          .filter(disk::exists)
          .forEach(sibling -> found.add(new SourceFile(sibling, folder)));
    } catch (IOException failure) {
      disk.reportUnreadable(disk.root(), failure);
    }
    return new SourceTree(disk, found);
  }

  /** The files that are searched for jobs. */
  public List<Path> files() {
    return jobFiles.stream().map(SourceFile::path).toList();
  }

  /** The languages of {@link #files()}. */
  public Set<Language> languages() {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (SourceFile file : jobFiles) {
      Language.of(file.path().toString()).ifPresent(languages::add);
    }
    return languages;
  }

  /** The files that jobs may call, including those of {@link #files()}. */
  public List<Path> allFiles() {
    return allFiles.stream().map(SourceFile::path).toList();
  }

  /**
   * The file that declares a type.
   *
   * @param qualifiedName {@code com.acme.Outer.Inner} lies in the file of {@code com.acme.Outer}
   */
  public Optional<Path> fileOf(String qualifiedName) {
    return types.fileOf(qualifiedName, Optional.empty());
  }

  /**
   * The file that declares a type, seen from another file: where several modules have a class of
   * that name, the one nearest to {@code from}.
   */
  public Optional<Path> fileOf(String qualifiedName, Path from) {
    return types.fileOf(qualifiedName, Optional.of(disk.resolve(from)));
  }

  /**
   * The files of the same package: those of its folder first, then those of the same package folder
   * below other source roots; {@code file} itself is left out.
   */
  public List<Path> filesInPackageOf(Path file) {
    return types.filesInPackageOf(disk.resolve(file));
  }

  /**
   * The classes, by qualified name, that hold what a package of Scala or Kotlin has outside of its
   * classes, as far as their files mention {@code member}.
   */
  public List<String> holders(String packageName, String member) {
    return types.holders(packageName, member);
  }

  /** A file that the class loader would find by this name, with or without a leading slash. */
  public Optional<Path> resource(String classpathName) {
    return resources.find(classpathName, Optional.empty());
  }

  /** A resource, seen from a class: the one of the nearest module. */
  public Optional<Path> resource(String classpathName, Path from) {
    return resources.find(classpathName, Optional.of(disk.resolve(from)));
  }

  /** A file of the project by path relative to the root, or by absolute path inside of it. */
  public Optional<Path> file(String relativeOrAbsolute) {
    return resources.file(relativeOrAbsolute);
  }

  /**
   * Files with a main method that mention Flink or reach, over the types they name, a file that
   * mentions Flink's environment. Found by scanning bytes: a superset of the real entry points.
   */
  public List<Path> entryPointCandidates() {
    return new EntryPointSearch(scan(), allFiles, types).candidates(jobFiles);
  }

  /** Job files that mention Flink's environment. */
  public List<Path> pipelineCandidates() {
    return jobFiles.stream()
        .filter(file -> scan().hasAny(file, Mention.STREAM_ENVIRONMENTS))
        .map(SourceFile::path)
        .toList();
  }

  /** Job files with a call (or a name that looks like one) that changes how operators run. */
  public List<Path> callSiteCandidates() {
    return jobFiles.stream()
        .filter(file -> scan().hasAny(file, Mention.CALL_SITES))
        .map(SourceFile::path)
        .toList();
  }

  /** Job files that speak of submitted jars, as the REST API names them. */
  public List<Path> jarRunCandidates() {
    return jobFiles.stream()
        .filter(file -> scan().has(file, Mention.SUBMITTED_JARS))
        .map(SourceFile::path)
        .toList();
  }

  private SourceScan scan() {
    if (scan.isEmpty()) {
      scan = Optional.of(SourceScan.of(disk, allFiles));
    }
    return scan.get();
  }

  private static List<SourceFile> sorted(
      DiskFiles disk, List<SourceFile> files, List<SourceRoot.Kind> kinds) {
    return files.stream()
        .filter(file -> kinds.contains(file.root().kind()))
        .collect(
            Collectors.toMap(
                file -> disk.relative(file.path()), file -> file, (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .toList();
  }
}
