package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlSettings;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code FlinkApplication} of the older operator of the group {@code flink.k8s.io}: it starts as
 * many TaskManagers as the parallelism fills, and submits the job with that parallelism.
 */
public final class FlinkApplications implements ResourceReader {
  private static final String API = "flink.k8s.io/";

  /** The operator's {@code TaskManagerDefaultSlots}. */
  private static final int DEFAULT_SLOTS = 16;

  @Override
  public Statements read(ManifestSet set) {
    List<Statement> all = new ArrayList<>();
    for (YamlTree each : set.ofKind("FlinkApplication")) {
      each.at("spec").filter(any -> Yaml.isOf(each, API)).ifPresent(it -> all.add(of(each, it)));
    }
    return new Statements(all, List.of());
  }

  private static Statement of(YamlTree document, YamlTree spec) {
    Optional<Setting> parallelism =
        ManifestSettings.of(Keys.PARALLELISM_DEFAULT, spec, "parallelism");
    List<Setting> settings = new ArrayList<>();
    parallelism.ifPresentOrElse(
        settings::add, () -> settings.add(ManifestSettings.undecided(spec.key())));
    settings.add(slots(spec));
    spec.at("flinkConfig").ifPresent(it -> settings.addAll(YamlSettings.of(it, Layer.FILE)));
    ManifestSettings.cores(spec, "taskManagerConfig", "resources").ifPresent(settings::add);
    return new Statement(
        Role.APPLICATION,
        "FlinkApplication",
        Yaml.name(document),
        Yaml.place(document),
        settings,
        taskManagers(spec, parallelism),
        Optional.empty(),
        new ProgramCall(
            spec.text("entryClass"),
            spec.text("jarName"),
            spec.text("programArgs").map(ManifestSettings::arguments),
            environment(spec)),
        spec.text("flinkVersion").flatMap(FlinkVersion::parse),
        Optional.empty());
  }

  private static Setting slots(YamlTree spec) {
    Location place = spec.at("taskManagerConfig").map(YamlTree::key).orElse(spec.key());
    return ManifestSettings.of(Keys.NUMBER_OF_TASK_SLOTS, spec, "taskManagerConfig", "taskSlots")
        .orElse(
            new Setting(
                Keys.NUMBER_OF_TASK_SLOTS,
                String.valueOf(DEFAULT_SLOTS),
                Layer.MANIFEST,
                "taskManagerConfig.taskSlots: " + DEFAULT_SLOTS + " by default",
                Optional.of(place)));
  }

  private static Optional<TaskManagers> taskManagers(YamlTree spec, Optional<Setting> parallelism) {
    Optional<YamlTree> stated = spec.at("taskManagerConfig", "taskSlots");
    Optional<Integer> slots =
        stated.isEmpty()
            ? Optional.of(DEFAULT_SLOTS)
            : spec.number("taskManagerConfig", "taskSlots").filter(each -> each > 0);
    Optional<Integer> wanted = spec.number("parallelism").filter(all -> all > 0);
    return parallelism
        .filter(any -> slots.isPresent() && wanted.isPresent())
        .map(
            setting ->
                new TaskManagers(
                    (wanted.get() + slots.get() - 1) / slots.get(),
                    setting.code() + " on slots of " + slots.get(),
                    setting.location()));
  }

  private static Map<String, String> environment(YamlTree spec) {
    Map<String, String> variables = new HashMap<>();
    for (YamlTree each :
        spec.at("jobManagerConfig", "envConfig", "env").map(YamlTree::items).orElse(List.of())) {
      Optional<String> name = each.text("name");
      each.text("value")
          .filter(any -> name.isPresent())
          .ifPresent(it -> variables.put(name.get(), it));
    }
    return variables;
  }
}
