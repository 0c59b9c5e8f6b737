package io.github.flinkparallelism;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invariant 11: whatever a file looks like while somebody types, the answer is a result. */
class DamagedSourceTest {
  private static final Path SOURCE =
      Path.of("../sample-projects/word-count/src/main/java/org/example/wordcount/WordCount.java");
  private static final int STEP = 61;

  @TempDir Path project;

  @Test
  void a_file_that_ends_anywhere_is_a_result() throws IOException {
    String text = Files.readString(SOURCE);
    for (int end = 0; end < text.length(); end += STEP) {
      assertThat(analyse(text.substring(0, end))).as("%d characters", end).isNotNull();
    }
  }

  @Test
  void a_file_with_a_hole_anywhere_is_a_result() throws IOException {
    String text = Files.readString(SOURCE);
    for (int start = 0; start + STEP < text.length(); start += STEP) {
      String damaged = text.substring(0, start) + text.substring(start + STEP / 2);
      assertThat(analyse(damaged)).as("hole at %d", start).isNotNull();
    }
  }

  @Test
  void a_broken_statement_costs_itself_and_is_told_with_its_place() throws IOException {
    String text = Files.readString(SOURCE);
    AnalysisResult result = analyse(text.replace("counts.print();", "counts.print(;"));

    assertThat(result.jobs()).hasSize(1);
    assertThat(result.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains("syntax error");
              assertThat(problem.location().file()).isEqualTo("WordCount.java");
              assertThat(problem.location().line()).isGreaterThan(1);
            });
  }

  private AnalysisResult analyse(String text) throws IOException {
    Files.writeString(project.resolve("WordCount.java"), text);
    return Analysis.run(AnalysisRequest.of(project).build());
  }
}
