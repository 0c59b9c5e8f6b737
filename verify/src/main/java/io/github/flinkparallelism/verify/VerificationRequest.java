package io.github.flinkparallelism.verify;

import io.github.flinkparallelism.AnalysisRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How to run the jobs of a project.
 *
 * @param analysis what the analyzer was asked; Flink is asked the same
 * @param classPath the compiled jobs, what they depend on, and Flink
 * @param workingDirectory what relative paths of the jobs start from
 * @param output the only folder that is written to, by us; what a job writes is up to the job
 * @param timeLimit when to give up on a {@code main} that does not return; whole seconds, at least
 *     one
 */
public record VerificationRequest(
    AnalysisRequest analysis,
    List<Path> classPath,
    Path workingDirectory,
    Path output,
    Duration timeLimit) {
  /** Copies the class path. */
  public VerificationRequest {
    classPath = List.copyOf(classPath);
  }
}
