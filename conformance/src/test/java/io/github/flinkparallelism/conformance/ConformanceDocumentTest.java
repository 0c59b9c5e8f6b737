package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The page says what the suites of this run, which come before this class, have measured. */
@Order(Integer.MAX_VALUE)
class ConformanceDocumentTest {
  private static final Path PAGE = Path.of("../docs/conformance.md");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @Test
  void thePageIsWhatWasMeasured() throws IOException {
    String measured = ConformanceDocument.of(CorpusResult.readAll());
    if (UPDATE) {
      Files.writeString(PAGE, measured);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "docs/conformance.md is not what this run measured; look at the numbers, then run"
                + " mvn -B verify -pl conformance -am -Dgolden.update=true")
        .isEqualTo(measured);
  }

  @Test
  void nothingIsWrong() throws IOException {
    List<CorpusResult> rows = CorpusResult.readAll();

    assertThat(rows).as("results of the suites").isNotEmpty();
    assertThat(rows).allSatisfy(row -> assertThat(row.wrong()).as(row.toString()).isZero());
  }
}
