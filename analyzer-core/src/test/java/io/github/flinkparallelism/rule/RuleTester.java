package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.plan.PipelineBuilder;
import io.github.flinkparallelism.plan.Planned;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Facts;
import io.github.flinkparallelism.settings.IgnoredFile;
import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a rule on a planned program: {@code RuleTester.program(env -> ...).check(new Rule())}. The
 * configuration gives parallelism 2 unless a test says otherwise.
 */
final class RuleTester {
  static final Location CONFIG = new Location("conf/config.yaml", 1, 1);
  static final Location STATED = new Location("parallelism.yaml", 3, 5);
  static final Location WORKERS = new Location("conf/workers", 1, 1);

  private final Consumer<PipelineBuilder> program;
  private String version = "1.20";
  private int parallelism = 2;
  private Optional<TaskManagers> taskManagers = Optional.empty();
  private Optional<OnDemand> onDemand = Optional.empty();
  private final Map<String, Facts.Partitions> partitions = new LinkedHashMap<>();
  private final List<Setting> settings = new ArrayList<>();
  private final List<IgnoredFile> ignored = new ArrayList<>();
  private final List<Decision> layers = new ArrayList<>();

  private RuleTester(Consumer<PipelineBuilder> program) {
    this.program = program;
  }

  static RuleTester program(Consumer<PipelineBuilder> program) {
    return new RuleTester(program);
  }

  RuleTester version(String value) {
    version = value;
    return this;
  }

  RuleTester parallelism(int value) {
    parallelism = value;
    return this;
  }

  RuleTester cluster(int count, int slots) {
    taskManagers = Optional.of(new TaskManagers(count, "conf/workers", Optional.of(WORKERS)));
    return setting("taskmanager.numberOfTaskSlots", String.valueOf(slots));
  }

  /** What a user states of a source. */
  RuleTester partitions(String source, int count) {
    partitions.put(source, new Facts.Partitions(count, STATED));
    return this;
  }

  RuleTester onDemand() {
    onDemand = Optional.of(new OnDemand("-t kubernetes-application", Optional.empty()));
    return this;
  }

  RuleTester setting(String key, String value) {
    settings.add(new Setting(key, value, Layer.FILE, key + ": " + value, Optional.of(CONFIG)));
    return this;
  }

  RuleTester layer(Layer layer, int value, String code, Optional<Location> location) {
    layers.add(new Decision(layer, Quantity.exact(value), code, location));
    return this;
  }

  RuleTester ignoredFile(String file, String reason, String... codes) {
    Location start = Location.startOf(file);
    List<Setting> dead = new ArrayList<>();
    for (String code : codes) {
      String[] parts = code.split(": ", 2);
      dead.add(new Setting(parts[0], parts[1], Layer.FILE, code, Optional.of(start)));
    }
    ignored.add(new IgnoredFile(start, reason, dead));
    return this;
  }

  List<Finding> check(Rule rule) {
    return rule.check(input());
  }

  RuleInput input() {
    Deployment deployment =
        new Deployment(
            Optional.of("conf"),
            settings,
            taskManagers,
            ignored,
            List.of(),
            Optional.empty(),
            ProgramCall.UNSTATED,
            onDemand,
            new Facts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                partitions));
    Planned planned = Planned.with(version, deployment, parallelism, program);
    EntryPoint entry = new EntryPoint("shop.Job", "main", new Location("Job.java", 1, 1));
    Scenario scenario = new Scenario(Optional.of("conf"), List.of(), Optional.empty());
    Job job = new Job("shop.Job", entry, scenario, planned.job().executions(), layers);
    return new RuleInput(List.of(job), deployment, FlinkVersion.parse(version).orElseThrow());
  }
}
