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
  private static final String KIND = "docker compose";
  private static final Pattern NAME =
      Pattern.compile("(docker-)?compose([._-].*)?\\.ya?ml", Pattern.CASE_INSENSITIVE);

  /** Such as {@code flink-compose.yaml}, which somebody hands to {@code docker compose -f}. */
  private static final Pattern OTHER_NAME =
      Pattern.compile(".*compose.*\\.ya?ml", Pattern.CASE_INSENSITIVE);

  private static final Pattern SERVICES = Pattern.compile("(?m)^services:");
  private static final Pattern OVERRIDE = Pattern.compile(".*\\.override\\.ya?ml");

  /** What may run Flink without naming it: commands of its image, and images built elsewhere. */
  private static final Pattern UNNAMED =
      Pattern.compile("\\b(jobmanager|taskmanager|standalone-job|job-cluster)\\b|\\bbuild:");

  @Override
  public boolean accepts(String file) {
    return kindByName(file).isPresent() || ComposeScales.accepts(file);
  }

  @Override
  public Optional<String> kindByName(String file) {
    return OTHER_NAME.matcher(DescribingFile.simple(file)).matches()
        ? Optional.of(KIND)
        : Optional.empty();
  }

  private static boolean isCompose(DescribingFile file) {
    String simple = DescribingFile.simple(file.name());
    return NAME.matcher(simple).matches()
        || (OTHER_NAME.matcher(simple).matches() && SERVICES.matcher(file.text()).find());
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    return isCompose(file)
        ? Optional.of(
            new Silence(
                KIND, "no service of it runs a JobManager, a TaskManager or a job of Flink"))
        : Optional.empty();
  }

  @Override
  public Statements readAll(List<DescribingFile> files) {
    ComposeScales scales =
        ComposeScales.in(files.stream().filter(file -> !isCompose(file)).toList());
    Statements all = Statements.NOTHING;
    for (DescribingFile file : files) {
      all = all.and(isCompose(file) ? read(file, scales) : Statements.NOTHING);
    }
    return all;
  }

  @Override
  public Statements read(DescribingFile file) {
    return readAll(List.of(file));
  }

  private static Statements read(DescribingFile file, ComposeScales scales) {
    boolean named = file.text().toLowerCase(Locale.ROOT).contains("flink");
    boolean perhaps = named || UNNAMED.matcher(file.text()).find();
    boolean overrides = OVERRIDE.matcher(file.name()).matches();
    if (!perhaps || (overrides && ComposeProject.base(file).isPresent())) {
      return Statements.NOTHING;
    }
    Statements said =
        ComposeProject.of(file, scales)
            .map(found -> new Statements(List.of(), found.problems()).and(ComposeSystem.of(found)))
            .orElse(Statements.NOTHING);
    // What is wrong with a file that runs something else is nobody's business here.
    return named || !said.all().isEmpty() ? said : Statements.NOTHING;
  }
}
