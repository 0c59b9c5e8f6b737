package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.report.DeploymentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes a first {@code parallelism.yaml} of what is discovered, and never over an existing one.
 */
final class InitCommand implements Callable<Integer> {
  static final String NAME = "init";

  private final Shell shell;
  private final PositionalParamSpec path = Target.parameter();
  private final AnalysisOptions analysis = new AnalysisOptions();

  InitCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the command is written. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
    spec.usageMessage()
        .customSynopsis(Shell.NAME + " " + NAME + " [PATH] [OPTION]...")
        .description(
            "Writes "
                + DeploymentInfo.FILE
                + " into the project: the deployments that its files describe, to be completed.");
    spec.addPositional(path);
    analysis.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    AnalysisRequest request = analysis.request(path.getValue());
    AnalysisResult result = shell.analyse(request);
    Path root = request.root();
    Path folder = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
    Path file = folder.resolve(DeploymentInfo.FILE);
    try {
      Files.writeString(
          file, DeploymentFile.of(result), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException exists) {
      throw new UsageError(file + " exists already; remove it to have it written anew");
    } catch (IOException failure) {
      throw new UsageError(file + " cannot be written: " + failure.getMessage());
    }
    shell.terminal().out().println(file);
    return ExitCode.CLEAN;
  }
}
