package io.github.flinkparallelism.report.sarif;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries of files that numbers were read from, by the places that set these numbers.
 *
 * @param origins in the order of the operators
 */
record ReadFrom(Map<Location, Set<Origin>> origins) {
  ReadFrom {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }

  /** Those of all jobs. */
  static ReadFrom of(AnalysisResult result) {
    Map<Location, Set<Origin>> origins = new LinkedHashMap<>();
    result.jobs().stream()
        .flatMap(job -> job.executions().stream())
        .flatMap(execution -> execution.operators().stream())
        .flatMap(
            operator ->
                Stream.concat(Stream.of(operator.decision()), operator.overrides().stream()))
        .forEach(decision -> note(decision, origins));
    return new ReadFrom(origins);
  }

  private static void note(Decision decision, Map<Location, Set<Origin>> origins) {
    if (decision.location().isPresent() && decision.origin().isPresent()) {
      origins
          .computeIfAbsent(decision.location().get(), place -> new LinkedHashSet<>())
          .add(decision.origin().get());
    }
  }

  /** The entries that the numbers of a finding stand in, without the places that it names. */
  List<Origin> behind(Finding finding) {
    List<Location> named = new ArrayList<>(List.of(finding.location()));
    named.addAll(finding.related());
    return named.stream()
        .flatMap(place -> origins.getOrDefault(place, Set.of()).stream())
        .filter(origin -> !named.contains(origin.location()))
        .distinct()
        .toList();
  }
}
