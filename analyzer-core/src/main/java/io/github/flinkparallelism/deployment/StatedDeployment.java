package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.yaml.YamlSettings;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.Facts;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One entry of {@code parallelism.yaml}: what it states, above what the files say that it names.
 */
final class StatedDeployment {
  private static final String KIND = "stated";
  private static final Set<String> KEYS =
      Set.of(
          "files",
          "jobs",
          "args",
          "environment",
          "settings",
          "parallelism",
          "taskManagers",
          "slots",
          "flinkVersion",
          "pricePerSlotHour",
          "budget",
          "partitions");
  private static final Set<String> BUDGET = Set.of("slots", "costPerHour");
  private static final List<String> CONF_FILES = List.of("config.yaml", "flink-conf.yaml");

  private final String name;
  private final YamlTree entry;
  private final DiskFiles files;
  private final List<Description> discovered;
  private final List<Problem> problems;

  StatedDeployment(
      String name,
      YamlTree entry,
      DiskFiles files,
      List<Description> discovered,
      List<Problem> problems) {
    this.name = name;
    this.entry = entry;
    this.files = files;
    this.discovered = discovered;
    this.problems = problems;
  }

  /** One description for each job, or for each system in the named files where no job is named. */
  List<Description> read() {
    StatedKeys.check(entry, KEYS, problems);
    List<Description> bases = new ArrayList<>();
    Optional<String> conf = Optional.empty();
    for (YamlTree file : items("files")) {
      String path = file.scalar().orElse("").replaceFirst("/+$", "");
      List<Description> described =
          discovered.stream().filter(each -> isIn(each.system().location().file(), path)).toList();
      Optional<String> folder = confFolder(path);
      bases.addAll(described);
      conf = conf.or(() -> folder);
      if (described.isEmpty() && folder.isEmpty()) {
        problems.add(
            new Problem(
                path
                    + " describes nothing that is understood; name a manifest, a compose file, a"
                    + " script or a conf folder, relative to the project's root",
                file.key()));
      }
    }
    Description own = own(conf);
    List<Description> systems =
        bases.isEmpty() ? List.of(own) : bases.stream().map(base -> over(own, base)).toList();
    List<String> jobs = items("jobs").stream().flatMap(job -> job.scalar().stream()).toList();
    return jobs.isEmpty()
        ? systems.stream().distinct().toList()
        : systems.stream()
            .flatMap(system -> jobs.stream().map(job -> starting(job, system)))
            .distinct()
            .toList();
  }

  private static boolean isIn(String file, String path) {
    return file.equals(path) || file.startsWith(path + "/");
  }

  private Optional<String> confFolder(String path) {
    Path place = files.root().resolve(path);
    if (CONF_FILES.contains(DescribingFile.simple(path)) && files.exists(place)) {
      return Optional.of(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".");
    }
    boolean holds = CONF_FILES.stream().anyMatch(each -> files.exists(place.resolve(each)));
    return Optional.of(path).filter(any -> holds);
  }

  /** What the entry itself says. */
  private Description own(Optional<String> conf) {
    List<Setting> settings = settings();
    Optional<TaskManagers> taskManagers = taskManagers();
    RunningSystem system =
        new RunningSystem(KIND, entry.key(), version(), Optional.of(name), false);
    return new Description(
        name,
        system,
        settings,
        taskManagers,
        Optional.empty(),
        program(),
        conf.isPresent(),
        conf,
        facts(),
        List.of());
  }

  private static Description over(Description own, Description base) {
    List<Setting> settings = new ArrayList<>(own.settings());
    settings.addAll(base.settings());
    RunningSystem system = own.system();
    return new Description(
        own.name(),
        new RunningSystem(
            base.system().kind(),
            system.location(),
            system.version().or(base.system()::version),
            system.cluster(),
            base.system().session()),
        settings,
        own.taskManagers().or(base::taskManagers),
        base.onDemand().filter(any -> own.taskManagers().isEmpty()),
        own.program().over(base.program()),
        own.readsConfFolder() || base.readsConfFolder(),
        own.confFolder().or(base::confFolder),
        own.facts(),
        base.problems());
  }

  private static Description starting(String job, Description system) {
    return new Description(
        system.name(),
        system.system(),
        system.settings(),
        system.taskManagers(),
        system.onDemand(),
        ProgramCall.starting(job).over(system.program()),
        system.readsConfFolder(),
        system.confFolder(),
        system.facts(),
        system.problems());
  }

  private ProgramCall program() {
    Optional<List<String>> arguments =
        entry
            .at("args")
            .map(args -> args.items().stream().flatMap(arg -> arg.scalar().stream()).toList());
    Map<String, String> environment = new TreeMap<>();
    entry
        .at("environment")
        .map(YamlTree::entries)
        .orElse(Map.of())
        .forEach((variable, value) -> environment.put(variable, value.scalar().orElse("")));
    return new ProgramCall(Optional.empty(), Optional.empty(), arguments, environment);
  }

  private Optional<TaskManagers> taskManagers() {
    return number("taskManagers")
        .map(
            count ->
                new TaskManagers(
                    count, "taskManagers: " + count, entry.at("taskManagers").map(YamlTree::key)));
  }

  /** The settings of the entry itself, strongest first. */
  private List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    number("parallelism")
        .ifPresent(
            number -> settings.add(setting(Keys.PARALLELISM_DEFAULT, number, "parallelism")));
    number("slots")
        .ifPresent(number -> settings.add(setting(Keys.NUMBER_OF_TASK_SLOTS, number, "slots")));
    entry
        .at("settings")
        .ifPresent(mapping -> settings.addAll(YamlSettings.of(mapping, Layer.MANIFEST)));
    return settings;
  }

  private Setting setting(String key, int number, String own) {
    return new Setting(
        key,
        String.valueOf(number),
        Layer.MANIFEST,
        own + ": " + number,
        entry.at(own).map(YamlTree::key));
  }

  private Facts facts() {
    Optional<YamlTree> budget = entry.at("budget");
    budget.ifPresent(limits -> StatedKeys.check(limits, BUDGET, problems));
    return new Facts(
        amount(entry, "pricePerSlotHour"),
        budget.flatMap(limits -> number(limits, "slots")),
        budget.flatMap(limits -> amount(limits, "costPerHour")),
        budget.map(YamlTree::key),
        partitions());
  }

  private Map<String, Facts.Partitions> partitions() {
    Map<String, Facts.Partitions> partitions = new LinkedHashMap<>();
    entry
        .at("partitions")
        .ifPresent(
            sources -> {
              if (!sources.isMapping()) {
                problems.add(
                    new Problem(
                        "partitions must be names of sources with numbers: {orders: 12}",
                        sources.key()));
              }
              sources
                  .entries()
                  .forEach(
                      (source, value) -> {
                        Optional<Integer> count = value.number().filter(number -> number > 0);
                        count.ifPresent(
                            number ->
                                partitions.put(source, new Facts.Partitions(number, value.key())));
                        if (count.isEmpty()) {
                          problems.add(
                              new Problem(
                                  "partitions of " + source + " must be a whole number above 0",
                                  value.key()));
                        }
                      });
            });
    return partitions;
  }

  private Optional<FlinkVersion> version() {
    Optional<YamlTree> stated = entry.at("flinkVersion");
    Optional<FlinkVersion> version = stated.flatMap(YamlTree::scalar).flatMap(FlinkVersion::parse);
    if (stated.isPresent() && version.isEmpty()) {
      problems.add(
          new Problem(
              "flinkVersion is not understood; write it like \"1.20\"", stated.get().key()));
    }
    return version;
  }

  private Optional<Integer> number(String key) {
    return number(entry, key);
  }

  private Optional<Integer> number(YamlTree mapping, String key) {
    Optional<YamlTree> stated = mapping.at(key);
    Optional<Integer> number = mapping.number(key).filter(value -> value > 0);
    if (stated.isPresent() && number.isEmpty()) {
      problems.add(new Problem(key + " must be a whole number above 0", stated.get().key()));
    }
    return number;
  }

  private Optional<BigDecimal> amount(YamlTree mapping, String key) {
    Optional<YamlTree> stated = mapping.at(key);
    Optional<BigDecimal> amount =
        mapping
            .text(key)
            .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?"))
            .map(BigDecimal::new);
    if (stated.isPresent() && amount.isEmpty()) {
      problems.add(new Problem(key + " must be an amount such as 0.08", stated.get().key()));
    }
    return amount;
  }

  private List<YamlTree> items(String key) {
    Optional<YamlTree> list = entry.at(key);
    if (list.isPresent() && !list.get().isList()) {
      problems.add(new Problem(key + " must be a list: [a, b]", list.get().key()));
    }
    return list.map(YamlTree::items).orElse(List.of());
  }
}
