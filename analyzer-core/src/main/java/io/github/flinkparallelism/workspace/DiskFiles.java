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

  private static final String TOO_LARGE =
      "has more than "
          + SIZE_LIMIT / (1024 * 1024)
          + " MiB and is not read; exclude it from the source folders";

  private final Path root;
  private final Optional<Path> singleFile;
  private final Boundary boundary;
  private final Map<Path, Reading> readings = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  /** A file's text, where there is one, and what is wrong with it. */
  private record Reading(Optional<String> text, Optional<Problem> problem) {}

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
    Reading reading = readings.computeIfAbsent(resolve(file), this::read);
    reading.problem().ifPresent(this::report);
    return reading.text();
  }

  /** The same without a word on what could not be read, for files that may be of no interest. */
  public Optional<String> glance(Path file) {
    return readings.computeIfAbsent(resolve(file), this::read).text();
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
    report(problem(file, message));
  }

  void reportTooLarge(Path file) {
    report(file, TOO_LARGE);
  }

  void reportUnreadable(Path file, IOException failure) {
    report(file, unreadable(failure));
  }

  private Reading read(Path path) {
    if (!Files.isRegularFile(path)) {
      return unread(path, complaintAbout(path));
    }
    if (!boundary.allows(path)) {
      return unread(
          path, "leads out of the project and is not read; name it explicitly to have it read");
    }
    try {
      if (Files.size(path) > SIZE_LIMIT) {
        return unread(path, TOO_LARGE);
      }
      Utf8Text decoded = Utf8Text.decode(Files.readAllBytes(path));
      Optional<Problem> malformed =
          decoded
              .firstBadByte()
              .map(
                  bad ->
                      new Problem(
                          "not valid UTF-8 from here on; save the file as UTF-8",
                          new Location(relative(path), bad.line(), bad.column())));
      return new Reading(Optional.of(decoded.text()), malformed);
    } catch (IOException failure) {
      return unread(path, unreadable(failure));
    }
  }

  private Reading unread(Path path, String message) {
    return new Reading(Optional.empty(), Optional.of(problem(path, message)));
  }

  private Problem problem(Path file, String message) {
    return new Problem(message, Location.startOf(relative(file)));
  }

  private static String unreadable(IOException failure) {
    return "cannot be read (" + failure.getClass().getSimpleName() + "); check its permissions";
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
