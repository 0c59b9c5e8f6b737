package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTableTest {
  @Test
  void theTableSaysWhatIsWrong() {
    Agreement agreement =
        new Agreement(
            "Job",
            List.of(Verdict.EXACT, Verdict.DEFAULT),
            true,
            false,
            List.of("slots 4 (EXACT), Flink: 5"),
            List.of());

    String text = new AgreementTable("suite", List.of(agreement)).text();

    assertThat(text).contains("WRONG  Job: slots 4 (EXACT), Flink: 5", "coverage 100.0 %");
  }
}
