package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.util.Locale;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Runs the core and keeps its defects apart from what is wrong with the user's project. */
final class GuardedAnalysis {
  private final Function<AnalysisRequest, AnalysisResult> analysis;
  private final Log log;
  private final boolean verbose;

  GuardedAnalysis(Function<AnalysisRequest, AnalysisResult> analysis, Log log, boolean verbose) {
    this.analysis = analysis;
    this.log = log;
    this.verbose = verbose;
  }

  AnalysisResult run(AnalysisRequest request) throws MojoExecutionException {
    long start = System.nanoTime();
    try {
      AnalysisResult result = analysis.apply(request);
      if (verbose) {
        describe(request, result, System.nanoTime() - start);
      }
      return result;
    } catch (RuntimeException | StackOverflowError e) {
      throw new MojoExecutionException(
          "This is a defect in the analyzer, not in your project: "
              + e
              + ". Run Maven with -e for the trace to report; -D"
              + PropertyNames.SKIP
              + " lets the build go on meanwhile.",
          e instanceof Exception exception ? exception : new IllegalStateException(e));
    }
  }

  private void describe(AnalysisRequest request, AnalysisResult result, long nanos) {
    log.info("root           " + request.root());
    request.sourceRoots().forEach(root -> log.info("sources        " + root));
    request.librarySourceRoots().forEach(root -> log.info("also read      " + root));
    request.configurations().forEach(file -> log.info("configuration  " + file));
    log.info("Flink          " + result.flinkVersion().orElse("unknown"));
    result.scalaVersion().ifPresent(version -> log.info("Scala          " + version));
    log.info("analysed in    " + String.format(Locale.ROOT, "%.1f s", nanos / 1_000_000_000.0));
    result.problems().forEach(problem -> log.info(problem.location() + ": " + problem.message()));
  }
}
