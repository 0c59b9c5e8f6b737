package io.github.flinkparallelism.report;

import static io.github.flinkparallelism.report.OperatorSample.decision;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.EnvironmentWrite;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.Vertex;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results that strain a report: nothing certain, everything hostile, very many operators. */
final class EdgeSamples {
  private static final String FILE = "src/main/java/shop/PromoJob.java";
  private static final Decision ENV =
      decision(Layer.ENVIRONMENT, Quantity.exact(3), "env.setParallelism(3)", FILE, 20);
  private static final Decision CLIENT =
      new Decision(Layer.CLIENT, Quantity.exact(10), "-p 10", Optional.empty());
  private static final Decision PROPERTY =
      new Decision(Layer.CLIENT, Quantity.exact(7), "-Dparallelism.default=7", Optional.empty());
  private static final Decision CONFIG =
      decision(Layer.FILE, Quantity.exact(1), "parallelism.default: 1", "conf/config.yaml", 3);
  private static final Quantity DATABASE =
      Quantity.unknown("the value comes from Settings.load(), which reads a database")
          .withExpression("settings.sourceParallelism()");

  private EdgeSamples() {}

  /** Unknowns, ranges, conditions, loops, two executions, no capacity, problems. */
  static AnalysisResult uncertain() {
    Job job =
        new Job(
            "shop.PromoJob#build",
            new EntryPoint("shop.PromoJob", "build", new Location(FILE, 12, 15)),
            new Scenario(
                Optional.of("conf/config.yaml"), List.of("--mode", "batch"), Optional.of(10)),
            List.of(promo(), second()),
            List.of(CLIENT, PROPERTY, CONFIG, Samples.FLINK));
    return Samples.result(List.of(job), List.of(fileFinding()), problems(), List.of());
  }

  private static List<Problem> problems() {
    return List.of(
        new Problem(
            "unexpected indentation, the file is ignored; correct it to see what it configures",
            new Location("conf/flink-conf.yaml", 7, 3)),
        new Problem(
            "cannot be parsed: ';' expected; jobs that use this class are incomplete",
            new Location("src/main/java/shop/Broken.java", 101, 17)));
  }

  private static Finding fileFinding() {
    return new Finding(
        "UnusedConfiguration",
        Severity.WARNING,
        "taskmanager.numberOfTaskSlot is not a key of Flink.",
        "Flink ignores the line and offers one slot per task manager.",
        "Write taskmanager.numberOfTaskSlots.",
        new Location("conf/config.yaml", 9, 1),
        List.of(),
        Optional.empty(),
        Optional.of("conf/config.yaml"),
        "UnusedConfiguration:9",
        Optional.empty());
  }

  private static Execution promo() {
    return new Execution(
        Optional.of("promotions"),
        new Location(FILE, 61, 9),
        promoOperators(),
        List.of(
            new Vertex("Source: kafka", DATABASE, List.of(1), "default"),
            new Vertex("filter", Quantity.range(4, 16, "depends on prod"), List.of(2), "default"),
            new Vertex("enrich -> legacy", Quantity.exact(6), List.of(3, 6), "default"),
            new Vertex("Global Committer", Quantity.exact(1), List.of(7), "default")),
        new Slots(
            Quantity.unknown("the parallelism of Source: kafka is not known")
                .withBounds(Optional.of(16), Optional.empty()),
            Map.of("default", Quantity.unknown("Source: kafka")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(4),
            Optional.empty(),
            Optional.of(new Location("conf/config.yaml", 9, 1))),
        List.of(
            new EnvironmentWrite(
                "env.setParallelism(3)",
                Quantity.exact(3),
                new Location(FILE, 20, 8),
                List.of(1),
                List.of(4, 5)),
            new EnvironmentWrite(
                "env.setParallelism(5)",
                Quantity.exact(5),
                new Location(FILE, 50, 8),
                List.of(1, 2, 3, 4, 5, 6, 7),
                List.of())),
        List.of());
  }

  private static List<Operator> promoOperators() {
    Quantity variable = Quantity.byDefault(6, "env(\"ENRICH\", 6)", "$ENRICH_PARALLELISM");
    return Stream.of(
            OperatorSample.of(1, "Source: kafka", own(DATABASE, 30), CLIENT, PROPERTY, CONFIG)
                .kind(OperatorKind.SOURCE)
                .max(DATABASE, false),
            OperatorSample.of(
                    2,
                    "filter",
                    own(Quantity.range(4, 16, "16 if prod, otherwise 4"), 33),
                    ENV,
                    CLIENT,
                    CONFIG)
                .max(Quantity.exact(256), true),
            OperatorSample.of(3, "enrich", own(variable, 36), ENV, CLIENT, CONFIG),
            OperatorSample.of(4, "Sink: files", ENV, CLIENT, PROPERTY, CONFIG)
                .kind(OperatorKind.SINK)
                .inputs(new OperatorInput(3, "UNKNOWN"))
                .condition("params.has(\"output\") &&\n      !dryRun"),
            OperatorSample.of(5, "shard", ENV, CLIENT, PROPERTY, CONFIG)
                .inputs(new OperatorInput(3, "HASH"), new OperatorInput(2, "BROADCAST"))
                .condition("shards > 0")
                .repeated(),
            OperatorSample.of(
                    6, "legacy", own(Quantity.unknown("CompanyLib.write is not modelled"), 44))
                .kind(OperatorKind.OPAQUE)
                .inputs(new OperatorInput(3, "FORWARD")),
            OperatorSample.of(
                    7,
                    "Global Committer",
                    decision(Layer.FORCED, Quantity.exact(1), "global()", FILE, 47),
                    ENV)
                .inputs(new OperatorInput(6, "GLOBAL")))
        .map(OperatorSample::operator)
        .toList();
  }

  private static Decision own(Quantity quantity, int line) {
    return decision(Layer.OPERATOR, quantity, ".setParallelism(parallelism)", FILE, line);
  }

  private static Execution second() {
    return Samples.execution(
        List.of(
            OperatorSample.of(1, "Source: replay", CLIENT, CONFIG, Samples.FLINK).operator(),
            OperatorSample.of(2, "Sink: print", CLIENT, CONFIG, Samples.FLINK).operator()),
        Quantity.exact(10));
  }

  /** Text that would recolour a terminal, forge lines, reverse reading order or fill the page. */
  static AnalysisResult hostile() {
    String escape = "\u001b[31mred\u001b[0m\r\nBUILD SUCCESS";
    List<Operator> operators =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    List.of(
                            escape,
                            "admin\u202Eresu\u2066",
                            "x".repeat(150) + "-tail",
                            "数据清洗与聚合处理的非常长的算子名称用于检查宽度".repeat(2),
                            "tab\tnull\u0000bell\u0007\ud800",
                            "Grüße, naïve café → “über”")
                        .get(i))
            .map(name -> OperatorSample.of(name.length(), name, Samples.ENV, Samples.CONFIG))
            .map(sample -> sample.condition("flag == \"" + escape + "\"").group(escape).operator())
            .toList();
    Execution execution = Samples.execution(operators, Quantity.exact(8));
    return Samples.result(
        List.of(Samples.job("shop.ClickstreamJob", List.of(execution))),
        List.of(
            Samples.finding(
                "NotEnoughSlots",
                Severity.ERROR,
                List.of(escape, "a".repeat(300), "b ".repeat(200)),
                new Location("src/we ird/naïve\u001b[2J.java", 3, 1),
                List.of(new Location(Samples.JOB_FILE, 3, 1)),
                Optional.empty())),
        List.of(new Problem(escape, new Location("a\nb.yaml", 1, 1))),
        List.of());
  }

  /** A thousand operators, each with a word of its own. */
  static AnalysisResult thousand() {
    List<Operator> operators =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(
                id ->
                    OperatorSample.of(
                            id,
                            "operator number " + id,
                            own(Quantity.byDefault(id, "p" + id, "--p" + id), id))
                        .condition("flag" + id)
                        .group("group " + id % 3)
                        .operator())
            .toList();
    Execution execution = Samples.execution(operators, Quantity.exact(1000));
    return Samples.result(
        List.of(Samples.job("shop.ClickstreamJob", List.of(execution))),
        List.of(),
        List.of(),
        List.of());
  }
}
