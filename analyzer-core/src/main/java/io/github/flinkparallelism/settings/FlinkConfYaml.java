package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code flink-conf.yaml}, which Flink reads up to 1.20. Follows {@code
 * GlobalConfiguration#loadLegacyYAMLResource}.
 */
final class FlinkConfYaml implements ConfigurationSource {
  static boolean isKnownTo(FlinkVersion version) {
    return !version.atLeast(2, 0);
  }

  @Override
  public Contribution read(SourceContext context) {
    Contribution all = Contribution.NOTHING;
    for (Path file : context.conf().legacy()) {
      all = all.over(read(context, file));
    }
    return all;
  }

  private static Contribution read(SourceContext context, Path file) {
    String shown = context.files().relative(file);
    Optional<String> text = context.files().text(file);
    if (text.isEmpty()) {
      return Contribution.NOTHING;
    }
    Contribution parsed = LegacyConfiguration.parse(shown, text.get());
    if (isKnownTo(context.version())) {
      return parsed;
    }
    String reason =
        "Flink "
            + context.version()
            + " reads only config.yaml; flink-conf.yaml went with 2.0, move its settings";
    IgnoredFile ignored = new IgnoredFile(Location.startOf(shown), reason, parsed.settings());
    return new Contribution(List.of(), Optional.empty(), List.of(ignored), List.of());
  }
}
