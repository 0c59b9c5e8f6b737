package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code conf/workers}, called {@code conf/slaves} before 1.11: {@code start-cluster.sh} starts one
 * TaskManager for each line that names a host, also when a host is named twice.
 */
final class Workers implements ConfigurationSource {
  @Override
  public Contribution read(SourceContext context) {
    String wanted = nameFor(context.version());
    Contribution all = Contribution.NOTHING;
    for (Path file : context.conf().workers()) {
      all = all.over(read(context, file, wanted));
    }
    return all;
  }

  private static String nameFor(FlinkVersion version) {
    return version.atLeast(1, 11) ? ConfFiles.WORKERS_NAME : ConfFiles.SLAVES_NAME;
  }

  private static Contribution read(SourceContext context, Path file, String wanted) {
    String shown = context.files().relative(file);
    Location start = Location.startOf(shown);
    if (!ConfFiles.nameOf(file).equals(wanted)) {
      String reason = "Flink " + context.version() + " reads the hosts from " + wanted;
      return new Contribution(
          List.of(),
          Optional.empty(),
          List.of(new IgnoredFile(start, reason, List.of())),
          List.of());
    }
    Optional<String> text = context.files().text(file);
    if (text.isEmpty()) {
      return Contribution.NOTHING;
    }
    int hosts = (int) text.get().lines().filter(Workers::namesHost).count();
    return hosts == 0
        ? Contribution.of(
            new Problem(
                "names no host, so start-cluster.sh starts no TaskManager; add a line for each",
                start))
        : Contribution.of(new TaskManagers(hosts, shown, Optional.of(start)));
  }

  private static boolean namesHost(String line) {
    int comment = line.indexOf('#');
    return !(comment < 0 ? line : line.substring(0, comment)).isBlank();
  }
}
