package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.ConsoleReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings a result to where the user wants it.
 *
 * @param terminal for the console and for single reports
 * @param console how reports for people look
 */
record Reports(Terminal terminal, ConsoleOptions console) {

  /** Writes one report. */
  void write(AnalysisResult result, OutputOptions.Destination destination) {
    if (destination.report().isEmpty()) {
      ReportOptions options = console.forTerminal(terminal, ReportOptions.Table.ALWAYS);
      print(new ConsoleReport().lines(result, options));
      return;
    }
    String text = destination.report().get().render(result, console.forFile());
    if (destination.file().isPresent()) {
      write(destination.file().get(), text);
    } else {
      terminal.printUtf8(text);
    }
  }

  /** Prints lines for people. */
  void print(List<ReportLine> lines) {
    PrintWriter out = terminal.out();
    for (ReportLine line : lines) {
      out.print(line.text());
      out.print('\n');
    }
  }

  /** Writes a file, and the folders that it needs. */
  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageError("cannot write " + file + ": " + e.getMessage());
    }
  }
}
