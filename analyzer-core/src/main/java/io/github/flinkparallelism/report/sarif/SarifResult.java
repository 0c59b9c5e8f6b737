package io.github.flinkparallelism.report.sarif;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Suppression;
import io.github.flinkparallelism.report.json.JsonOut;
import io.github.flinkparallelism.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One finding as a SARIF result.
 *
 * @param rules of the run
 * @param readFrom the entries of files that numbers were read from
 */
record SarifResult(RuleIndex rules, ReadFrom readFrom) {
  /** Lets services recognise a finding whose line has moved. */
  private static final String FINGERPRINT = "parallelismFingerprint/v1";

  void write(JsonOut out, Finding finding) throws IOException {
    String text = text(finding);
    out.field("ruleId", finding.rule())
        .field("ruleIndex", rules.of(finding.rule()))
        .field("level", level(finding.severity()))
        .object("message", message -> message.field("text", text))
        .objects("locations", List.of(finding.location()), SarifResult::location);
    List<Related> related = related(finding);
    if (!related.isEmpty()) {
      out.objects("relatedLocations", related, SarifResult::related);
    }
    out.object("partialFingerprints", prints -> prints.field(FINGERPRINT, finding.fingerprint()));
    if (finding.suppressed().isPresent()) {
      out.objects("suppressions", List.of(finding.suppressed().get()), SarifResult::suppression);
    }
  }

  /**
   * A place that matters as well.
   *
   * @param message what stands there; absent where the finding says it
   */
  private record Related(Location location, Optional<String> message) {}

  private List<Related> related(Finding finding) {
    List<Related> all = new ArrayList<>();
    finding.related().forEach(place -> all.add(new Related(place, Optional.empty())));
    readFrom
        .behind(finding)
        .forEach(
            origin -> {
              String message = "The number is read from " + origin.text();
              all.add(new Related(origin.location(), Optional.of(message)));
            });
    return all;
  }

  private static void related(JsonOut out, Related related) throws IOException {
    location(out, related.location());
    if (related.message().isPresent()) {
      String text = related.message().get();
      out.object("message", message -> message.field("text", text));
    }
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String text(Finding finding) {
    return Stream.of(finding.message(), finding.consequence(), finding.remedy())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  static void location(JsonOut out, Location location) throws IOException {
    out.object(
        "physicalLocation",
        physical ->
            physical
                .object(
                    "artifactLocation",
                    artifact ->
                        artifact
                            .field("uri", RelativeUri.of(location.file()))
                            .field("uriBaseId", "%SRCROOT%"))
                .object(
                    "region",
                    region ->
                        region
                            .field("startLine", location.line())
                            .field("startColumn", location.column())));
  }

  /** SARIF knows two kinds: written in the source, or kept elsewhere, such as in a baseline. */
  private static void suppression(JsonOut out, Suppression why) throws IOException {
    String by = why.by().toLowerCase(Locale.ROOT);
    out.field("kind", by.contains("comment") ? "inSource" : "external")
        .field("justification", why.reason().isBlank() ? why.by() : why.reason());
  }
}
