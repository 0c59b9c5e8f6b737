package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.Suppression;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Results of any shape. Paths are short and tame, since only they may exceed a console's width. */
final class RandomResults {
  private static final String FILE = "a/Job.java";

  private RandomResults() {}

  static Arbitrary<AnalysisResult> results() {
    return Combinators.combine(
            jobs().list().ofMaxSize(3), findings().list().ofMaxSize(4), texts().list().ofMaxSize(2))
        .as(
            (jobs, findings, problems) ->
                Samples.result(
                    jobs,
                    findings,
                    problems.stream().map(text -> new Problem(text, place(1))).toList(),
                    List.of(
                        new CallSite(
                            "setParallelism",
                            place(3),
                            CallSite.Status.NOT_FLINK,
                            List.of("Job:1")))));
  }

  /** Anything that a string literal can hold, very long names included. */
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().ascii().ofMaxLength(400),
        Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(200),
        Arbitraries.of("", " ", "\u001b[2J", "a\r\nb", "\u202e\u2066", "名前".repeat(40), "\ud83d"));
  }

  static Arbitrary<Quantity> quantities() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(-1, 32768);
    return Arbitraries.oneOf(
        numbers.map(Quantity::exact),
        Combinators.combine(
                numbers, texts(), Arbitraries.oneOf(texts(), Arbitraries.of("--par", "$PAR")))
            .as(Quantity::byDefault),
        Combinators.combine(numbers, numbers, texts()).as(Quantity::range),
        Combinators.combine(texts(), numbers.optional())
            .as((why, min) -> Quantity.unknown(why).withBounds(min, Optional.empty())));
  }

  private static Arbitrary<Decision> decisions() {
    return Combinators.combine(
            Arbitraries.of(Layer.class),
            quantities(),
            texts(),
            Arbitraries.integers().between(1, 99))
        .as(
            (layer, value, code, line) ->
                new Decision(
                    layer, value, code, line > 50 ? Optional.empty() : Optional.of(place(line))));
  }

  private record Draft(
      String name, Decision decision, List<Decision> overrides, Optional<String> condition) {}

  private static Arbitrary<Execution> executions() {
    Arbitrary<Draft> drafts =
        Combinators.combine(
                texts(), decisions(), decisions().list().ofMaxSize(4), texts().optional())
            .as(Draft::new);
    return Combinators.combine(drafts.list().ofMaxSize(8), quantities(), texts(), quantities())
        .as(RandomResults::execution);
  }

  private static Execution execution(
      List<Draft> drafts, Quantity slots, String text, Quantity write) {
    List<Operator> operators =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> operator(i + 1, drafts.get(i), slots, text))
            .toList();
    Execution plain = Samples.execution(operators, slots);
    return new Execution(
        Optional.of(text),
        place(5),
        operators,
        plain.vertices(),
        new Slots(
            slots,
            Map.of(text, slots),
            slots.value(),
            Optional.of(3),
            slots.min(),
            slots.max(),
            Optional.of(place(6))),
        List.of(new EnvironmentWrite(text, write, place(7), List.of(1), List.of(2, 3))),
        List.of());
  }

  private static Operator operator(int id, Draft draft, Quantity max, String text) {
    OperatorSample sample =
        OperatorSample.of(
                id, draft.name(), draft.decision(), draft.overrides().toArray(Decision[]::new))
            .max(max, id % 2 == 0)
            .uid(text)
            .group(id % 3 == 0 ? text : "default");
    OperatorSample gated = draft.condition().map(sample::condition).orElse(sample);
    return (id % 4 == 0 ? gated.repeated() : gated).operator();
  }

  private static Arbitrary<Job> jobs() {
    return Combinators.combine(
            texts(), executions().list().ofMaxSize(2), decisions().list().ofMaxSize(3))
        .as(
            (name, executions, layers) -> {
              Job job = Samples.job(name, executions);
              return new Job(name, job.entryPoint(), job.scenario(), executions, layers);
            });
  }

  private static Arbitrary<Finding> findings() {
    return Combinators.combine(
            Arbitraries.of(Severity.class), texts(), texts(), texts(), texts().optional())
        .as(
            (severity, message, consequence, remedy, reason) ->
                Samples.finding(
                    "NotEnoughSlots",
                    severity,
                    List.of(message, consequence, remedy),
                    place(9),
                    List.of(place(8)),
                    reason.map(why -> new Suppression("comment", why))));
  }

  private static Location place(int line) {
    return new Location(FILE, line, 1);
  }
}
