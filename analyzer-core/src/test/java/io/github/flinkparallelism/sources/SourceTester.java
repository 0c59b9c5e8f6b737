package io.github.flinkparallelism.sources;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.AnalysisRequestBuilder;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small project whose one job runs with what its files say, and every number of it as text: the
 * value in force, the rank and the line of what says it, and what it overrides, strongest first.
 *
 * <pre>
 * Orders in prod, FlinkDeployment k8s/prod.yaml:4
 *   Source: 4 manifest k8s/prod.yaml:12, over 2 file conf/config.yaml:1, over 1 default
 * </pre>
 *
 * <p>The source asks whoever is below the program, the map states its own number, and the sink is
 * created after the environment was given one.
 */
abstract class SourceTester {
  /** Where the job stands. */
  static final String JOB = "src/main/java/org/example/Orders.java";

  @TempDir private Path root;

  @BeforeEach
  final void job() {
    file(
        JOB,
        """
        package org.example;
        import org.apache.flink.api.java.utils.ParameterTool;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            int width = ParameterTool.fromArgs(args).getInt("width", 8);
            var env = StreamExecutionEnvironment.getExecutionEnvironment();
            var mapped = env.fromSequence(1, 9)
                .map(x -> x).setParallelism(width);
            env.setParallelism(6);
            mapped.print();
            env.execute();
          }
        }
        """);
  }

  /** Puts a file into the project. */
  final void file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What counts for each run of the job under {@code version} of Flink. */
  final String chains(String version) {
    return chains(request -> request.flinkVersion(Optional.of(version)));
  }

  /** The same for a request of its own. */
  final String chains(UnaryOperator<AnalysisRequestBuilder> more) {
    AnalysisResult result = result(request -> more.apply(request).accountsForFiles(true));
    List<String> lines = new ArrayList<>();
    result.jobs().forEach(job -> lines.addAll(lines(job, result)));
    result.deployments().stream()
        .filter(DeploymentInfo::isInformation)
        .forEach(
            each -> {
              lines.add("shown " + each.kind() + place(each.location()));
              lines.addAll(settings(each, true));
            });
    result.sources().stream()
        .filter(each -> !each.counts())
        .forEach(each -> lines.add("unused " + unused(each)));
    result.problems().stream()
        .filter(each -> !each.location().file().equals(JOB))
        .forEach(each -> lines.add("problem " + text(each)));
    return String.join("\n", lines) + "\n";
  }

  /** The cores of each TaskManager that a job runs on. */
  final String cores(String deployment) {
    return result(request -> request).jobs().stream()
        .filter(job -> job.scenario().deployment().filter(deployment::equals).isPresent())
        .flatMap(job -> job.executions().get(0).slots().resources().coresPerTaskManager().stream())
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(" "));
  }

  /** What counts of a file. */
  final String counting(String file, UnaryOperator<AnalysisRequestBuilder> more) {
    return result(more).sources().stream()
        .filter(each -> each.file().equals(file))
        .flatMap(each -> each.parts().stream())
        .map(each -> each.line() + " " + each.text() + "\n")
        .collect(Collectors.joining());
  }

  private AnalysisResult result(UnaryOperator<AnalysisRequestBuilder> more) {
    AnalysisRequestBuilder request =
        AnalysisRequest.of(root).sourceRoots(List.of(root.resolve("src/main/java")));
    return Analysis.run(more.apply(request).build());
  }

  /** Every file that counts, with its kind. */
  final String kinds() {
    return result(request -> request).sources().stream()
        .filter(SourceInfo::counts)
        .map(each -> each.kind() + " " + each.file() + "\n")
        .collect(Collectors.joining());
  }

  private static String unused(SourceInfo source) {
    return source.kind() + " " + source.file() + " " + source.reason().orElseThrow();
  }

  private static String text(Problem problem) {
    return problem.location().file() + ":" + problem.location().line() + " " + problem.message();
  }

  private static List<String> lines(Job job, AnalysisResult result) {
    List<String> lines = new ArrayList<>();
    Optional<DeploymentInfo> deployment =
        result.deployments().stream()
            .filter(each -> each.name().equals(job.scenario().deployment()))
            .filter(each -> !each.isInformation())
            .findFirst();
    String name = job.scenario().deployment().orElse("nothing");
    lines.add(
        job.name().substring(job.name().lastIndexOf('.') + 1)
            + " in "
            + name
            + deployment.map(each -> ", " + each.kind() + place(each.location())).orElse(""));
    job.executions().forEach(run -> run.operators().forEach(each -> lines.add(text(each, job))));
    deployment.ifPresent(each -> lines.addAll(settings(each, false)));
    job.executions().forEach(run -> lines.add(text(run.slots())));
    return lines;
  }

  /** As {@code explain} lists them: what an operator overrides, and what else there is below. */
  private static String text(Operator operator, Job job) {
    String kind = operator.name().split(":")[0];
    List<Decision> all = new ArrayList<>(List.of(operator.decision()));
    Stream.concat(operator.overrides().stream(), job.layers().stream())
        .filter(each -> all.stream().noneMatch(one -> isSame(one, each)))
        .forEach(all::add);
    return "  "
        + kind
        + ": "
        + all.stream()
            .sorted(Comparator.comparing(Decision::layer))
            .map(SourceTester::text)
            .collect(Collectors.joining(", over "));
  }

  private static boolean isSame(Decision one, Decision other) {
    return one.code().equals(other.code()) && one.location().equals(other.location());
  }

  private static String text(Decision decision) {
    return number(decision.value())
        + " "
        + decision.layer().label()
        + place(decision.location())
        + decision.origin().map(from -> " from" + place(Optional.of(from.location()))).orElse("");
  }

  private static String number(Quantity quantity) {
    String mark = quantity.certainty() == Certainty.EXACT ? "" : "?";
    return quantity.value().map(String::valueOf).orElse("") + mark;
  }

  /** The keys beside the default parallelism, which the operators tell. */
  private static List<String> settings(DeploymentInfo deployment, boolean all) {
    Map<String, String> byKey = new LinkedHashMap<>();
    for (DeploymentInfo.Value each : deployment.settings()) {
      if (all || !each.key().equals("parallelism.default")) {
        String said = each.value() + " " + each.layer().label() + place(each.location());
        byKey.merge(each.key(), said, (strong, weak) -> strong + ", over " + weak);
      }
    }
    return byKey.entrySet().stream()
        .map(each -> "  " + each.getKey() + ": " + each.getValue())
        .toList();
  }

  private static String text(Slots slots) {
    String offered =
        slots.taskManagers().map(String::valueOf).orElse(slots.onDemand() ? "on demand" : "?")
            + " x "
            + slots.slotsPerTaskManager().map(String::valueOf).orElse("?");
    return "  slots: " + number(slots.required()) + " of " + offered + place(slots.location());
  }

  private static String place(Optional<Location> location) {
    return location.map(at -> " " + at.file().replace(JOB, "Orders") + ":" + at.line()).orElse("");
  }
}
