package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.flink.api.EnvironmentDefaults;
import io.github.flinkparallelism.flink.api.FlinkModel;
import io.github.flinkparallelism.flink.client.ClientModel;
import io.github.flinkparallelism.interp.Interpreter;
import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.LibraryModels;
import io.github.flinkparallelism.library.ParameterToolModel;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.plan.PlannedJob;
import io.github.flinkparallelism.plan.Planner;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.sql.calcite.FlinkSqlReader;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry point: interpreted, planned, described. */
public final class JobAnalysis {
  private JobAnalysis() {}

  /**
   * What became of an entry point.
   *
   * @param job its report
   * @param calls the calls that were reached from it
   */
  public record Outcome(Job job, List<CallSite> calls) {}

  /** The job that {@code entry} submits; empty when it reaches no execution. */
  public static Optional<Outcome> of(Project project, EntryPoints.Entry entry) {
    return of(project, entry, project.deployment());
  }

  /** The same in another deployment than the project's. */
  public static Optional<Outcome> of(
      Project project, EntryPoints.Entry entry, Deployment deployment) {
    AnalysisRequest request = project.request();
    EnvironmentDefaults defaults =
        request
            .localProcessors()
            .map(processors -> InitialSettings.ofLocal(processors, project.version()))
            .orElseGet(() -> InitialSettings.ofCluster(deployment, project.version()));
    Pipeline pipeline = interpret(project, entry, defaults);
    project.problems(pipeline.problems());
    if (pipeline.executions().isEmpty()) {
      return Optional.empty();
    }
    EntryPoint point =
        new EntryPoint(
            entry.type().qualifiedName(), entry.method().name(), entry.method().location());
    PlannedJob planned = Planner.plan(point.jobName(), pipeline, project.version(), deployment);
    Scenario scenario =
        new Scenario(
            request.localProcessors().isPresent() ? Optional.empty() : deployment.name(),
            request.arguments().orElse(List.of()),
            request.clientParallelism());
    Job job =
        new Job(
            point.jobName(),
            point,
            scenario,
            planned.executions(),
            InitialSettings.layers(defaults));
    return Optional.of(new Outcome(job, planned.calls()));
  }

  private static Pipeline interpret(
      Project project, EntryPoints.Entry entry, EnvironmentDefaults defaults) {
    FlinkModel flink = new FlinkModel(project.version(), defaults, new FlinkSqlReader());
    List<ApiModel> models =
        new ArrayList<>(LibraryModels.all(project.request().environmentVariables()));
    ClientModel client = new ClientModel();
    models.add(client);
    models.add(flink);
    Interpreter interpreter =
        new Interpreter(new JobSources(project, entry.file()), models, project.types());
    List<Problem> problems;
    try {
      problems =
          interpreter.run(
              entry.unit(), entry.type(), entry.method(), runtime -> args(project, entry, runtime));
    } catch (StackOverflowError e) {
      problems =
          List.of(
              new Problem(
                  "the program is nested too deeply to be analysed", entry.method().location()));
    }
    project.submitted(client.submissions());
    boolean ofInterest = flink.reachedFlink() || project.request().arguments().isPresent();
    return flink.pipeline(ofInterest ? problems : List.of());
  }

  private static List<Value> args(Project project, EntryPoints.Entry entry, Runtime runtime) {
    MethodDecl main = entry.method();
    return main.params().isEmpty()
        ? List.of()
        : List.of(ParameterToolModel.arguments(project.request().arguments(), runtime));
  }
}
