package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.statement.ProjectPaths;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The services of a compose file together with the files that it is merged with: its override file,
 * and what its services extend.
 */
final class ComposeProject {
  private static final int DEEPEST = 5;
  private static final List<String> BASES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$|\\$(?:\\{(\\w+)(?:(:?[-?+])([^}]*))?}|([A-Za-z_]\\w*))");

  private final DescribingFile file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ComposeService> services = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, YamlTree> configs = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final ComposeScales scales;

  private ComposeProject(DescribingFile file, ComposeScales scales) {
    this.file = file;
    this.scales = scales;
    this.environment = variables(file, ".env");
  }

  /** The project whose file this is; empty where it has no services. */
  static Optional<ComposeProject> of(DescribingFile file, ComposeScales scales) {
    ComposeProject project = new ComposeProject(file, scales);
    Optional<Source> own = Source.of(file);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    project.problems.addAll(own.get().problems());
    List<Source> layers = new ArrayList<>();
    if (BASES.contains(DescribingFile.simple(file.name()))) {
      override(file).flatMap(Source::of).ifPresent(layers::add);
      layers.add(own.get());
    } else {
      layers.add(own.get());
      if (own.get().isOverlay()) {
        base(file).flatMap(Source::of).ifPresent(layers::add);
      }
    }
    project.sources.addAll(layers);
    layers.forEach(layer -> layer.configs().forEach(project.configs::putIfAbsent));
    layers.forEach(layer -> layer.services().keySet().forEach(name -> project.add(name, layers)));
    return Optional.of(project);
  }

  /**
   * A file with its services.
   *
   * @param file the file
   * @param services by name
   * @param problems what is malformed
   */
  record Source(
      DescribingFile file,
      Map<String, YamlTree> services,
      Map<String, YamlTree> configs,
      List<Problem> problems) {
    static Optional<Source> of(DescribingFile file) {
      YamlDocuments.Content content = YamlDocuments.of(file.name(), file.text());
      Map<String, YamlTree> services =
          content.trees().stream()
              .findFirst()
              .map(root -> root.at("services").map(YamlTree::entries).orElseGet(() -> old(root)))
              .orElse(Map.of());
      return services.isEmpty() && content.problems().isEmpty()
          ? Optional.empty()
          : Optional.of(new Source(file, services, configs(content), content.problems()));
    }

    private static Map<String, YamlTree> configs(YamlDocuments.Content content) {
      return content.trees().stream()
          .findFirst()
          .flatMap(root -> root.at("configs"))
          .map(YamlTree::entries)
          .orElse(Map.of());
    }

    /** The first version of the format has the services at the top. */
    private static Map<String, YamlTree> old(YamlTree root) {
      Map<String, YamlTree> services = new LinkedHashMap<>();
      root.entries()
          .forEach(
              (name, value) -> {
                if (value.at("image").isPresent() || value.at("build").isPresent()) {
                  services.put(name, value);
                }
              });
      return services;
    }

    /** Whether services of it are complete only together with another file. */
    boolean isOverlay() {
      return services.values().stream()
          .anyMatch(
              each ->
                  each.isMapping()
                      && each.at("image").isEmpty()
                      && each.at("build").isEmpty()
                      && each.at("extends").isEmpty());
    }
  }

  /** The file that an override file overrides, or that an overlay is laid over. */
  static Optional<DescribingFile> base(DescribingFile file) {
    return BASES.stream().flatMap(name -> sibling(file, name).stream()).findFirst();
  }

  private static Optional<DescribingFile> override(DescribingFile file) {
    return List.of(
            "compose.override.yaml", "compose.override.yml",
            "docker-compose.override.yaml", "docker-compose.override.yml")
        .stream()
        .flatMap(name -> sibling(file, name).stream())
        .findFirst();
  }

  private static Optional<DescribingFile> sibling(DescribingFile file, String name) {
    return ProjectPaths.file(file, name)
        .filter(found -> found.equals(file.folder() + name))
        .flatMap(found -> other(file, found));
  }

  private static Optional<DescribingFile> other(DescribingFile file, String name) {
    Path path = file.files().root().resolve(name);
    return file.files()
        .text(path)
        .map(text -> new DescribingFile(path, name, text, file.files(), file.built()));
  }

  private void add(String name, List<Source> sources) {
    if (!services.containsKey(name)) {
      List<ComposeService.Layer> layers = new ArrayList<>();
      sources.forEach(source -> layers(source, name, 0, layers));
      services.put(name, new ComposeService(name, layers, this));
    }
  }

  private static void layers(
      Source source, String name, int depth, List<ComposeService.Layer> layers) {
    YamlTree tree = source.services().get(name);
    if (tree == null || depth > DEEPEST) {
      return;
    }
    layers.add(new ComposeService.Layer(tree, source.file()));
    Optional<YamlTree> extended = tree.at("extends");
    Optional<String> service =
        extended.flatMap(each -> each.scalar().or(() -> each.text("service")));
    Optional<String> where = extended.flatMap(each -> each.text("file"));
    if (service.isPresent()) {
      Optional<Source> other =
          where.isEmpty()
              ? Optional.of(source)
              : where
                  .flatMap(path -> ProjectPaths.file(source.file(), path))
                  .flatMap(found -> other(source.file(), found))
                  .flatMap(Source::of);
      other.ifPresent(from -> layers(from, service.get(), depth + 1, layers));
    }
  }

  DescribingFile file() {
    return file;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The service that builds {@code image}, which others run by its name. */
  Optional<ComposeService.Layer> builder(String image) {
    for (Source source : sources) {
      for (YamlTree service : source.services().values()) {
        boolean same =
            service.text("image").map(this::interpolated).filter(image::equals).isPresent();
        if (same && service.at("build").isPresent()) {
          return Optional.of(new ComposeService.Layer(service, source.file()));
        }
      }
    }
    return Optional.empty();
  }

  /** A file that stands in the compose file, or that it names. */
  Optional<YamlTree> config(String name) {
    return Optional.ofNullable(configs.get(name));
  }

  /** How many containers of a service a script asks for. */
  Optional<PlacedText> scale(String service) {
    return scales.of(file, service);
  }

  List<ComposeService> services() {
    return List.copyOf(services.values());
  }

  /** The text with what {@code .env} states; what it does not state stays a place holder. */
  String interpolated(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult found) {
    if (found.group().equals("$$")) {
      return "$";
    }
    String name = found.group(1) == null ? found.group(4) : found.group(1);
    String known = environment.get(name);
    String operator = found.group(2) == null ? "" : found.group(2);
    boolean missing = known == null || (known.isEmpty() && operator.startsWith(":"));
    if (!missing) {
      return known;
    }
    return operator.endsWith("-") ? "${" + name + ":-" + found.group(3) + "}" : "${" + name + "}";
  }

  /** The lines {@code NAME=value} of a file beside {@code file}. */
  static Map<String, String> variables(DescribingFile file, String path) {
    Map<String, String> variables = new TreeMap<>();
    for (String line : ProjectPaths.text(file, path).orElse("").lines().limit(10_000).toList()) {
      Matcher assignment =
          Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=\\s*(.*)").matcher(line);
      if (assignment.matches() && !line.strip().startsWith("#")) {
        variables.put(assignment.group(1), unquoted(assignment.group(2).strip()));
      }
    }
    return variables;
  }

  private static String unquoted(String text) {
    for (String quote : List.of("\"", "'")) {
      int end = text.indexOf(quote, 1);
      if (text.startsWith(quote) && end > 0) {
        return text.substring(1, end);
      }
    }
    int comment = text.indexOf(" #");
    return comment < 0 ? text : text.substring(0, comment).strip();
  }
}
