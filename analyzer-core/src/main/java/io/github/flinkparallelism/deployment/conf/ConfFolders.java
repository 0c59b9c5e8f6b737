package io.github.flinkparallelism.deployment.conf;

import io.github.flinkparallelism.deployment.statement.ConfFolder;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Links;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flink's conf folders elsewhere than at the root, such as {@code docker/conf}: a cluster that any
 * job may be submitted to, unless something else names the folder as its own.
 */
public final class ConfFolders implements StatementReader {
  private static final String LEGACY = "flink-conf.yaml";
  private static final String STANDARD = "config.yaml";

  /** What is packed into a jar is read by no process of Flink. */
  private static final Pattern PACKED = Pattern.compile("(^|.*/)(src|resources)/.*");

  private static final Pattern OF_FLINK =
      Pattern.compile("(?m)^(taskmanager|jobmanager|parallelism)(:|\\.[\\w.-]+:)");

  /** Whether a text holds keys at its outermost level that only Flink has. */
  public static boolean isOfFlink(String text) {
    return OF_FLINK.matcher(text).find();
  }

  @Override
  public boolean accepts(String file) {
    String simple = DescribingFile.simple(file);
    boolean named = simple.equals(LEGACY) || simple.equals(STANDARD);
    boolean ofProject = file.equals("conf/" + simple);
    return named && !ofProject;
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    if (PACKED.matcher(file.name()).matches()) {
      return Optional.of(
          new Silence("configuration", "is packed into a jar, where no process of Flink reads it"));
    }
    return Optional.of(
        new Silence("configuration", "has no key of Flink's, or lies beside a file that is read"));
  }

  @Override
  public Statements read(DescribingFile file) {
    boolean second =
        DescribingFile.simple(file.name()).equals(STANDARD)
            && file.files().exists(file.path().resolveSibling(LEGACY));
    boolean packed = PACKED.matcher(file.name()).matches();
    if (second || packed || !isOfFlink(file.text())) {
      return Statements.NOTHING;
    }
    if (file.folder().isEmpty()) {
      Problem elsewhere =
          new Problem(
              "lies in no conf folder and is not read; move it to conf, or name it as the"
                  + " configuration where it is what Flink reads",
              Location.startOf(file.name()));
      return new Statements(List.of(), List.of(elsewhere));
    }
    String folder = file.folder().substring(0, file.folder().length() - 1);
    Statement cluster =
        new Statement(
            Role.CLUSTER,
            "configuration",
            file.name(),
            Location.startOf(file.name()),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            ProgramCall.UNSTATED,
            Optional.empty(),
            Optional.empty(),
            new Links(Optional.of(ConfFolder.of(folder)), Set.of(), Set.of()));
    return new Statements(List.of(cluster), List.of());
  }
}
