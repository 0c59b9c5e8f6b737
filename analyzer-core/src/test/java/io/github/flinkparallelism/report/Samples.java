package io.github.flinkparallelism.report;

import static io.github.flinkparallelism.report.OperatorSample.decision;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.DeploymentInfo;
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
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.Suppression;
import io.github.flinkparallelism.model.Vertex;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The results that report tests print, and the parts to build more of them. */
final class Samples {
  static final String JOB_FILE = "src/main/java/shop/ClickstreamJob.java";
  static final String DEPLOYMENT = "deploy/flink.yaml";

  private static final List<DeploymentInfo> DEPLOYMENTS =
      List.of(
          new DeploymentInfo(
              Optional.of(DEPLOYMENT),
              "FlinkDeployment",
              Optional.of(new Location(DEPLOYMENT, 5, 3)),
              List.of(
                  new DeploymentInfo.Value(
                      "parallelism.default",
                      "8",
                      Layer.MANIFEST,
                      Optional.of(new Location(DEPLOYMENT, 20, 5)),
                      true),
                  new DeploymentInfo.Value(
                      "parallelism.default",
                      "2",
                      Layer.FILE,
                      Optional.of(new Location(DEPLOYMENT, 11, 5)),
                      false)),
              List.of("shop.ClickstreamJob"),
              false));

  static final Decision ENV =
      decision(Layer.ENVIRONMENT, Quantity.exact(8), "env.setParallelism(8)", JOB_FILE, 27);
  static final Decision MANIFEST =
      decision(Layer.MANIFEST, Quantity.exact(6), "job.parallelism: 6", DEPLOYMENT, 18);
  static final Decision CONFIG =
      decision(Layer.FILE, Quantity.exact(2), "parallelism.default: 2", "conf/config.yaml", 12);
  static final Decision FLINK =
      new Decision(Layer.DEFAULT, Quantity.exact(1), "built-in default", Optional.empty());
  static final Quantity ASSUMED =
      Quantity.byDefault(16, "params.getInt(\"enrich.parallelism\", 16)", "--enrich.parallelism");

  private Samples() {}

  /** The job of the design's console drawing. */
  static AnalysisResult clickstream() {
    return result(
        List.of(clickstreamJob()),
        ClickstreamFindings.findings(),
        List.of(),
        ClickstreamFindings.callSites());
  }

  /** The same job, with everything in order, and a second one. */
  static AnalysisResult green() {
    return result(
        List.of(small("shop.AuditJob", 2), withSlots(clickstreamJob(), 20, 3)),
        List.of(),
        List.of(),
        List.of());
  }

  static AnalysisResult empty() {
    return result(List.of(), List.of(), List.of(), List.of());
  }

  static AnalysisResult result(
      List<Job> jobs, List<Finding> findings, List<Problem> problems, List<CallSite> callSites) {
    return new AnalysisResult(
        "0.1.0",
        Optional.of("1.20"),
        Optional.empty(),
        jobs,
        DEPLOYMENTS,
        callSites,
        List.of(
            new RuleInfo("NotEnoughSlots", Severity.ERROR, "The job needs more slots than it has"),
            new RuleInfo(
                "DeploymentParallelismIgnored",
                Severity.WARNING,
                "A deployment's parallelism has no effect"),
            new RuleInfo(
                "SourceNarrowerThanPipeline",
                Severity.WARNING,
                "A source with a lower parallelism than its consumers breaks the chain")),
        findings,
        problems);
  }

  static Job clickstreamJob() {
    return job("shop.ClickstreamJob", List.of(clickstreamExecution()));
  }

  static Job job(String name, List<Execution> executions) {
    return new Job(
        name,
        new EntryPoint(name, "main", new Location(JOB_FILE, 22, 22)),
        new Scenario(Optional.of(DEPLOYMENT), List.of(), Optional.empty()),
        executions,
        List.of(MANIFEST, CONFIG, FLINK));
  }

  private static Execution clickstreamExecution() {
    List<Operator> operators = clickstreamOperators();
    Map<String, Quantity> groups = new LinkedHashMap<>();
    groups.put("default", ASSUMED);
    groups.put("audit", Quantity.exact(1));
    return new Execution(
        Optional.of("clickstream"),
        new Location(JOB_FILE, 71, 9),
        operators,
        clickstreamVertices(),
        new Slots(
            Quantity.byDefault(
                17, "params.getInt(\"enrich.parallelism\", 16)", "--enrich.parallelism"),
            groups,
            Optional.of(12),
            Optional.of(3),
            Optional.of(4),
            Optional.empty(),
            Optional.of(new Location(DEPLOYMENT, 24, 5))),
        List.of(
            new EnvironmentWrite(
                "env.setParallelism(8)",
                Quantity.exact(8),
                new Location(JOB_FILE, 27, 8),
                List.of(),
                List.of(2, 3, 5))),
        List.of());
  }

  private static List<Operator> clickstreamOperators() {
    Decision four = decision(Layer.OPERATOR, Quantity.exact(4), ".setParallelism(4)", JOB_FILE, 41);
    Decision enrich =
        decision(Layer.OPERATOR, ASSUMED, ".setParallelism(enrichParallelism)", JOB_FILE, 58);
    Decision one =
        decision(
            Layer.OPERATOR,
            Quantity.exact(1),
            ".setParallelism(1)",
            "src/main/java/shop/AuditSinks.java",
            33);
    return Stream.of(
            OperatorSample.of(1, "Source: clicks", four, ENV, MANIFEST, CONFIG, FLINK)
                .kind(OperatorKind.SOURCE)
                .uid("clicks"),
            OperatorSample.of(2, "parse", ENV, MANIFEST, CONFIG, FLINK),
            OperatorSample.of(3, "sessionize", ENV, MANIFEST, CONFIG, FLINK)
                .inputs(new OperatorInput(2, "HASH")),
            OperatorSample.of(4, "enrich", enrich, ENV, MANIFEST, CONFIG, FLINK).uid("enrich-v2"),
            OperatorSample.of(5, "Sink: orders", ENV, MANIFEST, CONFIG, FLINK)
                .kind(OperatorKind.SINK),
            OperatorSample.of(6, "Sink: audit", one, ENV, MANIFEST, CONFIG, FLINK)
                .kind(OperatorKind.SINK)
                .group("audit")
                .inputs(new OperatorInput(4, "REBALANCE")))
        .map(OperatorSample::operator)
        .toList();
  }

  private static List<Vertex> clickstreamVertices() {
    return List.of(
        new Vertex("Source: clicks", Quantity.exact(4), List.of(1), "default"),
        new Vertex("parse", Quantity.exact(8), List.of(2), "default"),
        new Vertex("sessionize", Quantity.exact(8), List.of(3), "default"),
        new Vertex("enrich", ASSUMED, List.of(4), "default"),
        new Vertex("Sink: orders", Quantity.exact(8), List.of(5), "default"),
        new Vertex("Sink: audit", Quantity.exact(1), List.of(6), "audit"));
  }

  static Finding finding(
      String rule,
      Severity severity,
      List<String> texts,
      Location location,
      List<Location> related,
      Optional<Suppression> suppressed) {
    return new Finding(
        rule,
        severity,
        texts.get(0),
        texts.get(1),
        texts.get(2),
        location,
        related,
        Optional.of("shop.ClickstreamJob"),
        Optional.of(DEPLOYMENT),
        rule + ":" + location.line(),
        suppressed);
  }

  static Job small(String name, int parallelism) {
    return small(name, parallelism, DEPLOYMENT);
  }

  /** The same in another deployment. */
  static Job small(String name, int parallelism, String deployment) {
    List<Operator> operators = new ArrayList<>();
    Decision decision =
        decision(
            Layer.FILE,
            Quantity.exact(parallelism),
            "parallelism.default: " + parallelism,
            "conf/config.yaml",
            12);
    for (int id = 1; id <= 3; id++) {
      operators.add(OperatorSample.of(id, "step " + id, decision, FLINK).operator());
    }
    return withSlots(
        new Job(
            name,
            new EntryPoint(name, "main", new Location("src/main/java/shop/AuditJob.java", 9, 22)),
            new Scenario(Optional.of(deployment), List.of(), Optional.empty()),
            List.of(execution(operators, Quantity.exact(parallelism))),
            List.of(decision, FLINK)),
        20,
        20 - parallelism);
  }

  /** One task per operator, one slot sharing group, no capacity. */
  static Execution execution(List<Operator> operators, Quantity slots) {
    return new Execution(
        Optional.empty(),
        new Location("src/main/java/shop/AuditJob.java", 30, 9),
        operators,
        operators.stream()
            .map(
                operator ->
                    new Vertex(
                        operator.name(),
                        operator.parallelism(),
                        List.of(operator.id()),
                        operator.slotSharingGroup()))
            .toList(),
        new Slots(
            slots,
            Map.of("default", slots),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        List.of(),
        List.of());
  }

  static Job withSlots(Job job, int available, int idle) {
    List<Execution> executions =
        job.executions().stream()
            .map(
                execution ->
                    new Execution(
                        execution.jobName(),
                        execution.location(),
                        execution.operators(),
                        execution.vertices(),
                        new Slots(
                            execution.slots().required(),
                            execution.slots().byGroup(),
                            Optional.of(available),
                            Optional.of(available / 4),
                            Optional.of(4),
                            Optional.of(idle),
                            Optional.of(new Location(DEPLOYMENT, 24, 5))),
                        execution.environmentWrites(),
                        execution.violations()))
            .toList();
    return new Job(job.name(), job.entryPoint(), job.scenario(), executions, job.layers());
  }
}
