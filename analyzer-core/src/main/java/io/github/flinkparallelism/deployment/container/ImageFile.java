package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.shell.Command;
import io.github.flinkparallelism.deployment.shell.Script;
import io.github.flinkparallelism.deployment.shell.ScriptSource;
import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.statement.ProjectPaths;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Artifact;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Dockerfile puts into an image: of its last stage, and of the stages that this one is of.
 */
final class ImageFile {
  private static final Pattern INSTRUCTION = Pattern.compile("([A-Za-z]+)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_]\\w*)=(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|\\S*)", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)(?::-([^}]*))?}?");
  private static final Pattern APPENDED =
      Pattern.compile(
          "(?:echo|printf)\\s+(?:-e\\s+)?(\"[^\"]*\"|'[^']*'|[^>|&;]+?)\\s*>>\\s*(\\S*(?:flink-conf|config)\\.yaml)");

  private final DescribingFile file;
  private final List<String> contexts;
  private final Map<String, String> given;
  private CopiedFiles copies;
  private final Map<String, ImageFile> stages = new HashMap<>();
  private final Map<String, String> arguments = new TreeMap<>();
  private Optional<FlinkVersion> version = Optional.empty();
  private Optional<String> confFolder = Optional.empty();
  private final Map<String, PlacedText> environment = new TreeMap<>();
  private final List<Setting> appended = new ArrayList<>();
  private List<Word> entrypoint = List.of();
  private List<Word> command = List.of();
  private boolean ofFlink;
  private int froms;

  private ImageFile(DescribingFile file, List<String> contexts, Map<String, String> given) {
    this.file = file;
    this.contexts = contexts;
    this.given = given;
    this.copies = new CopiedFiles(file, contexts, false);
  }

  /** The image that {@code file} builds, in its own folder or in the root. */
  static ImageFile of(DescribingFile file) {
    return of(file, List.of(file.folder(), ""), Map.of());
  }

  /**
   * The same.
   *
   * @param contexts folders of the project that it may be built in, the likeliest first
   * @param given the arguments that it is built with
   */
  static ImageFile of(DescribingFile file, List<String> contexts, Map<String, String> given) {
    ImageFile global = new ImageFile(file, contexts, given);
    ImageFile current = global;
    StringBuilder instruction = new StringBuilder();
    int line = 0;
    int first = 1;
    for (String each : file.text().lines().toList()) {
      line++;
      if (each.strip().startsWith("#") || (instruction.length() == 0 && each.isBlank())) {
        continue;
      }
      first = instruction.length() == 0 ? line : first;
      boolean goesOn = each.stripTrailing().endsWith("\\");
      instruction.append(goesOn ? each.stripTrailing() + "\n" : each);
      if (!goesOn) {
        current = current.follow(global, instruction.toString(), first);
        instruction.setLength(0);
      }
    }
    return current;
  }

  private ImageFile follow(ImageFile global, String text, int line) {
    Matcher instruction = INSTRUCTION.matcher(text.strip());
    if (!instruction.matches()) {
      return this;
    }
    String rest = instruction.group(2);
    String flat = rest.replace("\\\n", " ");
    switch (instruction.group(1).toUpperCase(Locale.ROOT)) {
      case "FROM" -> {
        return global.stage(flat);
      }
      case "ARG" -> argument(flat, this == global ? this : global);
      case "ENV" -> environment(rest, line);
      case "COPY", "ADD" -> copy(global, flat);
      case "WORKDIR" -> copies.enter(filled(flat.strip()));
      case "RUN" -> {
        append(rest, line);
        copies.run(filled(flat));
      }
      case "CMD" -> command = words(rest, line);
      case "ENTRYPOINT" -> {
        entrypoint = words(rest, line);
        command = List.of();
      }
      default -> {
        // Says nothing about Flink.
      }
    }
    return this;
  }

  private ImageFile stage(String text) {
    String[] parts = text.strip().replaceFirst("^--platform=\\S+\\s+", "").split("\\s+");
    String image = substituted(parts[0], arguments);
    ImageFile stage = new ImageFile(file, contexts, given);
    stage.arguments.putAll(arguments);
    ImageFile base = stages.get(image);
    if (base != null) {
      stage.inherit(base);
    } else {
      stage.version = Images.version(image);
      stage.ofFlink = image.contains("flink");
      stage.copies = new CopiedFiles(file, contexts, stage.ofFlink);
    }
    stages.put(String.valueOf(froms++), stage);
    if (parts.length > 2 && parts[1].equalsIgnoreCase("as")) {
      stages.put(parts[2], stage);
    }
    return stage;
  }

  private void inherit(ImageFile base) {
    version = base.version;
    ofFlink = base.ofFlink;
    confFolder = base.confFolder;
    copies.inherit(base.copies);
    environment.putAll(base.environment);
    appended.addAll(base.appended);
    entrypoint = base.entrypoint;
    command = base.command;
  }

  private void argument(String text, ImageFile global) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text.strip() : text.substring(0, equals).strip();
    String value =
        equals < 0
            ? global.arguments.get(name)
            : unquoted(substituted(text.substring(equals + 1).strip(), arguments));
    if (given.containsKey(name) || value != null) {
      arguments.put(name, given.getOrDefault(name, value));
    }
  }

  private void environment(String text, int line) {
    Location place = new Location(file.name(), line, 1);
    Matcher assignment = ASSIGNMENT.matcher(text);
    boolean found = false;
    while (assignment.find()) {
      found = true;
      put(assignment.group(1), unquoted(assignment.group(2)), place);
    }
    String[] parts = text.strip().split("\\s+", 2);
    if (!found && parts.length == 2) {
      put(parts[0], parts[1], place);
    }
  }

  private void put(String name, String value, Location place) {
    String lines = value.replace("\\n\\\n", "\n").replace("\\\n", "\n").replace("\\n", "\n");
    environment.put(name, PlacedText.of(substituted(lines, arguments), place));
  }

  /** With the values of arguments and variables, as Docker fills them in. */
  private String filled(String text) {
    Map<String, String> values = new HashMap<>(arguments);
    if (ofFlink) {
      values.put("FLINK_HOME", "/opt/flink");
    }
    values.putAll(known());
    return substituted(text, values);
  }

  private void copy(ImageFile global, String text) {
    List<String> words = new ArrayList<>();
    Optional<String> from = Optional.empty();
    for (String word : filled(text).strip().replaceAll("[\\[\\],\"]", " ").strip().split("\\s+")) {
      from = word.startsWith("--from=") ? Optional.of(word.substring(7)) : from;
      if (!word.startsWith("--")) {
        words.add(word);
      }
    }
    if (from.isEmpty()) {
      copies.copy(words);
    } else if (global.stages.containsKey(from.get())) {
      copies.copy(words, global.stages.get(from.get()).copies);
    }
    String[] parts = text.strip().replaceAll("[\\[\\],\"]", " ").strip().split("\\s+");
    String target = parts[parts.length - 1];
    boolean fromStage = text.contains("--from=");
    if (fromStage || !target.matches(".*/conf(/.*)?/?")) {
      return;
    }
    for (int i = 0; i < parts.length - 1; i++) {
      folder(file, parts[i]).ifPresent(folder -> confFolder = Optional.of(folder));
    }
  }

  /** The folder of a configuration that {@code file} names, as a folder or by a file in it. */
  static Optional<String> folder(DescribingFile file, String path) {
    String clean = path.replaceFirst("/[*]?$", "");
    Optional<String> folder = ProjectPaths.folder(file, clean);
    if (folder.isPresent()) {
      return folder;
    }
    boolean isConfiguration = clean.matches("(.*/)?(flink-conf|config)\\.yaml");
    return ProjectPaths.file(file, clean)
        .filter(found -> isConfiguration && found.contains("/"))
        .map(found -> found.substring(0, found.lastIndexOf('/')));
  }

  private void append(String text, int line) {
    Matcher echo = APPENDED.matcher(text);
    while (echo.find()) {
      int skipped = (int) text.substring(0, echo.start()).chars().filter(c -> c == '\n').count();
      for (String each : unquoted(echo.group(1).strip()).split("\\\\n|\n")) {
        int separator = each.indexOf(": ");
        if (separator > 0) {
          String key = each.substring(0, separator).strip();
          String value = substituted(each.substring(separator + 2).strip(), arguments);
          Location place = new Location(file.name(), line + skipped, 1);
          appended.add(
              0, new Setting(key, value, Layer.FILE, key + ": " + value, Optional.of(place)));
        }
      }
    }
  }

  private List<Word> words(String text, int line) {
    ScriptSource source = new ScriptSource(file.name(), line, 0, true);
    String stripped = text.strip();
    if (!stripped.startsWith("[")) {
      return Script.words(stripped, source, known());
    }
    List<Word> words = new ArrayList<>();
    Matcher item = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(stripped);
    while (item.find()) {
      int skipped =
          (int) stripped.substring(0, item.start()).chars().filter(c -> c == '\n').count();
      words.add(
          Word.of(
              item.group(1).replace("\\\"", "\""), new Location(file.name(), line + skipped, 1)));
    }
    return words;
  }

  private Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    environment.forEach((name, value) -> known.put(name, value.text()));
    return known;
  }

  private static String substituted(String text, Map<String, String> values) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.getOrDefault(found.group(1), found.group(2));
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.endsWith(text.substring(0, 1));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The release of its official base image. */
  Optional<FlinkVersion> version() {
    return version;
  }

  /** Whether it is built on an image that has Flink in its name. */
  boolean isOfFlink() {
    return ofFlink;
  }

  /** The project's folder that becomes the image's conf folder. */
  Optional<String> confFolder() {
    return confFolder;
  }

  /** Its environment variables. */
  Map<String, PlacedText> environment() {
    return environment;
  }

  /** What a jar in the image is a copy of; absent where the image does not say. */
  Optional<Artifact> artifact(String jar) {
    return copies.artifact(jar);
  }

  /** What is appended to the configuration file, strongest first. */
  List<Setting> appended() {
    return appended;
  }

  /** What a container runs that is told nothing else. */
  Optional<Command> command() {
    return started(entrypoint, command);
  }

  /** What a container runs whose arguments are {@code given}. */
  Optional<Command> command(List<Word> given) {
    return started(entrypoint, given);
  }

  private Optional<Command> started(List<Word> first, List<Word> second) {
    List<Word> words = new ArrayList<>(first);
    words.addAll(second);
    return words.isEmpty() ? Optional.empty() : Optional.of(new Command(words, known()));
  }
}
