package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The project's files as they lie on the disk. Each file is read once and kept; relative paths are
 * resolved against the root. Not thread-safe.
 */
public final class DiskFiles implements ProjectFiles {
  /** Larger files are not read: no one writes them by hand, and a parser would choke on them. */
  static final int SIZE_LIMIT = 8 * 1024 * 1024;

  private final Path root;
  private final Optional<Path> singleFile;
  private final Boundary boundary;
  private final Map<Path, Optional<String>> texts = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private DiskFiles(Path root, Collection<Path> named) {
    Path absolute = root.toAbsolutePath().normalize();
    this.singleFile = Optional.of(absolute).filter(Files::isRegularFile);
    this.root = singleFile.map(Path::getParent).orElse(absolute);
    this.boundary = new Boundary(this.root, named.stream().map(this::resolve).toList());
  }

  /**
   * The files of the project at {@code root}.
   *
   * @param root the project's folder; of a single file, its folder
   * @param named files and folders that the user named explicitly and that may lie elsewhere
   */
  public static DiskFiles of(Path root, Collection<Path> named) {
    return new DiskFiles(root, named);
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public String relative(Path file) {
    Path path = resolve(file);
    if (path.equals(root)) {
      return ".";
    }
    Path shown = path.startsWith(root) ? root.relativize(path) : path;
    return shown.toString().replace(File.separatorChar, '/');
  }

  @Override
  public boolean exists(Path file) {
    Path path = resolve(file);
    return Files.isRegularFile(path) && boundary.allows(path);
  }

  @Override
  public boolean isFolder(Path file) {
    Path path = resolve(file);
    return Files.isDirectory(path) && boundary.allows(path);
  }

  @Override
  public Optional<String> text(Path file) {
    return texts.computeIfAbsent(resolve(file), this::read);
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The absolute path of {@code file}, without {@code ..}. */
  Path resolve(Path file) {
    return root.resolve(file).normalize();
  }

  /** The file that the project was opened at, when it is no folder. */
  Optional<Path> singleFile() {
    return singleFile;
  }

  Boundary boundary() {
    return boundary;
  }

  /** Notes something that could not be read; the same problem is noted once. */
  void report(Problem problem) {
    problems.add(problem);
  }

  /** Notes that {@code file} could not be read. */
  void report(Path file, String message) {
    report(new Problem(message, Location.startOf(relative(file))));
  }

  void reportTooLarge(Path file) {
    report(
        file,
        "has more than "
            + SIZE_LIMIT / (1024 * 1024)
            + " MiB and is not read; exclude it from the source folders");
  }

  void reportUnreadable(Path file, IOException failure) {
    report(
        file, "cannot be read (" + failure.getClass().getSimpleName() + "); check its permissions");
  }

  private Optional<String> read(Path path) {
    if (!Files.isRegularFile(path)) {
      report(path, complaintAbout(path));
      return Optional.empty();
    }
    if (!boundary.allows(path)) {
      report(path, "leads out of the project and is not read; name it explicitly to have it read");
      return Optional.empty();
    }
    try {
      if (Files.size(path) > SIZE_LIMIT) {
        reportTooLarge(path);
        return Optional.empty();
      }
      Utf8Text decoded = Utf8Text.decode(Files.readAllBytes(path));
      decoded
          .firstBadByte()
          .ifPresent(
              bad ->
                  report(
                      new Problem(
                          "not valid UTF-8 from here on; save the file as UTF-8",
                          new Location(relative(path), bad.line(), bad.column()))));
      return Optional.of(decoded.text());
    } catch (IOException failure) {
      reportUnreadable(path, failure);
      return Optional.empty();
    }
  }

  private static String complaintAbout(Path path) {
    if (Files.isDirectory(path)) {
      return "is a folder where a file is expected";
    }
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? "is not a regular file and is not read"
        : "does not exist; check the path";
  }
}
