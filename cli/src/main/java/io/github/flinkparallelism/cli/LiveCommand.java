package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Compares the report with a running cluster. The only command that opens a connection. */
final class LiveCommand implements Callable<Integer> {
  static final String NAME = "live";

  private final Shell shell;
  private final PositionalParamSpec path = Target.parameter();
  private final AnalysisOptions analysis = new AnalysisOptions();
  private final OptionSpec rest =
      Values.text("URL", "--rest")
          .description("The REST API of a running cluster: http://localhost:8081.")
          .build();
  private final OptionSpec from =
      Values.text("FOLDER", "--from")
          .description(
              "Responses of such an API that were saved, instead of a cluster: jobs-overview.json is"
                  + " what /jobs/overview answers.")
          .build();
  private final OptionSpec save =
      Values.text("FOLDER", "--save")
          .description(
              "Where to keep what the cluster answers, for --from; relative to --output-directory.")
          .build();
  private final ComparisonOptions comparison =
      new ComparisonOptions(
          "How long all answers together may take", "live.json, and what --save says");

  LiveCommand(Shell shell) {
    this.shell = shell;
  }

  /** How the command is written. */
  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
    spec.usageMessage()
        .customSynopsis(Shell.NAME + " " + NAME + " [PATH] --rest URL [OPTION]...")
        .header("Compares the report with what runs in a cluster.")
        .description(
            "READS THE REST API of the cluster at URL: its jobs, their tasks and its slots. Nothing"
                + " is changed there, and nothing else is contacted.");
    spec.addPositional(path);
    analysis.addTo(spec);
    spec.addOption(rest).addOption(from).addOption(save);
    comparison.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() {
    AnalysisRequest request = analysis.request(path.getValue());
    Path output = comparison.folder(request.root());
    Cluster cluster = read(output);
    AnalysisResult result = shell.analyse(request);
    LiveResult compared = Live.compare(request, result, shell.analysis(), cluster);
    String json = LiveJson.render(compared);
    Reports.write(output.resolve("live.json"), json);
    comparison.print(
        shell.terminal(),
        json,
        () -> LivePlain.render(compared, true),
        options -> new LiveConsole(compared, options).lines());
    if (compared.differences() > 0) {
      return ExitCode.FINDINGS;
    }
    compared
        .nothingCompared()
        .ifPresent(
            why -> {
              throw new UsageError(why);
            });
    return ExitCode.CLEAN;
  }

  private Cluster read(Path output) {
    String url = rest.getValue();
    String folder = from.getValue();
    String kept = save.getValue();
    if ((url == null) == (folder == null)) {
      throw new UsageError(
          "say either --rest http://localhost:8081, or --from with a folder of saved responses");
    }
    if (url == null && kept != null) {
      throw new UsageError("--save goes with --rest: what is saved already need not be again");
    }
    String option = url == null ? "--from" : "--rest";
    try {
      if (url == null) {
        return LiveSource.ofFolder(Path.of(folder), folder).read();
      }
      Optional<Path> place =
          kept == null ? Optional.empty() : Optional.of(LiveSource.folderToSave(output, kept));
      return LiveSource.ofRest(url, place, comparison.timeLimit()).read();
    } catch (LiveException e) {
      throw new UsageError(option + ": " + e.getMessage());
    }
  }
}
