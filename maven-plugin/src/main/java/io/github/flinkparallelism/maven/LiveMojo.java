package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.live.Live;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.LiveSource;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.LiveException;
import io.github.flinkparallelism.live.report.LiveConsole;
import io.github.flinkparallelism.live.report.LiveJson;
import io.github.flinkparallelism.live.report.LivePlain;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares what the analyzer says with what runs in a cluster. READS THE REST API of the cluster at
 * parallelism.rest: its jobs, their tasks and its slots. Nothing is changed there, and nothing else
 * is contacted.
 *
 * @since 0.1.0
 */
@Mojo(name = "live", threadSafe = true)
public final class LiveMojo extends ComparingMojo {
  private static final String JSON_FILE = "live.json";

  /**
   * The REST API of a running cluster, such as http://localhost:8081.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.REST)
  String rest;

  /**
   * A folder of saved responses of such an API, relative to the module, instead of a cluster; the
   * file jobs-overview.json is what /jobs/overview answers.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.FROM)
  String from;

  /**
   * A folder to keep in what the cluster answers, relative to the output directory; nothing is kept
   * when it is not given.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.SAVE)
  String save;

  @Override
  void checkParameters() throws MojoExecutionException {
    super.checkParameters();
    if ((rest == null) == (from == null)) {
      throw new MojoExecutionException(
          "Set either %s, such as http://localhost:8081, or %s, a folder of saved responses."
              .formatted(PropertyNames.REST, PropertyNames.FROM));
    }
    if (rest == null && save != null) {
      throw new MojoExecutionException(
          PropertyNames.SAVE + ": what is saved already need not be saved again.");
    }
  }

  @Override
  void report(AnalysisResult result) throws MojoExecutionException, MojoFailureException {
    if (result.jobs().isEmpty()) {
      reportNoJobs(result);
      return;
    }
    LiveResult compared = Live.compare(request(), result, analysis, read());
    boolean several = reactor().isOfSeveral();
    reactor().add(compared);
    // What no job of this module is may be one of another module.
    LiveResult shown = several ? compared.withoutUnexplained() : compared;
    tell(
        () -> LivePlain.render(shown, true),
        options -> new LiveConsole(shown, options).lines(),
        JSON_FILE,
        LiveJson.render(compared));
    if (compared.differences() > 0) {
      throw new MojoFailureException(
          "%d %s otherwise than the source says, see above"
              .formatted(
                  compared.differences(),
                  compared.differences() == 1 ? "thing runs" : "things run"));
    }
    Optional<String> nothing = compared.nothingCompared().filter(any -> !several);
    if (nothing.isPresent()) {
      throw new MojoExecutionException(nothing.get());
    }
  }

  @Override
  void finish() throws MojoExecutionException {
    Optional<LiveReactor.Whole> whole = reactor().through(project);
    if (whole.isEmpty()) {
      return;
    }
    for (String job : whole.get().unmatched()) {
      logConsole().info("unmatched: " + job + " runs, and is a job of no module");
    }
    if (!whole.get().compared()) {
      throw new MojoExecutionException(
          "no job of any module runs in " + whole.get().cluster() + ", see above");
    }
  }

  private LiveReactor reactor() {
    return new LiveReactor(session);
  }

  private Cluster read() throws MojoExecutionException {
    try {
      if (rest == null) {
        Path folder = project.getBasedir().toPath().resolve(from);
        return LiveSource.ofFolder(folder, from).read();
      }
      Optional<Path> kept =
          save == null
              ? Optional.empty()
              : Optional.of(LiveSource.folderToSave(outputFolder(), save));
      return LiveSource.ofRest(rest, kept, Duration.ofSeconds(timeLimit)).read();
    } catch (LiveException e) {
      String property = rest == null ? PropertyNames.FROM : PropertyNames.REST;
      throw new MojoExecutionException(property + ": " + e.getMessage());
    }
  }
}
