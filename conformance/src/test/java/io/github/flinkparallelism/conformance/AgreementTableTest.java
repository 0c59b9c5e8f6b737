package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Aspect;
import io.github.flinkparallelism.verify.comparison.Difference;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTableTest {
  @Test
  void theTableSaysWhatIsWrong() {
    Difference slots =
        new Difference(
            Verdict.WRONG,
            Aspect.SLOTS,
            "",
            List.of("4"),
            List.of("5"),
            Certainty.EXACT,
            Optional.empty(),
            Optional.empty());
    Agreement agreement =
        new Agreement("Job", List.of(Verdict.EXACT, Verdict.DEFAULT), true, false, List.of(slots));

    String text = new AgreementTable("suite", List.of(agreement)).text();

    assertThat(text).contains("WRONG  Job: slots 4 (EXACT), Flink: 5", "coverage 100.0 %");
  }
}
