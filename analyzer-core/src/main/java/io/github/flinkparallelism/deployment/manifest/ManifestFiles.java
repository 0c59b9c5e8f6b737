package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of the project that others name, manifests or not. */
public final class ManifestFiles {
  private final Map<String, DescribingFile> known = new HashMap<>();
  private final Optional<DescribingFile> any;

  /** Finds files among those that were read already, then on the disk. */
  public ManifestFiles(List<DescribingFile> files) {
    files.forEach(file -> known.put(file.name(), file));
    this.any = files.stream().findFirst();
  }

  /** The file of that name, relative to the project's root; empty for one that lies outside. */
  public Optional<DescribingFile> get(String name) {
    Path path = Path.of(name);
    return Optional.ofNullable(known.get(name))
        .or(
            () ->
                any.filter(it -> !name.isEmpty() && it.files().exists(path))
                    .flatMap(it -> it.files().text(path).map(text -> file(it, path, text))));
  }

  private static DescribingFile file(DescribingFile other, Path path, String text) {
    String name = path.toString().replace('\\', '/');
    return new DescribingFile(path, name, text, other.files(), other.built());
  }
}
