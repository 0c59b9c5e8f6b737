package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.command.FlinkCommand;
import io.github.flinkparallelism.deployment.command.YamlScripts;
import io.github.flinkparallelism.deployment.shell.Command;
import io.github.flinkparallelism.deployment.shell.Script;
import io.github.flinkparallelism.deployment.shell.ScriptSource;
import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.Artifact;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A service of a compose file, merged of what several files say about it. */
final class ComposeService {
  private static final String CONF = "/conf";
  private static final String ADDRESS = "jobmanager.rpc.address";

  private final String name;
  private final List<Layer> layers;
  private final ComposeProject project;
  private final Optional<DescribingFile> imageSource;
  private final Optional<ImageFile> image;

  /**
   * What one file says.
   *
   * @param tree the service's mapping
   * @param file the file
   */
  record Layer(YamlTree tree, DescribingFile file) {}

  ComposeService(String name, List<Layer> layers, ComposeProject project) {
    this.name = name;
    this.layers = List.copyOf(layers);
    this.project = project;
    Optional<ComposeBuild> build =
        layers.stream()
            .filter(layer -> layer.tree().at("build").isPresent())
            .findFirst()
            .or(() -> text("image").flatMap(project::builder))
            .flatMap(layer -> ComposeBuild.of(layer, project));
    this.imageSource = build.map(ComposeBuild::dockerfile);
    this.image = build.map(ComposeBuild::image);
  }

  String name() {
    return name;
  }

  /** Where its name stands. */
  Location place() {
    return layers.stream()
        .filter(layer -> layer.file().name().equals(project.file().name()))
        .findFirst()
        .orElse(layers.get(layers.size() - 1))
        .tree()
        .key();
  }

  /** The strongest value below {@code path}. */
  Optional<YamlTree> at(String... path) {
    return layers.stream().flatMap(layer -> layer.tree().at(path).stream()).findFirst();
  }

  Optional<String> text(String... path) {
    return at(path).flatMap(YamlTree::scalar).map(project::interpolated);
  }

  boolean hasProfile() {
    return at("profiles").filter(each -> !each.items().isEmpty()).isPresent();
  }

  /** The release of its image, or of the one that its Dockerfile is built on. */
  Optional<FlinkVersion> version() {
    return text("image").flatMap(Images::version).or(() -> image.flatMap(ImageFile::version));
  }

  /** Its environment variables: stated ones over those of files over those of the image. */
  Map<String, PlacedText> environment() {
    Map<String, PlacedText> all = new TreeMap<>();
    image.ifPresent(built -> all.putAll(built.environment()));
    List<Layer> weakestFirst = new ArrayList<>(layers);
    Collections.reverse(weakestFirst);
    for (Layer layer : weakestFirst) {
      layer.tree().at("env_file").ifPresent(files -> readFiles(files, layer.file(), all));
    }
    for (Layer layer : weakestFirst) {
      layer.tree().at("environment").ifPresent(stated -> read(stated, all));
    }
    return all;
  }

  private static void readFiles(YamlTree files, DescribingFile file, Map<String, PlacedText> all) {
    List<YamlTree> each = files.isList() ? files.items() : List.of(files);
    for (YamlTree one : each) {
      Optional<String> path = one.scalar().or(() -> one.text("path"));
      path.ifPresent(
          found ->
              ComposeProject.variables(file, found)
                  .forEach((name, value) -> all.put(name, PlacedText.of(value, one.key()))));
    }
  }

  private void read(YamlTree stated, Map<String, PlacedText> all) {
    stated.entries().forEach((name, value) -> all.put(name, interpolated(value.placed())));
    for (YamlTree item : stated.items()) {
      String text = item.scalar().orElse("");
      int equals = text.indexOf('=');
      if (equals > 0) {
        PlacedText whole = item.placed();
        all.put(
            text.substring(0, equals).strip(),
            interpolated(new PlacedText(text.substring(equals + 1), whole.key(), whole.lines())));
      }
    }
  }

  private PlacedText interpolated(PlacedText text) {
    return new PlacedText(project.interpolated(text.text()), text.key(), text.lines());
  }

  /** The variables that a program in it sees, as far as their values are known. */
  Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    environment()
        .forEach(
            (variable, value) -> {
              boolean ofImage =
                  variable.equals(FlinkProperties.PROPERTIES)
                      || variable.equals(FlinkProperties.SLOTS);
              if (!ofImage && !Template.isIn(value.text())) {
                known.put(variable, value.text());
              }
            });
    return known;
  }

  /** What the image makes of its variables, over what its Dockerfile appends. */
  ConfigurationText.Read configuration() {
    ConfigurationText.Read read =
        FlinkProperties.of(environment(), place(), version().orElse(project.file().built()));
    List<Setting> settings = new ArrayList<>(read.settings());
    List<Problem> problems = new ArrayList<>(read.problems());
    ConfigurationText.Read inline =
        ComposeConfigs.read(layers, project, version().orElse(project.file().built()));
    settings.addAll(inline.settings());
    problems.addAll(inline.problems());
    if (confFolder().isEmpty()) {
      mounts()
          .filter(mount -> mount.isConf() && mount.isPath())
          .findFirst()
          .map(mount -> ComposeConfigs.unknown(mount.source(), mount.place()))
          .ifPresent(
              elsewhere -> {
                settings.addAll(elsewhere.settings());
                problems.addAll(elsewhere.problems());
              });
    }
    image.ifPresent(built -> settings.addAll(built.appended()));
    return new ConfigurationText.Read(settings, problems);
  }

  /** The project's folder that is its conf folder: mounted, or copied into its image. */
  Optional<String> confFolder() {
    Optional<String> mounted =
        mounts()
            .filter(Mount::isConf)
            .flatMap(mount -> ImageFile.folder(mount.file(), mount.source()).stream())
            .findFirst();
    if (mounted.isPresent()) {
      return mounted;
    }
    return ComposeConfigs.folder(layers, project).or(() -> image.flatMap(ImageFile::confFolder));
  }

  /**
   * What is mounted into the container.
   *
   * @param source a folder or file, or a volume's name
   * @param target in the container
   * @param file that says so
   * @param place where
   */
  private record Mount(String source, String target, DescribingFile file, Location place) {
    private boolean isConf() {
      return target.matches(".*" + CONF + "(/|/(flink-conf|config)\\.yaml)?");
    }

    private boolean isPath() {
      return source.matches("[./~$].*");
    }
  }

  private Stream<Mount> mounts() {
    return layers.stream()
        .flatMap(
            layer ->
                layer.tree().list("volumes").stream()
                    .map(
                        volume -> {
                          String[] parts =
                              project.interpolated(volume.scalar().orElse("")).split(":");
                          boolean isShort = parts.length > 1;
                          return new Mount(
                              isShort ? parts[0] : volume.text("source").orElse(""),
                              isShort ? parts[1] : volume.text("target").orElse(""),
                              layer.file(),
                              volume.key());
                        }));
  }

  /** The commands of Flink that its container runs. */
  List<FlinkCommand> commands() {
    List<Command> commands = new ArrayList<>();
    Optional<YamlTree> script = at("command").flatMap(ComposeService::block);
    Map<String, String> known = known();
    if (script.isPresent()) {
      String text = project.interpolated(script.get().scalar().orElse(""));
      ScriptSource source = YamlScripts.source(script.get());
      commands.addAll(Script.commands(text, source, known, any -> Optional.empty()));
    } else {
      List<Word> words = words("command");
      List<Word> entrypoint = words("entrypoint");
      if (!entrypoint.isEmpty()) {
        List<Word> all = new ArrayList<>(entrypoint);
        all.addAll(words);
        commands.add(new Command(all, known));
      } else if (image.isPresent()) {
        Optional<Command> started =
            words.isEmpty() ? image.get().command() : image.get().command(words);
        started.ifPresent(command -> commands.add(new Command(command.words(), known)));
      } else if (!words.isEmpty()) {
        commands.add(new Command(words, known));
      }
    }
    return commands.stream().flatMap(each -> FlinkCommand.inContainer(each).stream()).toList();
  }

  /** The script of {@code [bash, -c, "…"]}. */
  private static Optional<YamlTree> block(YamlTree command) {
    List<YamlTree> items = command.items();
    int last = items.size() - 1;
    return last > 0 && items.get(last - 1).scalar().orElse("").matches("-[a-z]*c")
        ? Optional.of(items.get(last))
        : Optional.empty();
  }

  private List<Word> words(String key) {
    Optional<YamlTree> stated = at(key);
    List<Word> words = new ArrayList<>();
    stated
        .map(YamlTree::items)
        .orElse(List.of())
        .forEach(
            item ->
                item.scalar().ifPresent(text -> words.add(Word.of(resolved(text), item.place()))));
    stated
        .filter(each -> each.scalar().isPresent())
        .ifPresent(
            each ->
                words.addAll(
                    Script.words(
                        project.interpolated(each.scalar().get()).strip().replace("\n", " \\\n"),
                        YamlScripts.source(each),
                        known())));
    return words;
  }

  private String resolved(String text) {
    return project.interpolated(text);
  }

  /** How many containers; empty where that is not known. */
  Optional<Integer> replicas() {
    Optional<String> stated =
        project
            .scale(name)
            .map(PlacedText::text)
            .or(() -> text("deploy", "replicas"))
            .or(() -> text("scale"));
    if (stated.isEmpty()) {
      boolean global = text("deploy", "mode").filter("global"::equals).isPresent();
      return global ? Optional.empty() : Optional.of(1);
    }
    return stated
        .map(text -> Template.unfilled(text).orElse(text).strip())
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt);
  }

  /** What says how many containers there are. */
  String replicasCode() {
    return project
        .scale(name)
        .map(each -> "--scale " + name + "=" + each.text())
        .or(this::statedReplicas)
        .orElse("service " + name);
  }

  private Optional<String> statedReplicas() {
    return at("deploy", "replicas")
        .map(each -> "deploy.replicas: " + each.scalar().orElse(""))
        .or(() -> at("scale").map(each -> "scale: " + each.scalar().orElse("")));
  }

  Location replicasPlace() {
    return project
        .scale(name)
        .map(PlacedText::key)
        .or(() -> at("deploy", "replicas").or(() -> at("scale")).map(YamlTree::key))
        .orElse(place());
  }

  /** The JobManager that it belongs to, where it says so. */
  Optional<String> jobManager() {
    return configuration().settings().stream()
        .filter(setting -> setting.key().equals(ADDRESS))
        .map(Setting::value)
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(environment().get("JOB_MANAGER_RPC_ADDRESS"))
                    .map(PlacedText::text));
  }

  /** What a jar in its container is a copy of, or what is mounted there. */
  Optional<Artifact> artifact(String jar) {
    return mounts()
        .filter(mount -> mount.source().startsWith(".") && mount.target().endsWith(".jar"))
        .flatMap(
            mount -> {
              CopiedFiles mounted = new CopiedFiles(mount.file(), List.of(""), false);
              mounted.copy(List.of(mount.file().folder() + mount.source(), mount.target()));
              return mounted.artifact(jar).stream();
            })
        .findFirst()
        .or(() -> image.flatMap(built -> built.artifact(jar)));
  }

  /** The names under which others reach it. */
  Set<String> hosts() {
    Set<String> hosts = new LinkedHashSet<>(Set.of(name));
    text("container_name").ifPresent(hosts::add);
    text("hostname").ifPresent(hosts::add);
    for (YamlTree port : at("ports").map(YamlTree::items).orElse(List.of())) {
      String[] parts = project.interpolated(port.scalar().orElse("")).split(":");
      boolean isRest = parts.length > 1 && parts[parts.length - 1].startsWith("8081");
      if (isRest) {
        hosts.add("localhost:" + parts[parts.length - 2]);
      } else if (port.text("target").filter("8081"::equals).isPresent()) {
        hosts.add("localhost:" + port.text("published").orElse("8081"));
      }
    }
    return hosts;
  }

  /** Files of the project that it is made of. */
  Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    imageSource.ifPresent(source -> files.add(source.name()));
    confFolder().ifPresent(files::add);
    return files;
  }
}
