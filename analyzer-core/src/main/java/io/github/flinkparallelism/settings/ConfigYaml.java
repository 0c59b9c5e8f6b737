package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code config.yaml}, which Flink reads since 1.19 and only where no {@code flink-conf.yaml} hides
 * it. Follows {@code GlobalConfiguration#loadConfiguration}.
 */
final class ConfigYaml implements ConfigurationSource {
  static boolean isKnownTo(FlinkVersion version) {
    return version.atLeast(1, 19);
  }

  @Override
  public Contribution read(SourceContext context) {
    Contribution all = Contribution.NOTHING;
    for (Path file : context.conf().standard()) {
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
    Contribution parsed = YamlConfiguration.parse(shown, text.get());
    return reasonToIgnore(context)
        .map(
            reason ->
                new Contribution(
                    List.of(),
                    Optional.empty(),
                    List.of(new IgnoredFile(Location.startOf(shown), reason, parsed.settings())),
                    List.of()))
        .orElse(parsed);
  }

  private static Optional<String> reasonToIgnore(SourceContext context) {
    FlinkVersion version = context.version();
    if (!isKnownTo(version)) {
      return Optional.of(
          "Flink " + version + " reads only flink-conf.yaml; config.yaml came with 1.19");
    }
    boolean isHidden = FlinkConfYaml.isKnownTo(version) && !context.conf().legacy().isEmpty();
    return isHidden
        ? Optional.of("Flink " + version + " reads flink-conf.yaml where both files exist")
        : Optional.empty();
  }
}
