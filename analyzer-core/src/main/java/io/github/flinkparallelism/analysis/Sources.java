package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.deployment.Carrier;
import io.github.flinkparallelism.deployment.Discovery;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.HandedProperties;
import io.github.flinkparallelism.settings.IgnoredFile;
import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.workspace.build.FilteredResources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Accounts for every file that can say how a job runs: what counts of it, or why nothing does.
 * Reads nothing; it looks at what the analysis has read.
 */
final class Sources {
  private static final String OF_ITS_OWN = "every job runs in a deployment of its own";
  private static final String NO_JOB = "this project has no job that is reported";

  private final Map<String, Set<SourceInfo.Part>> parts = new TreeMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> reasons = new TreeMap<>();

  private Sources() {}

  /**
   * The files, by name.
   *
   * @param found what the project's files say
   * @param placed the deployments that start jobs
   * @param unknown names of those that start a jar of which nothing says what it is
   */
  static List<SourceInfo> of(
      Project project, Discovery.Found found, List<Placement.Placed> placed, Set<String> unknown) {
    List<Placement.Placed> starting =
        placed.stream().filter(each -> !each.mains().isEmpty()).toList();
    if (found == Discovery.Found.NOTHING && starting.isEmpty()) {
      // Nothing was looked for, so that one file alone would look like all of them.
      return List.of();
    }
    Sources sources = new Sources();
    found.carriers().forEach(sources::add);
    Set<String> started =
        placed.stream()
            .flatMap(each -> each.project().deployment().name().stream())
            .collect(Collectors.toSet());
    found.deployments().stream()
        .filter(each -> !started.contains(each.name()))
        .forEach(each -> sources.unplaced(each, unknown.contains(each.name())));
    if (found.stated()) {
      sources.reasons.replaceAll(
          (file, any) -> DeploymentInfo.FILE + " states the deployments and does not name it");
    }
    if (project.request().accountsForFiles()) {
      Discovery.ofTests(project.files(), project.version(), SourceInfo.OF_TESTS)
          .forEach(sources::add);
    }
    sources.addConf(project.deployment(), starting.isEmpty() ? NO_JOB : OF_ITS_OWN);
    starting.forEach(each -> sources.addIgnored(each.project().deployment()));
    starting.forEach(sources::add);
    if (!starting.isEmpty()) {
      project.builtWith().ifPresent(at -> sources.add(at, "Flink " + project.version()));
    }
    return sources.all();
  }

  /**
   * The same with the files that programs read.
   *
   * @param read their names
   * @param filled what the build fills in there
   */
  static List<SourceInfo> withRead(
      List<SourceInfo> sources, Set<String> read, Set<FilteredResources.Filled> filled) {
    Map<String, SourceInfo> all = new TreeMap<>();
    for (String file : read) {
      SourceInfo.Part part = new SourceInfo.Part("read by a program", 1);
      all.put(file, new SourceInfo(file, "input", List.of(part), Optional.empty()));
    }
    for (SourceInfo each : sources) {
      all.merge(each.file(), each, (program, other) -> other.counts() ? other : program);
    }
    for (FilteredResources.Filled each : filled) {
      String file = each.location().file();
      SourceInfo.Part part = new SourceInfo.Part("property " + each.name(), each.location().line());
      all.merge(
          file, new SourceInfo(file, "build", List.of(part), Optional.empty()), Sources::together);
    }
    return List.copyOf(all.values());
  }

  private static SourceInfo together(SourceInfo one, SourceInfo more) {
    Set<SourceInfo.Part> parts = new TreeSet<>(one.parts());
    parts.addAll(more.parts());
    return new SourceInfo(one.file(), one.kind(), List.copyOf(parts), Optional.empty());
  }

  private void add(Carrier carrier) {
    kinds.put(carrier.file(), carrier.kind());
    reasons.put(carrier.file(), carrier.silence());
  }

  private void unplaced(Description deployment, boolean unknown) {
    Optional<String> main = deployment.program().entryClass();
    Optional<String> jar = deployment.program().jar();
    String reason =
        main.map(name -> "starts " + name)
            .or(() -> jar.map(name -> "starts " + name.substring(name.lastIndexOf('/') + 1)))
            .map(
                what ->
                    what
                        + (unknown
                            ? ", and which class that is is unknown"
                            : ", which is no job of this project that is reported"))
            .orElse("no job of this project is started by it");
    reasons.put(deployment.system().location().file(), reason);
    deployment.settings().stream()
        .flatMap(setting -> setting.location().stream())
        .forEach(at -> reasons.put(at.file(), reason));
    deployment
        .taskManagers()
        .flatMap(managers -> managers.location())
        .ifPresent(at -> reasons.put(at.file(), reason));
  }

  private void add(Placement.Placed placed) {
    Deployment deployment = placed.project().deployment();
    deployment.system().ifPresent(system -> addSystem(system, placed));
    for (Setting setting : deployment.settings()) {
      setting.location().ifPresent(at -> add(at, text(setting)));
    }
    deployment
        .taskManagers()
        .ifPresent(
            managers ->
                managers.location().ifPresent(at -> add(at, "task managers " + managers.count())));
    deployment
        .onDemand()
        .flatMap(onDemand -> onDemand.location())
        .ifPresent(at -> add(at, "task managers on demand"));
    deployment.program().properties().ifPresent(this::addProperties);
  }

  private void addConf(Deployment conf, String reason) {
    for (Setting setting : conf.settings()) {
      setting.location().ifPresent(at -> reasons.put(at.file(), reason));
    }
    addIgnored(conf);
  }

  private void addIgnored(Deployment deployment) {
    for (IgnoredFile file : deployment.ignoredFiles()) {
      reasons.put(file.location().file(), file.reason());
    }
  }

  private void addSystem(RunningSystem system, Placement.Placed placed) {
    kinds.put(system.location().file(), system.kind());
    for (EntryPoints.Entry main : placed.mains()) {
      add(system.location(), "starts " + main.type().qualifiedName());
    }
    placed
        .project()
        .deployment()
        .program()
        .arguments()
        .filter(arguments -> !arguments.isEmpty())
        .ifPresent(arguments -> add(system.location(), "program arguments: " + arguments.size()));
  }

  private void addProperties(HandedProperties handed) {
    handed
        .groups()
        .forEach(
            (group, properties) ->
                properties.forEach(
                    (key, property) ->
                        add(property.origin().location(), "property " + group + "/" + key)));
  }

  /** Values of keys that do not bear on parallelism are nobody's business here. */
  private static String text(Setting setting) {
    return Deployment.ofInterest(List.of(setting)).isEmpty()
        ? setting.key()
        : setting.key() + " " + setting.value();
  }

  private void add(Location place, String text) {
    parts
        .computeIfAbsent(place.file(), any -> new TreeSet<>())
        .add(new SourceInfo.Part(text, place.line()));
  }

  private List<SourceInfo> all() {
    Map<String, SourceInfo> all = new TreeMap<>();
    reasons.forEach(
        (file, reason) ->
            all.put(file, new SourceInfo(file, kind(file), List.of(), Optional.of(reason))));
    parts.forEach(
        (file, said) ->
            all.put(file, new SourceInfo(file, kind(file), List.copyOf(said), Optional.empty())));
    return List.copyOf(all.values());
  }

  private String kind(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    boolean build = name.equals("pom.xml") || name.contains("gradle") || name.endsWith(".sbt");
    String named = Discovery.kindByName(file).orElse("configuration");
    return kinds.getOrDefault(file, build ? "build" : named);
  }
}
