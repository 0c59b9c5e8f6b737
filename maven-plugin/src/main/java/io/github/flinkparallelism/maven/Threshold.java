package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * From which severity on findings fail the build.
 *
 * @param severity absent when nothing does
 */
record Threshold(Optional<Severity> severity) {
  private static final String NEVER = "never";
  private static final Choice CHOICE =
      Choice.of(PropertyNames.FAIL_ON, "error", "warning", "info", NEVER);

  static Threshold parse(String failOn) throws MojoExecutionException {
    String word = CHOICE.check(failOn);
    return new Threshold(
        word.equals(NEVER)
            ? Optional.empty()
            : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT))));
  }

  /** The findings that fail the build: bad enough and not suppressed. */
  List<Finding> exceededBy(List<Finding> findings) {
    return findings.stream().filter(this::exceededBy).toList();
  }

  private boolean exceededBy(Finding finding) {
    return finding.suppressed().isEmpty()
        && severity.filter(threshold -> finding.severity().atLeast(threshold)).isPresent();
  }
}
