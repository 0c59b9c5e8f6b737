package io.github.flinkparallelism.workspace;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project that exists in memory only, for tests of everything that reads through the contract.
 */
public final class MemoryFiles implements ProjectFiles {
  private final Path root = Path.of("/project").toAbsolutePath();
  private final Map<Path, String> texts = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Adds a file by its path relative to the root. */
  public MemoryFiles with(String path, String text) {
    texts.put(root.resolve(path), text);
    return this;
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public String relative(Path file) {
    return root.relativize(root.resolve(file).normalize()).toString().replace('\\', '/');
  }

  @Override
  public boolean exists(Path file) {
    return texts.containsKey(root.resolve(file).normalize());
  }

  @Override
  public Optional<String> text(Path file) {
    Optional<String> text = Optional.ofNullable(texts.get(root.resolve(file).normalize()));
    if (text.isEmpty()) {
      problems.add(new Problem("does not exist", Location.startOf(relative(file))));
    }
    return text;
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
