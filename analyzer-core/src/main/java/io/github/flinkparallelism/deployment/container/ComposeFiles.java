package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of {@code docker compose} whose services run Flink. */
public final class ComposeFiles implements StatementReader {
  private static final Pattern NAME =
      Pattern.compile("(docker-)?compose([._-].*)?\\.ya?ml", Pattern.CASE_INSENSITIVE);

  private static final Pattern OVERRIDE = Pattern.compile(".*\\.override\\.ya?ml");

  @Override
  public boolean accepts(String file) {
    return isCompose(file) || ComposeScales.accepts(file);
  }

  private static boolean isCompose(String file) {
    return NAME.matcher(DescribingFile.simple(file)).matches();
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    return isCompose(file.name())
        ? Optional.of(
            new Silence(
                "docker compose",
                "no service of it runs a JobManager, a TaskManager or a job of Flink"))
        : Optional.empty();
  }

  @Override
  public Statements readAll(List<DescribingFile> files) {
    ComposeScales scales =
        ComposeScales.in(files.stream().filter(file -> !isCompose(file.name())).toList());
    Statements all = Statements.NOTHING;
    for (DescribingFile file : files) {
      all = all.and(isCompose(file.name()) ? read(file, scales) : Statements.NOTHING);
    }
    return all;
  }

  @Override
  public Statements read(DescribingFile file) {
    return readAll(List.of(file));
  }

  private static Statements read(DescribingFile file, ComposeScales scales) {
    boolean ofFlink = file.text().toLowerCase(Locale.ROOT).contains("flink");
    boolean overrides = OVERRIDE.matcher(file.name()).matches();
    if (!ofFlink || (overrides && ComposeProject.base(file).isPresent())) {
      return Statements.NOTHING;
    }
    Optional<ComposeProject> project = ComposeProject.of(file, scales);
    return project
        .map(found -> new Statements(List.of(), found.problems()).and(ComposeSystem.of(found)))
        .orElse(Statements.NOTHING);
  }
}
