package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.frontend.javaparser.JavaFrontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The frontend of each file. Java's is always there; the others are looked for on the first file of
 * another language, so that projects in Java do not pay for them. Thread-safe.
 */
public final class Frontends {
  private static final String LEFT_OUT = "Scala and Kotlin sources are left out of the analysis: ";

  private final Frontend java = new JavaFrontend();
  private final Supplier<? extends Iterable<Frontend>> services;
  private final Map<Language, Frontend> others = new EnumMap<>(Language.class);
  private boolean looked;

  /** Java's and those that {@code services} offers, which is asked at most once. */
  public Frontends(Supplier<? extends Iterable<Frontend>> services) {
    this.services = services;
  }

  /**
   * Starts to load what reads files of {@code languages}, while the caller does something else:
   * native code takes as long as all that comes before the first file is read.
   */
  public void prepare(Set<Language> languages) {
    for (Language language : languages) {
      if (language != Language.JAVA) {
        Thread ahead =
            new Thread(
                () -> other(language).ifPresent(Frontend::obstacle),
                "flink-parallelism-prepare-" + language.extension());
        ahead.setDaemon(true);
        ahead.start();
      }
    }
  }

  /** The IR of a file; of one that nothing can read, an empty one with a problem. */
  SourceUnit parse(String file, String text) {
    Language language = Language.of(file).orElse(Language.JAVA);
    if (language == Language.JAVA) {
      return java.parse(file, text);
    }
    Optional<Frontend> frontend = other(language);
    if (frontend.isEmpty()) {
      return leftOut(
          file, "flink-parallelism-languages, which will read them, is not on the class path");
    }
    Optional<String> obstacle = frontend.get().obstacle();
    return obstacle
        .map(reason -> leftOut(file, reason))
        .orElseGet(() -> frontend.get().parse(file, text));
  }

  private synchronized Optional<Frontend> other(Language language) {
    if (!looked) {
      services.get().forEach(found -> others.put(found.language(), found));
      looked = true;
    }
    return Optional.ofNullable(others.get(language));
  }

  /** The problem is the same for every file, so that a project has it once. */
  private static SourceUnit leftOut(String file, String reason) {
    Problem problem = new Problem(LEFT_OUT + reason, Location.startOf("."));
    return new SourceUnit(file, "", List.of(), List.of(), List.of(problem));
  }
}
