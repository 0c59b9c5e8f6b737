package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.maven.console.LogConsole;
import io.github.flinkparallelism.maven.project.FlinkProperties;
import io.github.flinkparallelism.maven.project.LenientClasspath;
import io.github.flinkparallelism.maven.project.ReactorModule;
import io.github.flinkparallelism.model.AnalysisResult;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What all goals share: the parameters that say what to analyse and what to assume. */
abstract class AbstractAnalysisMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Component RepositorySystem repositorySystem;

  /**
   * Does nothing when true.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.SKIP, defaultValue = "false")
  boolean skip;

  /**
   * Entry classes of the jobs to analyse, by simple or qualified name; all jobs when empty.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.JOBS)
  List<String> jobs = List.of();

  /**
   * Whether test sources are searched for jobs as well.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.INCLUDE_TESTS, defaultValue = "false")
  boolean includeTests;

  /**
   * Flink's conf folders or configuration files, relative to the module, which are then all that
   * counts; when empty, the folder conf of the module or of the folder that Maven was started in,
   * and what the project's manifests, compose files and scripts say.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.CONFIGURATIONS)
  List<String> configurations = List.of();

  /**
   * Deployments to report, by the names that reports show; all that are found when empty.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.DEPLOYMENTS)
  List<String> deployments = List.of();

  /**
   * Program arguments to assume, as in a shell: --input a --name "b c". Unknown when not given;
   * parallelism that depends on them is then shown with its default and a question mark.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.ARGS)
  String args;

  /**
   * Environment variables to assume; all others are unknown.
   *
   * @since 0.1.0
   */
  @Parameter Map<String, String> environmentVariables = Map.of();

  /**
   * Environment variables to assume in the form NAME=VALUE, separated by commas; they win over the
   * parameter environmentVariables.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.ENV)
  List<String> env = List.of();

  /**
   * The parallelism that the job is submitted with: the -p of flink run.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.CLIENT)
  Integer clientParallelism;

  /**
   * Flink's settings as given by -D to flink run. Flink's own keys on Maven's command line, such as
   * -Dparallelism.default=4 or -Dtaskmanager.numberOfTaskSlots=3, win over these.
   *
   * @since 0.1.0
   */
  @Parameter Map<String, String> dynamicProperties = Map.of();

  /**
   * Slots of each TaskManager, such as 4, or TaskManagers times slots, such as 3x4. Read from the
   * configuration when not given.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.SLOTS)
  String slots;

  /**
   * Number of TaskManagers. Read from the configuration when not given.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.TASK_MANAGERS)
  Integer taskManagers;

  /**
   * The Flink version whose rules apply. Read from the module's dependencies when not given.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.FLINK_VERSION)
  String flinkVersion;

  /**
   * Analyses a start from the IDE instead of a submission to a cluster. The value is the number of
   * processors to assume; true takes those of this machine.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.LOCAL)
  String local;

  /**
   * Where report files are written.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = PropertyNames.OUTPUT_DIRECTORY,
      defaultValue = "${project.build.directory}/parallelism")
  File outputDirectory;

  /**
   * How the log looks: rich (aligned, with Unicode), ascii, plain (one line per finding), or auto,
   * which is rich where the log's encoding allows it and ascii elsewhere.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.CONSOLE, defaultValue = "auto")
  String console = ConsoleMode.AUTO;

  /**
   * Whether the log also says what was read and how long it took.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.VERBOSE, defaultValue = "false")
  boolean verbose;

  /** The core; replaced in tests. */
  Function<AnalysisRequest, AnalysisResult> analysis = Analysis::run;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, because " + PropertyNames.SKIP + " is set.");
      finish();
    } else if (project.getPackaging().equals("pom")) {
      getLog().debug("A module of packaging pom has no jobs.");
      finish();
    } else {
      checkParameters();
      ConsoleMode.check(console);
      report(new GuardedAnalysis(analysis, getLog(), verbose).run(adjusted(request())));
      finish();
    }
  }

  /** Looks at what all modules have found together, once this one is through. */
  void finish() throws MojoExecutionException {}

  /** What this goal asks for beyond what all goals share. */
  AnalysisRequest adjusted(AnalysisRequest request) {
    return request;
  }

  /** Refuses values that can be judged before anything is analysed. */
  void checkParameters() throws MojoExecutionException {}

  /** Tells the user what was found. */
  abstract void report(AnalysisResult result) throws MojoExecutionException, MojoFailureException;

  /** What to analyse and what to assume. */
  final AnalysisRequest request() throws MojoExecutionException {
    ReactorModule module = new ReactorModule(session, project);
    ClusterSize cluster = ClusterSize.parse(slots, taskManagers);
    Assumptions assumptions = new Assumptions(project.getBasedir().toPath());
    return AnalysisRequest.of(module.root())
        .sourceRoots(module.sourceRoots(includeTests))
        .librarySourceRoots(module.librarySourceRoots(includeTests))
        .includeTests(includeTests)
        .jobs(jobs)
        .arguments(assumptions.arguments(args))
        .environmentVariables(assumptions.environment(environmentVariables, env))
        .clientParallelism(assumptions.clientParallelism(clientParallelism))
        .dynamicProperties(allDynamicProperties())
        .configurations(assumptions.configurations(configurations))
        .confFolders(module.configurations())
        .deployments(deployments)
        .taskManagers(cluster.taskManagers())
        .slotsPerTaskManager(cluster.slotsPerTaskManager())
        .flinkVersion(Optional.ofNullable(flinkVersion).or(module::flinkVersion))
        .buildProperties(module.buildProperties())
        .buildProfiles(Optional.of(module.activeProfiles()))
        .localProcessors(assumptions.localProcessors(local))
        .classpath(new LenientClasspath(repositorySystem, session, project, getLog()))
        .build();
  }

  /** Says in one line that there is nothing to report, and why where the analysis knows it. */
  final void reportNoJobs(AnalysisResult result) {
    result
        .problems()
        .forEach(problem -> logConsole().info(problem.location() + ": " + problem.message()));
    String named = jobs.isEmpty() ? "" : " named " + String.join(", ", jobs);
    logConsole().info("No Flink job" + named + " in this module.");
  }

  /** How this goal renders for the log. */
  final LogConsole logConsole() {
    return new LogConsole(getLog());
  }

  /** The folder for report files. */
  final Path outputFolder() {
    return outputDirectory.toPath();
  }

  private Map<String, String> allDynamicProperties() {
    Map<String, String> all = new LinkedHashMap<>(dynamicProperties);
    all.putAll(FlinkProperties.of(session.getUserProperties()));
    return all;
  }
}
