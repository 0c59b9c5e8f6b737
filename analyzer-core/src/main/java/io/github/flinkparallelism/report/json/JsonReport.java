package io.github.flinkparallelism.report.json;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Tool;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * The report for programs. Its form is a promise: {@code schemaVersion} changes when a reader of
 * the old form could break, and {@code report.schema.json} in the resources of the parent package
 * says what it is.
 */
public final class JsonReport implements Report {
  /** The version of the form. */
  public static final String SCHEMA_VERSION = "1";

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String fileName() {
    return "report.json";
  }

  /** The options are for people; this report ignores them. */
  @Override
  public String render(AnalysisResult result, ReportOptions options) {
    return JsonOut.document(
        out ->
            out.field("schemaVersion", SCHEMA_VERSION)
                .object(
                    "tool",
                    tool -> tool.field("name", Tool.NAME).field("version", result.toolVersion()))
                .text("flinkVersion", result.flinkVersion())
                .text("scalaVersion", result.scalaVersion())
                .objects("jobs", result.jobs(), JobJson::write)
                .objects("deployments", result.deployments(), JsonReport::deployment)
                .objects("sources", result.sources(), JsonReport::source)
                .objects("callSites", result.callSites(), JsonReport::callSite)
                .objects("findings", result.findings(), JsonReport::finding)
                .objects("problems", result.problems(), JsonReport::problem));
  }

  private static void deployment(JsonOut out, DeploymentInfo deployment) throws IOException {
    out.text("name", deployment.name())
        .field("kind", deployment.kind())
        .field("information", deployment.isInformation());
    location(out, deployment.location());
    out.texts("jobs", deployment.jobs())
        .objects("settings", deployment.settings(), JsonReport::setting);
  }

  private static void setting(JsonOut out, DeploymentInfo.Value setting) throws IOException {
    out.field("key", setting.key())
        .field("value", setting.value())
        .field("layer", setting.layer().label())
        .field("inForce", setting.inForce());
    location(out, setting.location());
  }

  private static void source(JsonOut out, SourceInfo source) throws IOException {
    out.field("file", source.file())
        .field("kind", source.kind())
        .field("counts", source.counts())
        .objects("parts", source.parts(), JsonReport::part)
        .text("reason", source.reason());
  }

  private static void part(JsonOut out, SourceInfo.Part part) throws IOException {
    out.field("text", part.text()).field("line", part.line());
  }

  private static void callSite(JsonOut out, CallSite site) throws IOException {
    out.field("method", site.method());
    location(out, Optional.of(site.location()));
    out.field("status", site.status().label()).texts("operators", site.operators());
  }

  private static void finding(JsonOut out, Finding finding) throws IOException {
    out.field("rule", finding.rule())
        .field("severity", finding.severity().label())
        .field("message", finding.message())
        .field("consequence", finding.consequence())
        .field("remedy", finding.remedy());
    location(out, Optional.of(finding.location()));
    out.objects("related", finding.related(), JsonReport::place)
        .text("job", finding.job())
        .text("deployment", finding.deployment())
        .field("fingerprint", finding.fingerprint())
        .object(
            "suppressed",
            finding.suppressed(),
            (suppressed, why) -> suppressed.field("by", why.by()).field("reason", why.reason()));
  }

  private static void problem(JsonOut out, Problem problem) throws IOException {
    out.field("message", problem.message());
    location(out, Optional.of(problem.location()));
  }

  static void location(JsonOut out, Optional<Location> location) throws IOException {
    out.object("location", location, JsonReport::place);
  }

  static void origin(JsonOut out, Optional<Origin> origin) throws IOException {
    out.object(
        "origin",
        origin,
        (entry, source) -> {
          entry.field("text", source.text());
          location(entry, Optional.of(source.location()));
        });
  }

  private static void place(JsonOut out, Location place) throws IOException {
    out.field("file", place.file()).field("line", place.line()).field("column", place.column());
  }
}
