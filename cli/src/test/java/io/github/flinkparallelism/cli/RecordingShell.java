package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Runs the command line in this process and keeps what it said. */
final class RecordingShell {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicReference<AnalysisRequest> asked = new AtomicReference<>();
  private final Shell shell;

  RecordingShell(Function<AnalysisRequest, AnalysisResult> analysis) {
    Terminal terminal =
        new Terminal(out, writer(out), writer(err), Optional.of(100), true, false, false);
    shell =
        new Shell(
            terminal,
            request -> {
              asked.set(request);
              return analysis.apply(request);
            });
  }

  static RecordingShell finding(AnalysisResult result) {
    return new RecordingShell(request -> result);
  }

  int run(String... args) {
    return shell.run(args);
  }

  /** The request that reached the core, or null. */
  AnalysisRequest asked() {
    return asked.get();
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(ByteArrayOutputStream bytes) {
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  }
}
