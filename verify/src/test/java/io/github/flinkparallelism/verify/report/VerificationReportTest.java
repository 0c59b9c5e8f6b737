package io.github.flinkparallelism.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.verify.JobVerification;
import io.github.flinkparallelism.verify.Outcome;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Aspect;
import io.github.flinkparallelism.verify.comparison.Difference;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What people and programs see, as files. Run with {@code -Dgolden.update=true} to accept what is
 * printed.
 */
class VerificationReportTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final String FILE = "src/main/java/shop/Orders.java";

  @TestFactory
  Stream<DynamicTest> everyReportLooksAsItsGolden() {
    return reports().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(one.getKey(), () -> check(one.getKey(), one.getValue())));
  }

  @Test
  void everyGoldenBelongsToAReport() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(reports().keySet());
    }
  }

  @Test
  void aDefaultThatDoesNotHoldBreaksNoPromise() {
    assertThat(mixed().brokenPromises()).isEqualTo(3);
    assertThat(mixed().notCompared()).hasSize(1);
    assertThat(VerificationPlain.render(mixed(), true).lines())
        .filteredOn(line -> line.contains("max parallelism"))
        .allMatch(line -> line.contains(": warning: "));
  }

  @Test
  void theJsonFormHoldsTheVerdicts() throws IOException {
    JsonNode json = new ObjectMapper().readTree(VerificationJson.render(mixed()));

    assertThat(json.get("wrong").asInt()).isEqualTo(3);
    assertThat(json.get("jobs")).hasSize(6);
    JsonNode difference = json.get("jobs").get(1).get("differences").get(0);
    assertThat(difference.get("analyzer").get(0).asText()).isEqualTo("5");
    assertThat(difference.get("flink").get(0).asText()).isEqualTo("2");
    assertThat(difference.get("location").get("line").asInt()).isEqualTo(31);
  }

  @Test
  void theJsonFormIsAsTheSchemaSays() {
    for (VerificationResult result : List.of(mixed(), empty())) {
      assertThat(VerifySchema.errors(VerificationJson.render(result))).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesOtherThings() {
    String json = VerificationJson.render(mixed());

    assertThat(VerifySchema.errors(json.replace("\"not-run\"", "\"left-out\""))).isNotEmpty();
    assertThat(VerifySchema.errors(json.replace("\"wrong\" :", "\"wrongs\" :"))).isNotEmpty();
    assertThat(VerifySchema.errors(json.replace("\"line\" : 31", "\"line\" : 0"))).isNotEmpty();
    assertThat(VerifySchema.errors("{}")).isNotEmpty();
  }

  private static Map<String, String> reports() {
    Map<String, String> reports = new LinkedHashMap<>();
    reports.put("mixed.console-120.txt", console(mixed(), 120, true));
    reports.put("mixed.console-80.txt", console(mixed(), 80, true));
    reports.put("mixed.console-ascii.txt", console(mixed(), 120, false));
    reports.put("mixed.plain.txt", VerificationPlain.render(mixed(), true));
    reports.put("mixed.json.txt", VerificationJson.render(mixed()));
    reports.put("empty.console-120.txt", console(empty(), 120, true));
    return reports;
  }

  private static void check(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertThat(file).as("run with -Dgolden.update=true to create it").exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  private static String console(VerificationResult result, int width, boolean unicode) {
    ReportOptions options =
        new ReportOptions(width, unicode, Style.PLAIN, ReportOptions.Table.ALWAYS, 20, false);
    return new VerificationConsole(result, options)
        .lines().stream().map(ReportLine::text).collect(Collectors.joining("\n", "", "\n"));
  }

  private static VerificationResult empty() {
    return new VerificationResult(Optional.empty(), Optional.empty(), List.of());
  }

  private static VerificationResult mixed() {
    return new VerificationResult(
        Optional.of("1.20.0"),
        Optional.of("1.18"),
        List.of(
            new JobVerification(
                job("Agreeing"), new Outcome.Compared(agreement(), Optional.empty())),
            new JobVerification(
                job("Contradicted"),
                new Outcome.Compared(contradicted(), Optional.of("main threw afterwards."))),
            new JobVerification(job("Open"), new Outcome.Compared(open(), Optional.empty())),
            new JobVerification(
                job("Refused"),
                new Outcome.Refused("IllegalArgumentException at Orders.java:9: too low.")),
            new JobVerification(
                job("Failing"),
                new Outcome.NotCompared(
                    "main threw IllegalStateException at Orders.java:12: no file. Give arguments.",
                    List.of("reading \u001b[31morders", "no such file"))),
            new JobVerification(
                job("Library"), new Outcome.NotRun("Only a main method can be run."))));
  }

  private static Agreement agreement() {
    return new Agreement(
        "Agreeing", List.of(Verdict.EXACT, Verdict.EXACT, Verdict.DEFAULT), true, true, List.of());
  }

  private static Agreement contradicted() {
    return new Agreement(
        "Contradicted",
        List.of(Verdict.EXACT, Verdict.WRONG, Verdict.WRONG),
        false,
        false,
        List.of(
            wrong(Aspect.PARALLELISM, "enrich (2)", List.of("5"), List.of("2"), Certainty.EXACT),
            wrong(
                Aspect.MAX_PARALLELISM,
                "enrich (2)",
                List.of("256"),
                List.of("128"),
                Certainty.DEFAULT),
            wrong(
                Aspect.TASKS,
                "",
                List.of("Source: orders -> enrich x 5"),
                List.of("Source: orders x 5", "enrich x 2"),
                Certainty.EXACT),
            wrong(Aspect.SLOTS, "", List.of("5"), List.of("7"), Certainty.EXACT)));
  }

  private static Difference wrong(
      Aspect aspect,
      String operator,
      List<String> claimed,
      List<String> planned,
      Certainty certainty) {
    return new Difference(
        Verdict.WRONG,
        aspect,
        operator,
        claimed,
        planned,
        certainty,
        Optional.of(new Location(FILE, 31, 10)),
        certainty == Certainty.DEFAULT ? Optional.of("default of --max") : Optional.empty());
  }

  private static Agreement open() {
    return new Agreement(
        "Open",
        List.of(Verdict.RANGE, Verdict.UNKNOWN),
        false,
        false,
        List.of(
            open(Verdict.RANGE, Aspect.PARALLELISM, "join\n[ERROR] forged (3)", "8"),
            open(Verdict.UNKNOWN, Aspect.PARALLELISM, "a rather long name of a sink (4)", "12"),
            open(Verdict.UNKNOWN, Aspect.SLOTS, "", "12")));
  }

  private static Difference open(Verdict verdict, Aspect aspect, String operator, String planned) {
    boolean range = verdict == Verdict.RANGE;
    return new Difference(
        verdict,
        aspect,
        operator,
        List.of(range ? "4..16" : "?"),
        List.of(planned),
        range ? Certainty.RANGE : Certainty.UNKNOWN,
        Optional.of(new Location(FILE, 44, 8)),
        Optional.of(range ? "isProd() is not known" : "read from a database"));
  }

  private static Job job(String name) {
    Location main = new Location(FILE, 7, 22);
    return new Job(
        "shop." + name,
        new EntryPoint("shop." + name, "main", main),
        new Scenario(Optional.of("conf/config.yaml"), List.of("--rate", "3"), Optional.of(4)),
        List.of(),
        Collections.emptyList());
  }
}
