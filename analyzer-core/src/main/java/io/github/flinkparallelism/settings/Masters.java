package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code conf/masters}: the hosts on which {@code start-cluster.sh} starts JobManagers, of which
 * one leads. It decides no number, and is told so that nobody looks for one in it.
 */
final class Masters implements ConfigurationSource {
  private static final String NAME = "masters";
  private static final String REASON =
      "names the hosts of JobManagers, which decide no parallelism and offer no slots";

  @Override
  public Contribution read(SourceContext context) {
    ConfFiles conf = context.conf();
    List<IgnoredFile> beside =
        Stream.of(conf.legacy(), conf.standard(), conf.workers())
            .flatMap(List::stream)
            .map(file -> file.resolveSibling(NAME))
            .distinct()
            .filter(context.files()::exists)
            .map(file -> ignored(context, file))
            .toList();
    return new Contribution(List.of(), Optional.empty(), beside, List.of());
  }

  private static IgnoredFile ignored(SourceContext context, Path file) {
    return new IgnoredFile(Location.startOf(context.files().relative(file)), REASON, List.of());
  }
}
