package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.flink.api.EnvironmentDefaults;
import io.github.flinkparallelism.flink.api.FlinkModel;
import io.github.flinkparallelism.flink.api.OnRejection;
import io.github.flinkparallelism.flink.client.ClientModel;
import io.github.flinkparallelism.interp.Interpreter;
import io.github.flinkparallelism.interp.Start;
import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.library.LibraryModels;
import io.github.flinkparallelism.library.ParameterToolModel;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.plan.PlannedJob;
import io.github.flinkparallelism.plan.Planner;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Secrets;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.sql.calcite.FlinkSqlReader;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One entry point: interpreted, planned, described. */
public final class JobAnalysis {
  /** Most programs of a repository have no job; this is how far they are followed to tell. */
  private static final int STEPS_TO_FLINK = 100_000;

  private JobAnalysis() {}

  /**
   * What became of an entry point.
   *
   * @param job its report; absent when it reaches no execution
   * @param calls the calls that were reached from it
   * @param entered the methods in source that were run, by the location of their names
   * @param problems what could not be analysed
   * @param steps what it cost, in steps of the program
   * @param reachedFlink whether it came so far as to have an environment or to submit a program
   */
  public record Outcome(
      Optional<Job> job,
      List<CallSite> calls,
      Set<Location> entered,
      List<Problem> problems,
      int steps,
      boolean reachedFlink) {}

  /**
   * The job that {@code entry} submits. A program that has no environment for long is given up,
   * unless it was asked for by name.
   */
  public static Outcome of(Project project, EntryPoints.Entry entry) {
    if (!project.request().jobs().isEmpty()) {
      return of(project, entry, project.deployment(), Interpreter.MAX_STEPS);
    }
    Outcome tried = of(project, entry, project.deployment(), STEPS_TO_FLINK);
    if (tried.steps() <= STEPS_TO_FLINK) {
      return tried;
    } else if (tried.reachedFlink()) {
      return of(project, entry, project.deployment(), Interpreter.MAX_STEPS);
    }
    return givenUp(tried, entry);
  }

  private static Outcome givenUp(Outcome tried, EntryPoints.Entry entry) {
    Problem problem =
        new Problem(
            "after "
                + STEPS_TO_FLINK
                + " steps the program has no environment of Flink, so it was left out; ask for it"
                + " with --main to have it followed further",
            entry.method().location());
    return new Outcome(
        tried.job(), tried.calls(), tried.entered(), List.of(problem), tried.steps(), false);
  }

  /**
   * The job that {@code entry} submits.
   *
   * @param ofProject where it is submitted to, unless it is a test
   * @param maxSteps after so many steps of the program its analysis is cut short
   */
  public static Outcome of(
      Project project, EntryPoints.Entry entry, Deployment ofProject, int maxSteps) {
    AnalysisRequest request = project.request();
    Deployment deployment = entry.isTest() ? InitialSettings.NO_DEPLOYMENT : ofProject;
    EnvironmentDefaults defaults = defaults(project, entry, deployment);
    Run run = run(project, entry, defaults, OnRejection.FOLLOW_HANDLERS, maxSteps);
    if (run.pipeline().executions().isEmpty() && run.caughtRejection()) {
      run = run(project, entry, defaults, OnRejection.REPORT, maxSteps);
    }
    project.submitted(run.submissions());
    project.described(run.described());
    Pipeline pipeline = run.pipeline();
    if (pipeline.executions().isEmpty()) {
      return entry.isMain() ? run.neverExecuted(entry) : run.outcome(Optional.empty(), List.of());
    }
    EntryPoint point =
        new EntryPoint(entry.type().qualifiedName(), entry.name(), entry.method().location());
    PlannedJob planned = Planner.plan(point.jobName(), pipeline, project.version(), deployment);
    Scenario scenario =
        new Scenario(
            defaults.local() ? Optional.empty() : deployment.name(),
            Secrets.shown(request.arguments().orElse(List.of())),
            request.clientParallelism());
    Job job =
        new Job(
            point.jobName(),
            point,
            scenario,
            planned.executions(),
            InitialSettings.layers(defaults));
    return run.outcome(Optional.of(job), planned.calls());
  }

  private static EnvironmentDefaults defaults(
      Project project, EntryPoints.Entry entry, Deployment deployment) {
    Optional<Integer> processors = project.request().localProcessors();
    if (processors.isPresent()) {
      return InitialSettings.ofLocal(processors.get(), project.version());
    }
    return entry.isTest()
        ? InitialSettings.ofTest(entry.method().location(), project.version())
        : InitialSettings.ofCluster(deployment, project.version());
  }

  /**
   * What interpreting an entry point brought to light.
   *
   * @param operators how many operators it created
   */
  private record Run(
      Pipeline pipeline,
      long operators,
      List<Submission> submissions,
      Set<Location> described,
      boolean caughtRejection,
      Set<Location> entered,
      int steps,
      boolean reachedFlink) {
    Outcome outcome(Optional<Job> job, List<CallSite> calls) {
      return new Outcome(job, calls, entered, pipeline.problems(), steps, reachedFlink);
    }

    /** Flink runs nothing of what is not executed: there is no job, which is worth a line. */
    Outcome neverExecuted(EntryPoints.Entry entry) {
      List<Problem> problems = new ArrayList<>(pipeline.problems());
      if (operators > 0) {
        problems.add(
            new Problem(
                entry.type().qualifiedName()
                    + " creates operators but no execute() is reached behind them, so there is no"
                    + " job to report; if other code executes them, name that code with --main",
                entry.method().location()));
      }
      return new Outcome(Optional.empty(), List.of(), entered, problems, steps, reachedFlink);
    }
  }

  private static Run run(
      Project project,
      EntryPoints.Entry entry,
      EnvironmentDefaults defaults,
      OnRejection onRejection,
      int maxSteps) {
    FlinkModel flink =
        new FlinkModel(
            project.version(), defaults, new FlinkSqlReader(), project.descriptions(), onRejection);
    ClientModel client = new ClientModel();
    Interpreter interpreter = interpreter(project, entry, List.of(client, flink), maxSteps);
    Pipeline pipeline = interpret(project, entry, flink, interpreter);
    return new Run(
        pipeline,
        flink.operators(),
        client.submissions(),
        flink.described(),
        flink.caughtRejection(),
        interpreter.entered(),
        interpreter.steps(),
        flink.reachedFlink() || !client.submissions().isEmpty());
  }

  private static Interpreter interpreter(
      Project project, EntryPoints.Entry entry, List<ApiModel> ofFlink, int maxSteps) {
    List<ApiModel> models =
        new ArrayList<>(
            LibraryModels.all(
                project.request().environmentVariables(),
                HandedValues.of(project.deployment().program().properties())));
    models.addAll(ofFlink);
    return new Interpreter(
        new JobSources(project, entry.file()), models, project.types(), maxSteps);
  }

  private static Pipeline interpret(
      Project project, EntryPoints.Entry entry, FlinkModel flink, Interpreter interpreter) {
    List<Problem> problems;
    try {
      problems = interpreter.run(start(project, entry, flink));
    } catch (StackOverflowError e) {
      problems =
          List.of(
              new Problem(
                  "the program is nested too deeply to be analysed", entry.method().location()));
    }
    boolean ofInterest = flink.reachedFlink() || project.request().arguments().isPresent();
    return flink.pipeline(ofInterest ? problems : List.of());
  }

  private static Start start(Project project, EntryPoints.Entry entry, FlinkModel flink) {
    return new Start(
        entry.unit(),
        entry.type(),
        entry.method(),
        (param, runtime) -> programArguments(project, param, runtime),
        (result, runtime) -> {
          if (!entry.isMain()) {
            startReturned(project, result, entry, runtime);
            flink.executeRest(entry.method().location(), runtime);
          }
        });
  }

  /** A framework passes the program arguments on to its runners. */
  private static Optional<Value> programArguments(Project project, Param param, Runtime runtime) {
    boolean texts =
        param.type().dimensions() == 1
            && (param.type().name().equals("String")
                || param.type().name().equals("java.lang.String"));
    return texts
        ? Optional.of(ParameterToolModel.arguments(ProgramArguments.of(project), runtime))
        : Optional.empty();
  }

  /** A method that gives a runner to a framework: the framework runs it. */
  private static void startReturned(
      Project project, Value result, EntryPoints.Entry entry, Runtime runtime) {
    if (runtime.settle(result) instanceof Value.Closure runner) {
      Value args = ParameterToolModel.arguments(ProgramArguments.of(project), runtime);
      runtime.apply(runner, List.of(args), entry.method().location());
    }
  }
}
