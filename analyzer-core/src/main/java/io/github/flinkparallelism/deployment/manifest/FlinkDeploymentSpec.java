package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlSettings;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The specification of a cluster, with its job for one of application mode. Follows the operator's
 * {@code FlinkConfigBuilder#applyJobOrSessionSpec} and {@code FlinkUtils#getNumTaskManagers}.
 */
final class FlinkDeploymentSpec {
  private static final String OVERRIDES = "pipeline.jobvertex-parallelism-overrides";
  private static final String MAIN_CONTAINER = "flink-main-container";
  private static final int UNSET_SLOTS = 1;

  private final String kind;
  private final YamlTree document;
  private final YamlTree spec;
  private final boolean standalone;
  private final List<Setting> configuration;
  private final List<Problem> problems = new ArrayList<>();

  FlinkDeploymentSpec(String kind, YamlTree document, YamlTree spec, List<Setting> defaults) {
    this.kind = kind;
    this.document = document;
    this.spec = spec;
    this.standalone = spec.text("mode").filter("standalone"::equalsIgnoreCase).isPresent();
    List<Setting> all =
        new ArrayList<>(
            spec.at("flinkConfiguration")
                .map(mapping -> YamlSettings.of(mapping, Layer.FILE))
                .orElse(List.of()));
    all.addAll(defaults);
    this.configuration = List.copyOf(all);
  }

  Statements read() {
    Optional<YamlTree> job = spec.at("job");
    List<Setting> settings = new ArrayList<>();
    Optional<Setting> parallelism = job.flatMap(this::parallelism);
    parallelism.ifPresent(settings::add);
    job.flatMap(FlinkDeploymentSpec::stated)
        .filter(own -> parallelism.isPresent() && !parallelism.equals(Optional.of(own)))
        .ifPresent(settings::add);
    settings.addAll(PodResources.of(spec));
    settings.addAll(configuration);
    Optional<YamlTree> replicas = spec.at("taskManager", "replicas");
    replicas.ifPresent(this::validate);
    ProgramCall program = job.map(FlinkDeployments::program).orElse(ProgramCall.UNSTATED);
    Statement statement =
        new Statement(
            job.isPresent() ? Role.APPLICATION : Role.CLUSTER,
            kind,
            Yaml.name(document),
            document.at("metadata", "name").map(YamlTree::key).orElse(document.key()),
            settings,
            taskManagers(job.isPresent(), parallelism),
            onDemand(),
            new ProgramCall(
                program.entryClass(), program.jar(), program.arguments(), environment()),
            spec.text("flinkVersion").flatMap(FlinkDeploymentSpec::version),
            Optional.empty());
    return new Statements(List.of(statement), problems);
  }

  /** {@code v1_20}. */
  static Optional<FlinkVersion> version(String text) {
    return FlinkVersion.parse(text.replaceFirst("^v", "").replace('_', '.'));
  }

  /** {@code FlinkConfigBuilder#getParallelism}: what it writes over {@code parallelism.default}. */
  private Optional<Setting> parallelism(YamlTree job) {
    Optional<YamlTree> replicas = spec.at("taskManager", "replicas");
    if (replicas.isPresent()) {
      return Optional.of(ofReplicas(replicas.get()));
    }
    Optional<Setting> widest =
        standalone ? effective(OVERRIDES).flatMap(FlinkDeploymentSpec::widest) : Optional.empty();
    if (widest.isPresent()) {
      return widest;
    }
    Optional<YamlTree> stated = job.at("parallelism");
    boolean missing =
        stated.isEmpty() || job.number("parallelism").filter(number -> number < 1).isPresent();
    if (missing) {
      Location place = stated.map(YamlTree::key).orElse(job.key());
      problems.add(
          new Problem(
              "the operator refuses "
                  + Yaml.name(document)
                  + ": the parallelism of its job must be larger than 0; set spec.job.parallelism",
              place));
      return Optional.empty();
    }
    return stated(job);
  }

  /**
   * What the job itself says, which replicas and overrides of vertices make the operator ignore.
   */
  private static Optional<Setting> stated(YamlTree job) {
    return job.at("parallelism")
        .flatMap(
            value ->
                value
                    .scalar()
                    .map(text -> setting(text.trim(), "job.parallelism: " + text, value.key())));
  }

  private Setting ofReplicas(YamlTree replicas) {
    String text = replicas.scalar().orElse("");
    Optional<Integer> count = replicas.number();
    Optional<Integer> slots = slots();
    String value =
        count.isPresent() && slots.isPresent()
            ? String.valueOf((long) count.get() * slots.get())
            : text;
    String code =
        "taskManager.replicas: "
            + text
            + slots.map(each -> " x " + Keys.NUMBER_OF_TASK_SLOTS + " " + each).orElse("");
    return setting(value, code, replicas.key());
  }

  /** The greatest number of {@code id:3,id2:5}. */
  private static Optional<Setting> widest(Setting overrides) {
    int most = 0;
    for (String each : overrides.value().split("[,;]")) {
      String digits = each.substring(each.lastIndexOf(':') + 1).trim();
      if (digits.matches("\\d{1,9}")) {
        most = Math.max(most, Integer.parseInt(digits));
      }
    }
    return most == 0
        ? Optional.empty()
        : Optional.of(
            setting(
                String.valueOf(most),
                overrides.key() + " up to " + most,
                overrides.location().orElseThrow()));
  }

  private static Setting setting(String value, String code, Location place) {
    return new Setting(Keys.PARALLELISM_DEFAULT, value, Layer.MANIFEST, code, Optional.of(place));
  }

  private void validate(YamlTree replicas) {
    replicas
        .number()
        .filter(count -> count < 1)
        .ifPresent(
            count ->
                problems.add(
                    new Problem(
                        "the operator refuses "
                            + Yaml.name(document)
                            + ": taskManager.replicas must be larger than 0",
                        replicas.key())));
  }

  private Optional<TaskManagers> taskManagers(boolean hasJob, Optional<Setting> parallelism) {
    if (!standalone) {
      return Optional.empty();
    }
    Optional<YamlTree> replicas = spec.at("taskManager", "replicas");
    if (replicas.isPresent()) {
      return replicas
          .get()
          .number()
          .filter(count -> count > 0)
          .map(
              count ->
                  new TaskManagers(
                      count, "taskManager.replicas: " + count, Optional.of(replicas.get().key())));
    }
    Location mode = spec.at("mode").map(YamlTree::key).orElse(spec.key());
    if (!hasJob) {
      return Optional.of(
          new TaskManagers(1, "standalone mode without replicas", Optional.of(mode)));
    }
    return parallelism.flatMap(
        setting ->
            number(setting)
                .flatMap(
                    all ->
                        slots()
                            .map(
                                each ->
                                    new TaskManagers(
                                        (int) (((long) all + each - 1) / each),
                                        setting.code() + " on slots of " + each,
                                        setting.location()))));
  }

  private Optional<OnDemand> onDemand() {
    if (standalone) {
      return Optional.empty();
    }
    Location place = spec.at("mode").map(YamlTree::key).orElse(spec.key());
    return Optional.of(new OnDemand(kind + " in native mode", Optional.of(place)));
  }

  /** Slots of a TaskManager; empty where they are stated in a way that is no number. */
  private Optional<Integer> slots() {
    Optional<Setting> stated = effective(Keys.NUMBER_OF_TASK_SLOTS);
    return stated.isEmpty()
        ? Optional.of(UNSET_SLOTS)
        : stated.flatMap(FlinkDeploymentSpec::number).filter(number -> number > 0);
  }

  private Optional<Setting> effective(String key) {
    return configuration.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  private static Optional<Integer> number(Setting setting) {
    return setting.value().matches("\\d{1,9}")
        ? Optional.of(Integer.parseInt(setting.value()))
        : Optional.empty();
  }

  /** The variables of the container that runs {@code main}, of the pod template of JobManagers. */
  private Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>(variables("podTemplate"));
    variables.putAll(variables("jobManager", "podTemplate"));
    return variables;
  }

  private Map<String, String> variables(String... template) {
    Map<String, String> variables = new HashMap<>();
    List<YamlTree> containers =
        spec.at(template)
            .flatMap(pod -> pod.at("spec", "containers"))
            .map(YamlTree::items)
            .orElse(List.of());
    for (YamlTree container : containers) {
      boolean main = container.text("name").filter(MAIN_CONTAINER::equals).isPresent();
      List<YamlTree> entries =
          main ? container.at("env").map(YamlTree::items).orElse(List.of()) : List.of();
      for (YamlTree entry : entries) {
        Optional<String> name = entry.text("name");
        Optional<String> value = entry.text("value");
        if (name.isPresent() && value.isPresent()) {
          variables.put(name.get(), value.get());
        }
      }
    }
    return variables;
  }
}
