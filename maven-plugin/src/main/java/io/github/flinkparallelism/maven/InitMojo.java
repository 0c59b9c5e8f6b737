package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.report.DeploymentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes a first parallelism.yaml into the folder that Maven was started in: the deployments that
 * the project's files describe, to be completed by hand. Never overwrites a file.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends AbstractAnalysisMojo {
  @Override
  void report(AnalysisResult result) throws MojoExecutionException {
    if (result.jobs().isEmpty()) {
      reportNoJobs(result);
      return;
    }
    Path file = request().root().resolve(DeploymentInfo.FILE);
    try {
      Files.writeString(
          file, DeploymentFile.of(result), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException exists) {
      throw new MojoExecutionException(
          file + " exists already; remove it to have it written anew.", exists);
    } catch (IOException failure) {
      throw new MojoExecutionException(file + " cannot be written: " + failure, failure);
    }
    logConsole().info("written: " + file);
  }
}
