package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The IR of source files, parsed on demand and once. Not thread-safe. */
final class Units {
  private final DiskFiles files;
  private final Consumer<List<Problem>> problems;
  private final Frontends frontends;
  private final Map<Path, Optional<SourceUnit>> parsed = new HashMap<>();

  /**
   * No file yet.
   *
   * @param problems told what cannot be parsed
   */
  Units(DiskFiles files, Frontends frontends, Consumer<List<Problem>> problems) {
    this.files = files;
    this.frontends = frontends;
    this.problems = problems;
  }

  /** Loads what will read files of {@code languages}, while the caller goes on. */
  void prepare(Set<Language> languages) {
    frontends.prepare(languages);
  }

  /** The IR of a file. */
  Optional<SourceUnit> of(Path file) {
    Optional<SourceUnit> known = parsed.get(file);
    if (known == null) {
      known = files.text(file).map(text -> frontends.parse(files.relative(file), text));
      known.ifPresent(unit -> problems.accept(unit.problems()));
      parsed.put(file, known);
    }
    return known;
  }

  /** Parses files that are all going to be asked for; parsing is what they cost. */
  void parse(List<Path> wanted) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Path file : wanted) {
      if (!parsed.containsKey(file)) {
        files.text(file).ifPresent(text -> texts.put(file, text));
      }
    }
    List<Path> fresh = List.copyOf(texts.keySet());
    List<SourceUnit> units =
        RoomyThread.map(fresh, file -> frontends.parse(files.relative(file), texts.get(file)));
    for (int i = 0; i < fresh.size(); i++) {
      problems.accept(units.get(i).problems());
      parsed.put(fresh.get(i), Optional.of(units.get(i)));
    }
  }
}
