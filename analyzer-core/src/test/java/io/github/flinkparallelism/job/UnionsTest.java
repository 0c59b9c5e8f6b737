package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unions of streams that lists and arrays hold. */
class UnionsTest {
  @TempDir Path folder;

  private static List<Integer> inputsOfMap(AnalysisResult result) {
    Execution execution = result.jobs().get(0).executions().get(0);
    Operator map =
        execution.operators().stream()
            .filter(operator -> operator.name().equals("Map"))
            .findFirst()
            .orElseThrow();
    return map.inputs().stream().map(OperatorInput::id).toList();
  }

  private JobTest conditional(String condition) {
    return JobTest.in(folder)
        .main(
            """
            List<DataStream<Long>> more = new ArrayList<>();
            DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
            more.add(env.fromSequence(0, 9)); // expect: parallelism=1
            if (args.length > 1) more.add(env.fromSequence(0, 9)); // expect: parallelism=1%s
            a.union(more.toArray(new DataStream[0]))
                .map(x -> x) // expect: parallelism=1
                .print(); // expect: parallelism=1
            """
                .formatted(condition));
  }

  @Test
  void aListThatAConditionFillsIsRead() {
    assertThat(inputsOfMap(conditional(" condition=\"args.length > 1\"").check()))
        .containsExactly(1, 2);
  }

  @Test
  void argumentsDecideTheCondition() {
    assertThat(inputsOfMap(conditional("").args("x", "y").check())).containsExactly(1, 2, 3);
  }

  @Test
  void aListThatALoopOfUnknownLengthFillsIsRead() {
    AnalysisResult result =
        JobTest.in(folder)
            .main(
                """
                List<DataStream<Long>> more = new ArrayList<>();
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                for (String topic : args) more.add(env.fromSequence(0, 9).setParallelism(3)); // expect: parallelism=3 repeated=true condition="loop over args runs" | parallelism=3 repeated=true condition="loop over args runs"
                a.union(more.toArray(new DataStream[0]))
                    .map(x -> x) // expect: parallelism=1
                    .print(); // expect: parallelism=1
                """)
            .check();

    assertThat(inputsOfMap(result)).containsExactly(1, 2, 3);
  }

  @Test
  void whatElseAListHoldsIsNotKnown() {
    AnalysisResult result =
        JobTest.in(folder)
            .main(
                """
                DataStream<Long> a = env.fromSequence(0, 9); // expect: parallelism=1
                List<DataStream<Long>> more = new ArrayList<>(List.of(a));
                more.addAll(org.lib.Streams.more());
                a.union(more.toArray(new DataStream[0])) // expect: parallelism=unknown kind=opaque // finding: ParallelismNotDetermined
                    .map(x -> x) // expect: parallelism=1
                    .print(); // expect: parallelism=1
                """)
            .check();

    assertThat(inputsOfMap(result)).containsExactly(1, 1, 2);
  }

  @Test
  void streamsAreReducedToTheirUnion() {
    AnalysisResult result =
        JobTest.in(folder)
            .main(
                """
                List<DataStream<Long>> all = new ArrayList<>();
                for (int i = 0; i < 3; i++) all.add(env.fromSequence(0, i)); // expect: parallelism=1 | parallelism=1 | parallelism=1
                all.stream().reduce(DataStream::union).orElseThrow()
                    .map(x -> x) // expect: parallelism=1
                    .print(); // expect: parallelism=1
                """)
            .check();

    assertThat(inputsOfMap(result)).containsExactly(1, 2, 3);
  }
}
