package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportCatalog;
import io.github.flinkparallelism.report.ReportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Writes reports below one folder.
 *
 * @param folder made when the first report is written
 */
record ReportFiles(Path folder) {
  static final String CONSOLE = "console";

  /** Refuses names that are no format. */
  static void check(List<String> formats) throws MojoExecutionException {
    Choice choice =
        new Choice(
            PropertyNames.FORMATS, ReportCatalog.all().stream().map(Report::format).toList());
    for (String format : formats) {
      if (!format.equals(CONSOLE)) {
        choice.check(format);
      }
    }
  }

  /** Writes the report of that format and returns its file. */
  Path write(String format, AnalysisResult result) throws MojoExecutionException {
    Report report = ReportCatalog.byFormat(format).orElseThrow();
    Path file = folder.resolve(report.fileName());
    try {
      Files.createDirectories(folder);
      Files.writeString(file, report.render(result, ReportOptions.DEFAULT), StandardCharsets.UTF_8);
      return file;
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
