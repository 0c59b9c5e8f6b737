package io.github.flinkparallelism.types.spoon;

import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.types.TypeOracle;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers from a class path, which is asked for on the first question only. Without a class path it
 * knows nothing and costs nothing.
 */
public final class SpoonTypes implements TypeOracle {
  private final ProjectFiles files;
  private final Supplier<List<Path>> classpathSource;
  private final Map<String, Map<Location, String>> callTypes = new HashMap<>();
  private final Map<String, Optional<Boolean>> subtypes = new HashMap<>();
  private Optional<List<Path>> classpath = Optional.empty();

  /**
   * Types of a project.
   *
   * @param files its files
   * @param classpath its class path, asked for when needed
   */
  public SpoonTypes(ProjectFiles files, Supplier<List<Path>> classpath) {
    this.files = files;
    this.classpathSource = classpath;
  }

  private List<Path> classpath() {
    if (classpath.isEmpty()) {
      classpath = Optional.of(List.copyOf(classpathSource.get()));
    }
    return classpath.get();
  }

  @Override
  public Optional<String> typeOfCall(Location methodName) {
    boolean java = Language.JAVA.isOf(methodName.file());
    if (!java || classpath().isEmpty()) {
      return Optional.empty();
    }
    Map<Location, String> types =
        callTypes.computeIfAbsent(methodName.file(), this::typesOfCallsIn);
    return Optional.ofNullable(types.get(methodName));
  }

  private Map<Location, String> typesOfCallsIn(String file) {
    return files
        .text(files.root().resolve(file))
        .map(text -> new SpoonModel(classpath()).typesOfCalls(file, text))
        .orElseGet(Map::of);
  }

  @Override
  public Optional<Boolean> isSubtype(String type, String supertype) {
    if (classpath().isEmpty() || !type.contains(".")) {
      return Optional.empty();
    }
    String key = type + " <: " + supertype;
    Optional<Boolean> known = subtypes.get(key);
    if (known == null) {
      known = new SpoonModel(classpath()).isSubtype(type, supertype);
      subtypes.put(key, known);
    }
    return known;
  }
}
