package io.github.flinkparallelism.report.sarif;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Suppression;
import io.github.flinkparallelism.report.json.JsonOut;
import io.github.flinkparallelism.source.Location;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One finding as a SARIF result. */
record SarifResult(RuleIndex rules) {
  /** Lets services recognise a finding whose line has moved. */
  private static final String FINGERPRINT = "parallelismFingerprint/v1";

  void write(JsonOut out, Finding finding) throws IOException {
    String text = text(finding);
    out.field("ruleId", finding.rule())
        .field("ruleIndex", rules.of(finding.rule()))
        .field("level", level(finding.severity()))
        .object("message", message -> message.field("text", text))
        .objects("locations", List.of(finding.location()), SarifResult::location);
    if (!finding.related().isEmpty()) {
      out.objects("relatedLocations", finding.related(), SarifResult::location);
    }
    out.object("partialFingerprints", prints -> prints.field(FINGERPRINT, finding.fingerprint()));
    if (finding.suppressed().isPresent()) {
      out.objects("suppressions", List.of(finding.suppressed().get()), SarifResult::suppression);
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
