package io.github.flinkparallelism.live.report;

import static io.github.flinkparallelism.live.Clusters.job;
import static io.github.flinkparallelism.live.Clusters.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.flinkparallelism.live.Clusters;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.Recorded;
import io.github.flinkparallelism.live.TestProject;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people and programs see, as files. Run with {@code -Dgolden.update=true} to accept what is
 * printed.
 */
class LiveReportTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir static Path folder;

  private static LiveResult agreeing;
  private static LiveResult mixed;
  private static LiveResult empty;

  @BeforeAll
  static void compare() {
    TestProject project =
        new TestProject(folder)
            .with("EveryLayerJob", TestProject.EVERY_LAYER)
            .with("PlainJob", TestProject.PLAIN);
    agreeing = project.against(Recorded.cluster("1.20"));
    mixed =
        project
            .with("TwinJob", TestProject.PLAIN.replace("PlainJob", "TwinJob"))
            .with(
                "ParkedJob",
                TestProject.EVERY_LAYER
                    .replace("EveryLayerJob", "ParkedJob")
                    .replace("every layer", "parked"))
            .against(
                Clusters.with(
                    Map.of("jobmanager.scheduler", "adaptive"),
                    job(
                        1,
                        "every layer",
                        4,
                        task("Source: Sequence Source -> slowly -> even -> Sink: evens", 4),
                        task("sum", 3),
                        task("Sink: sums", 1),
                        task("forged\n[ERROR] \u001b[31mtask", 1)),
                    job(
                        2,
                        "Flink Streaming Job",
                        1,
                        task("Source: Sequence Source -> slowly", 1),
                        task("sum -> Sink: sums", 1)),
                    job(3, "somebody else's\njob", 1, task("x", 1)),
                    job(4, "long ago", "FAILED", 1, task("y", 1))));
    empty = new TestProject(folder.resolve("none").resolve("below")).against(Clusters.of());
  }

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
  void theJsonFormIsAsTheSchemaSays() {
    for (LiveResult result : List.of(agreeing, mixed, empty)) {
      assertThat(errors(LiveJson.render(result))).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesOtherThings() {
    String json = LiveJson.render(mixed);

    assertThat(errors(json.replace("\"different\"", "\"differing\""))).isNotEmpty();
    assertThat(errors(json.replace("\"unmatched\"", "\"unknown\""))).isNotEmpty();
    assertThat(errors("{}")).isNotEmpty();
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(LiveJson.render(mixed)).isEqualTo(LiveJson.render(mixed)).endsWith("}\n");
  }

  private static List<String> errors(String json) {
    try (InputStream stream = LiveJson.class.getResourceAsStream("live.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(stream)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> reports() {
    Map<String, String> reports = new LinkedHashMap<>();
    reports.put("agreeing.console-120.txt", console(agreeing, 120, true));
    reports.put("agreeing.plain.txt", LivePlain.render(agreeing, true));
    reports.put("mixed.console-120.txt", console(mixed, 120, true));
    reports.put("mixed.console-80.txt", console(mixed, 80, true));
    reports.put("mixed.console-ascii.txt", console(mixed, 120, false));
    reports.put("mixed.plain.txt", LivePlain.render(mixed, true));
    reports.put("mixed.json.txt", LiveJson.render(mixed));
    reports.put("empty.console-120.txt", console(empty, 120, true));
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

  private static String console(LiveResult result, int width, boolean unicode) {
    ReportOptions options =
        new ReportOptions(width, unicode, Style.PLAIN, ReportOptions.Table.ALWAYS, 20, false);
    return new LiveConsole(result, options)
        .lines().stream().map(ReportLine::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
