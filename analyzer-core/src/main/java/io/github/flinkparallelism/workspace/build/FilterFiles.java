package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The property files that a build names as {@code build.filters}, with whose values resources are
 * filtered. Follows {@code BaseFilter#getDefaultFilterWrappers} of maven-filtering: the last file
 * wins, and properties of the project and of the command line beat all of them.
 */
final class FilterFiles {
  private final ProjectFiles files;
  private final Consumer<Problem> problems;

  FilterFiles(ProjectFiles files, Consumer<Problem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * What they say.
   *
   * @param values by name, the strongest
   * @param uncertain names whose values are made of properties that other profiles set otherwise
   */
  record Read(Map<String, VersionText> values, Set<String> uncertain) {}

  /**
   * Reads them; empty, with a problem, where a file cannot be told or read, as Maven fails there.
   *
   * @param folder the module's, which also the paths of its parents are relative to
   * @param paths as the build files write them, in Maven's order
   * @param properties of the module
   * @param uncertain those that other profiles set otherwise
   */
  Optional<Read> read(
      Path folder,
      List<VersionText> paths,
      Map<String, VersionText> properties,
      Set<String> uncertain) {
    References references = new References(name -> Optional.ofNullable(properties.get(name)));
    Map<String, VersionText> values = new HashMap<>();
    Set<String> open = new HashSet<>();
    for (VersionText path : paths) {
      Optional<Path> file =
          references
              .resolve(new VersionText(FilteredResources.local(path.text()), path.location()))
              .flatMap(told -> file(folder, told.text()));
      Optional<Properties> read = file.flatMap(this::content);
      if (read.isEmpty()) {
        problems.accept(
            new Problem(
                "the filter file "
                    + path.text()
                    + " is not known or cannot be read, so that filtered resources are taken as"
                    + " they are written; name the profile that sets it, or correct the path",
                path.location()));
        return Optional.empty();
      }
      Map<String, VersionText> written = written(read.get(), file.get());
      open.removeAll(written.keySet());
      Set<String> outer = new HashSet<>(uncertain);
      outer.removeAll(written.keySet());
      FilteredResources.spread(outer, written).stream()
          .filter(written::containsKey)
          .forEach(open::add);
      values.putAll(resolved(written, properties));
    }
    return Optional.of(new Read(values, open));
  }

  private Optional<Path> file(Path folder, String path) {
    try {
      return Optional.of(folder.resolve(path).normalize()).filter(files::exists);
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private Optional<Properties> content(Path file) {
    return files
        .text(file)
        .flatMap(
            text -> {
              try {
                Properties read = new Properties();
                read.load(new StringReader(text));
                return Optional.of(read);
              } catch (IOException | IllegalArgumentException malformed) {
                return Optional.empty();
              }
            });
  }

  private Map<String, VersionText> written(Properties read, Path file) {
    Map<String, Location> places = places(file);
    Location start = Location.startOf(files.relative(file));
    Map<String, VersionText> written = new HashMap<>();
    read.stringPropertyNames()
        .forEach(
            name ->
                written.put(
                    name,
                    new VersionText(read.getProperty(name), places.getOrDefault(name, start))));
    return written;
  }

  /** Where each key stands last, which is the one that counts; those with escapes are not found. */
  private Map<String, Location> places(Path file) {
    Map<String, Location> places = new HashMap<>();
    int number = 0;
    for (String line : files.text(file).orElse("").lines().toList()) {
      number++;
      String entry = line.stripLeading();
      if (!entry.startsWith("#") && !entry.startsWith("!")) {
        String key = entry.split("[=:\\s]", 2)[0];
        int column = line.length() - entry.length() + 1;
        places.put(key, new Location(files.relative(file), number, column));
      }
    }
    return places;
  }

  /** Within a file its own values beat those of the project. */
  private static Map<String, VersionText> resolved(
      Map<String, VersionText> written, Map<String, VersionText> properties) {
    References references =
        new References(
            name ->
                Optional.ofNullable(written.get(name))
                    .or(() -> Optional.ofNullable(properties.get(name))));
    Map<String, VersionText> values = new HashMap<>();
    written.forEach((name, text) -> values.put(name, references.resolve(text).orElse(text)));
    return values;
  }
}
