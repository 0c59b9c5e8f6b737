package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A job of one statement per rule of the table planner, against the plans that the planner of each
 * release made of it. The plans were recorded with the oracle and the jars of the planner, {@code
 * flink-table-planner-loader}; the module {@code conformance} asks some releases anew.
 */
class TablePlansTest {
  private static final String JOB = "TablePrograms.java";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.17.2", "1.20.0", "2.0.0", "2.3.0"})
  void whatIsExactIsWhatThePlannerDoes(String version) {
    AnalysisResult result =
        JobTest.in(folder)
            .file("src/main/java/" + JOB, resource(JOB + ".txt"))
            .version(version)
            .run();
    List<Execution> executions = result.jobs().get(0).executions();
    List<Map<String, List<Integer>>> plans =
        resource("flink-" + version + ".txt").lines().map(TablePlansTest::plan).toList();

    assertThat(executions).hasSameSizeAs(plans);
    int exact = 0;
    for (int i = 0; i < plans.size(); i++) {
      Execution execution = executions.get(i);
      Map<String, List<Integer>> plan = plans.get(i);
      String what = "execution " + (i + 1) + " at " + execution.location();
      exact += agree(execution, OperatorKind.SOURCE, plan.get("sources"), what);
      exact += agree(execution, OperatorKind.SINK, plan.get("sinks"), what);
      Quantity slots = execution.slots().required();
      assertThat(plan.get("slots").get(0)).as(what).isGreaterThanOrEqualTo(least(slots));
      if (slots.certainty() == Certainty.EXACT) {
        assertThat(slots.value()).as(what).contains(plan.get("slots").get(0));
        exact++;
      }
      for (Operator operator : execution.operators()) {
        operator
            .parallelism()
            .max()
            .filter(max -> operator.kind() == OperatorKind.OPAQUE)
            .filter(max -> execution.operators().size() == 3)
            .ifPresent(
                max ->
                    assertThat(plan.get("widest").get(0))
                        .as(what)
                        .isLessThanOrEqualTo(Math.max(max, widestKnown(execution))));
      }
    }
    // A test that claims nothing would agree with everything.
    assertThat(exact).isGreaterThan(95);
  }

  /** Every exact number of that kind occurs in the plan; returns how many there are. */
  private static int agree(
      Execution execution, OperatorKind kind, List<Integer> planned, String what) {
    List<Integer> claimed =
        execution.operators().stream()
            .filter(operator -> operator.kind() == kind)
            .map(Operator::parallelism)
            .filter(quantity -> quantity.certainty() == Certainty.EXACT)
            .map(quantity -> quantity.value().orElseThrow())
            .toList();
    assertThat(planned).as(what + ", " + kind).containsAll(claimed);
    return claimed.size();
  }

  private static int widestKnown(Execution execution) {
    return execution.operators().stream()
        .flatMap(operator -> operator.parallelism().value().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static int least(Quantity quantity) {
    return quantity.value().or(quantity::min).orElse(0);
  }

  /** {@code sources=4 sinks=1 slots=4}. */
  private static Map<String, List<Integer>> plan(String line) {
    return Arrays.stream(line.split(" "))
        .map(entry -> entry.split("="))
        .collect(
            Collectors.toMap(
                entry -> entry[0],
                entry -> Arrays.stream(entry[1].split(",")).map(Integer::valueOf).toList()));
  }

  private static String resource(String name) {
    try (InputStream in = TablePlansTest.class.getResourceAsStream("tables/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
