package io.github.flinkparallelism.report.sarif;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Tool;
import io.github.flinkparallelism.report.json.JsonOut;
import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.util.List;

/**
 * The findings for code scanning. Suppressed findings stay in, marked as such, so that services can
 * tell a suppression from a repair; problems become notifications of the run.
 */
public final class SarifReport implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "report.sarif";
  }

  /** The options are for people; this report ignores them. */
  @Override
  public String render(AnalysisResult result, ReportOptions options) {
    RuleIndex rules = RuleIndex.of(result);
    return JsonOut.document(
        out ->
            out.field("$schema", SCHEMA)
                .field("version", "2.1.0")
                .objects("runs", List.of(result), (run, one) -> run(run, one, rules)));
  }

  private static void run(JsonOut out, AnalysisResult result, RuleIndex rules) throws IOException {
    out.object(
        "tool",
        tool ->
            tool.object(
                "driver",
                driver ->
                    driver
                        .field("name", Tool.NAME)
                        .field("version", result.toolVersion())
                        .objects("rules", rules.all(), SarifReport::rule)));
    out.objects("invocations", List.of(result.problems()), SarifReport::invocation);
    // Columns in our locations count code units, as in editors, which SARIF calls by this name.
    out.field("columnKind", "utf16CodeUnits");
    SarifResult results = new SarifResult(rules, ReadFrom.of(result));
    out.objects("results", result.findings(), results::write);
  }

  private static void rule(JsonOut out, RuleInfo rule) throws IOException {
    String summary = rule.summary() + ".";
    out.field("id", rule.id())
        .field("name", rule.id())
        .object("shortDescription", text -> text.field("text", summary))
        .object(
            "help",
            help ->
                help.field("text", summary + " See " + rule.page() + ".")
                    .field("markdown", summary + " See `" + rule.page() + "`."))
        .object(
            "defaultConfiguration",
            configuration -> configuration.field("level", SarifResult.level(rule.severity())));
  }

  /** A problem costs certainty, but the analysis went on: the run was successful. */
  private static void invocation(JsonOut out, List<Problem> problems) throws IOException {
    out.field("executionSuccessful", true)
        .objects(
            "toolExecutionNotifications",
            problems,
            (notification, problem) ->
                notification
                    .field("level", "warning")
                    .object("message", message -> message.field("text", problem.message()))
                    .objects("locations", List.of(problem.location()), SarifResult::location));
  }
}
