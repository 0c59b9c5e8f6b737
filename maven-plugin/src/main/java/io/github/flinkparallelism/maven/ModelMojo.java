package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.model.AnalysisResult;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes all that is known about the module's Flink jobs as JSON, for other programs. Never fails
 * because of findings.
 *
 * @since 0.1.0
 */
@Mojo(name = "model", threadSafe = true)
public final class ModelMojo extends AbstractAnalysisMojo {
  private static final String JSON = "json";

  @Override
  void report(AnalysisResult result) throws MojoExecutionException {
    logConsole().info("json: " + new ReportFiles(outputFolder()).write(JSON, result));
  }
}
