package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Chooses the artifact that tells Flink's version best.
 *
 * @param resolver replaces references in a version by their values, where they are known
 * @param problems hears of a version that is there but cannot be told
 */
record VersionChoice(
    Function<VersionText, Optional<VersionText>> resolver, Consumer<Problem> problems) {
  /** The version that the first group with a telling artifact gives. */
  Optional<VersionText> among(List<List<FlinkArtifact>> strongestFirst) {
    List<FlinkArtifact> telling =
        strongestFirst.stream()
            .flatMap(artifacts -> artifacts.stream().sorted(FlinkArtifact.BY_RANK))
            .filter(FlinkArtifact::isTelling)
            .toList();
    for (FlinkArtifact artifact : telling) {
      Optional<VersionText> version =
          resolver.apply(artifact.version()).flatMap(artifact::flinkVersion);
      if (version.isPresent()) {
        return version;
      }
    }
    telling.stream()
        .map(FlinkArtifact::version)
        .filter(version -> resolver.apply(version).isEmpty())
        .findFirst()
        .ifPresent(this::complain);
    return Optional.empty();
  }

  private void complain(VersionText version) {
    problems.accept(
        new Problem(
            "Flink's version "
                + version.text()
                + " is not defined in the project's build files; state the version explicitly",
            version.location()));
  }
}
