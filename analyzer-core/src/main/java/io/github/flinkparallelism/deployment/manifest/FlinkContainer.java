package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.command.StandaloneArguments;
import io.github.flinkparallelism.deployment.conf.FlinkConfiguration;
import io.github.flinkparallelism.deployment.container.FlinkProperties;
import io.github.flinkparallelism.deployment.container.Images;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that runs one of Flink's processes.
 *
 * @param resource the Deployment, StatefulSet or Job
 * @param pod its {@code spec.template.spec}
 * @param container in the pod
 * @param process {@code jobmanager}, {@code taskmanager} or {@code standalone-job}
 * @param arguments of the process
 * @param configMaps of the same set
 */
record FlinkContainer(
    YamlTree resource,
    YamlTree pod,
    YamlTree container,
    String process,
    StandaloneArguments arguments,
    ConfigMaps configMaps) {
  static final String TASK_MANAGER = "taskmanager";
  static final String JOB_MANAGER = "jobmanager";
  static final String STANDALONE_JOB = "standalone-job";

  private static final StandaloneArguments NO_ARGUMENTS = new StandaloneArguments(List.of());
  private static final List<String> PROCESSES = List.of(TASK_MANAGER, JOB_MANAGER, STANDALONE_JOB);

  /** The container of a resource that runs Flink. */
  static Optional<FlinkContainer> of(YamlTree resource, ConfigMaps configMaps) {
    Optional<YamlTree> pod = pod(resource);
    for (YamlTree each :
        pod.flatMap(it -> it.at("containers")).map(YamlTree::items).orElse(List.of())) {
      ContainerVariables variables =
          new ContainerVariables(
              new FlinkContainer(resource, pod.get(), each, "", NO_ARGUMENTS, configMaps)
                  .environment());
      List<StandaloneArguments.Word> words = new ArrayList<>(words(each, "command", variables));
      words.addAll(words(each, "args", variables));
      for (int i = 0; i < words.size(); i++) {
        String word = DescribingFile.simple(words.get(i).text()).replaceFirst("\\.sh$", "");
        if (PROCESSES.contains(word)) {
          StandaloneArguments rest = new StandaloneArguments(words.subList(i + 1, words.size()));
          return Optional.of(new FlinkContainer(resource, pod.get(), each, word, rest, configMaps));
        }
      }
    }
    return Optional.empty();
  }

  static Optional<YamlTree> pod(YamlTree resource) {
    return resource
        .at("spec", "template", "spec")
        .or(() -> resource.at("spec").filter(spec -> spec.at("containers").isPresent()));
  }

  /** The words of a list, or of the command line of a shell. */
  private static List<StandaloneArguments.Word> words(
      YamlTree container, String key, ContainerVariables variables) {
    List<StandaloneArguments.Word> words = new ArrayList<>();
    for (YamlTree item : container.at(key).map(YamlTree::items).orElse(List.of())) {
      String text = variables.filledIn(item.scalar().orElse(""));
      boolean line = text.contains(".sh ") || text.contains("\n");
      String filled = line ? variables.ofShell(text) : text;
      for (String word : line ? filled.replace("\\\n", " ").split("\\s+") : new String[] {text}) {
        words.add(new StandaloneArguments.Word(word.replaceAll("^[\"']|[\"';]$", ""), item.key()));
      }
    }
    return words;
  }

  String name() {
    return Yaml.name(resource);
  }

  boolean isTaskManager() {
    return process.equals(TASK_MANAGER);
  }

  /** The release of its image. */
  Optional<FlinkVersion> version() {
    return container.text("image").flatMap(Images::version);
  }

  Location place() {
    return Yaml.place(resource);
  }

  /** What it reads when it starts, strongest first. */
  ConfigurationText.Read configuration(FlinkVersion built) {
    FlinkVersion version = version().orElse(built);
    Map<String, PlacedText> environment = environment();
    ConfigurationText.Read conf = FlinkConfiguration.of(mounted(), version);
    List<Setting> settings = new ArrayList<>(arguments.settings());
    List<Problem> problems = new ArrayList<>(conf.problems());
    PlacedText lines = environment.get(FlinkProperties.PROPERTIES);
    if (!isReadOnly()) {
      ConfigurationText.Read properties = FlinkProperties.of(environment, container.key(), version);
      settings.addAll(properties.settings());
      problems.addAll(properties.problems());
    } else if (lines != null && !lines.text().isBlank()) {
      problems.add(
          new Problem(
              FlinkProperties.PROPERTIES
                  + " has no effect: the conf folder is mounted from a ConfigMap, which cannot be"
                  + " written; move its lines there",
              lines.key()));
    }
    settings.addAll(conf.settings());
    return new ConfigurationText.Read(settings, problems);
  }

  /** Whether the image cannot write the configuration, since a ConfigMap is mounted over it. */
  private boolean isReadOnly() {
    return configurations().stream().anyMatch(this::isMounted);
  }

  private boolean isMounted(YamlTree volume) {
    return container.at("volumeMounts").map(YamlTree::items).orElse(List.of()).stream()
        .filter(mount -> mount.text("name").equals(volume.text("name")))
        .flatMap(mount -> mount.text("mountPath").stream())
        .anyMatch(path -> path.matches(".*/conf/?|.*/conf/[\\w-]+\\.yaml"));
  }

  /** Volumes that carry Flink's configuration. */
  private List<YamlTree> configurations() {
    return pod.at("volumes").map(YamlTree::items).orElse(List.of()).stream()
        .filter(volume -> files(volume).keySet().stream().anyMatch(FlinkConfiguration::isName))
        .toList();
  }

  /** Files of the conf folder, from the volume that is mounted there or else copied from. */
  private Map<String, YamlTree> mounted() {
    List<YamlTree> volumes = configurations();
    return volumes.stream()
        .filter(this::isMounted)
        .findFirst()
        .or(() -> volumes.stream().findFirst())
        .map(this::files)
        .orElse(Map.of());
  }

  /** Whether a ConfigMap with Flink's configuration is among the pod's volumes. */
  static boolean isConfigured(YamlTree resource, ConfigMaps configMaps) {
    return pod(resource)
        .filter(
            pod ->
                !new FlinkContainer(resource, pod, pod, "", NO_ARGUMENTS, configMaps)
                    .configurations()
                    .isEmpty())
        .isPresent();
  }

  private Map<String, YamlTree> files(YamlTree volume) {
    Map<String, YamlTree> files = new LinkedHashMap<>(files(volume.at("configMap")));
    for (YamlTree source :
        volume.at("projected", "sources").map(YamlTree::items).orElse(List.of())) {
      files.putAll(files(source.at("configMap")));
    }
    return files;
  }

  private Map<String, YamlTree> files(Optional<YamlTree> reference) {
    Map<String, YamlTree> data =
        reference
            .flatMap(it -> it.text("name"))
            .map(name -> configMaps.data(name, resource.file()))
            .orElse(Map.of());
    List<YamlTree> items =
        reference.flatMap(it -> it.at("items")).map(YamlTree::items).orElse(List.of());
    if (items.isEmpty()) {
      return data;
    }
    Map<String, YamlTree> chosen = new LinkedHashMap<>();
    for (YamlTree item : items) {
      YamlTree content = data.get(item.text("key").orElse(""));
      if (content != null) {
        chosen.put(item.text("path").orElse(""), content);
      }
    }
    return chosen;
  }

  /** Its variables, as far as the set states them. */
  Map<String, PlacedText> environment() {
    Map<String, PlacedText> variables = new LinkedHashMap<>();
    for (YamlTree source : container.at("envFrom").map(YamlTree::items).orElse(List.of())) {
      source
          .text("configMapRef", "name")
          .ifPresent(
              name ->
                  configMaps
                      .data(name, resource.file())
                      .forEach((key, value) -> variables.put(key, value.placed())));
    }
    for (YamlTree entry : container.at("env").map(YamlTree::items).orElse(List.of())) {
      entry
          .text("name")
          .ifPresent(name -> value(entry).ifPresent(value -> variables.put(name, value)));
    }
    return variables;
  }

  private Optional<PlacedText> value(YamlTree entry) {
    Optional<YamlTree> reference = entry.at("valueFrom", "configMapKeyRef");
    return entry
        .at("value")
        .filter(value -> value.scalar().isPresent())
        .or(
            () ->
                reference.flatMap(
                    it ->
                        it.text("name")
                            .map(name -> configMaps.data(name, resource.file()))
                            .flatMap(data -> it.text("key").map(data::get))))
        .map(YamlTree::placed);
  }
}
