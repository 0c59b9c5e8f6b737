package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelismNotDeterminedTest {
  private final Rule rule = new ParallelismNotDetermined();

  private static Amount unknown(Optional<String> input) {
    return new Amount.Unknown(
        1,
        "Integer.parseInt(value)",
        "it has no default",
        new Location("src/Config.java", 12, 3),
        input,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void positive() {
    assertThat(
            RuleTester.program(
                    env -> {
                      env.setParallelism(unknown(Optional.of("--par")));
                      env.source("src").map().print().setParallelism(1);
                    })
                .check(rule))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message())
                  .isEqualTo(
                      "The parallelism of Source: src and Map is not determined:"
                          + " Integer.parseInt(value): it has no default (Config.java:12).");
              assertThat(finding.location()).isEqualTo(new Location("Job.java", 1, 5));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "--par, --args \"--par <value>\"",
    "$PARALLELISM, --env PARALLELISM=<value>",
    "args[0], --args \"<arguments>\"",
    "table jobs, Give table jobs a value"
  })
  void theRemedyFitsTheInput(String input, String remedy) {
    assertThat(
            RuleTester.program(
                    env -> env.source("src").setParallelism(unknown(Optional.of(input))).map())
                .check(rule))
        .singleElement()
        .satisfies(finding -> assertThat(finding.remedy()).contains(remedy));
  }

  @Test
  void rangesCountAsNotDetermined() {
    assertThat(
            RuleTester.program(
                    env -> {
                      env.when(env.condition("isProduction()"), () -> env.setParallelism(16));
                      env.source("src").print();
                    })
                .check(rule))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message()).contains("2 or 16, depending on isProduction()"));
  }

  @Test
  void negative() {
    assertThat(
            RuleTester.program(
                    env ->
                        env.source("src")
                            .setParallelism(new Amount.Assumed(4, "getInt(4)", "--par"))
                            .print())
                .check(rule))
        .isEmpty();
  }
}
