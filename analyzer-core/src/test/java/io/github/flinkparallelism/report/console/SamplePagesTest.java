package io.github.flinkparallelism.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the samples with deployments show is what the reports say. */
class SamplePagesTest {
  private static final Path SAMPLES = Path.of("../sample-projects");

  @ParameterizedTest
  @ValueSource(strings = {"k8s", "compose", "aws"})
  void blocks_of_the_page_are_parts_of_the_report(String sample) throws IOException {
    Path project = SAMPLES.resolve(sample);
    ReportOptions options =
        new ReportOptions(120, true, Style.PLAIN, ReportOptions.Table.ALWAYS, 20, false);
    List<String> report =
        stripped(
            new ConsoleReport().render(Analysis.run(AnalysisRequest.of(project).build()), options));
    List<List<String>> blocks = blocks(Files.readString(project.resolve("README.md")));

    assertThat(blocks).isNotEmpty();
    assertThat(blocks).allSatisfy(block -> assertThat(report).containsSequence(block));
  }

  private static List<List<String>> blocks(String page) {
    List<List<String>> blocks = new ArrayList<>();
    String[] parts = page.split("(?m)^```$");
    for (int i = 1; i < parts.length; i += 2) {
      blocks.add(stripped(parts[i].strip()));
    }
    return blocks;
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).toList();
  }
}
