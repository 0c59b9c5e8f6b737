package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resources as Maven copies them: where a folder is filtered, <code>${name}</code> and
 * {@code @name@} become the property of that name. What is not known stays as it is written, and
 * what other profiles set otherwise becomes the default of an input.
 */
public final class FilteredResources {
  private static final Pattern BRACES_OR_AT =
      Pattern.compile("\\$\\{(?<name>[\\w.-]{1,120})}|@(?<at>[\\w.-]{1,120})@");
  private static final Pattern AT = Pattern.compile("@(?<at>[\\w.-]{1,120})@");

  /** Takes the braces for itself and leaves Maven the other form. */
  private static final String SPRING = "spring-boot-starter-parent";

  private final ProjectFiles files;
  private final MavenPoms poms;
  private final FilterFiles filters;
  private final Map<Path, Optional<Module>> modules = new HashMap<>();
  private final BuildRun run;
  private final Set<Filled> filled = new HashSet<>();

  /**
   * A property of the build that stands in a resource which a program reads.
   *
   * @param name the property
   * @param location where its value stands
   */
  public record Filled(String name, Location location) {}

  /** What is needed to fill in the resources of one module. */
  private record Module(
      List<XmlElement> folders,
      Map<String, VersionText> properties,
      Set<String> uncertain,
      Pattern holes) {}

  /** The resources of one project. */
  public FilteredResources(ProjectFiles files, BuildRun run, Consumer<Problem> problems) {
    this.files = files;
    this.run = run;
    this.poms = new MavenPoms(files, run, problems);
    this.filters = new FilterFiles(files, problems);
  }

  /** The content of {@code file} as the program finds it, line by line the same. */
  public String apply(Path file, String text) {
    if (!text.contains("${") && text.indexOf('@') < 0) {
      return text;
    }
    Path folder = file.getParent();
    while (folder != null && folder.startsWith(files.root())) {
      Path base = folder;
      Optional<Module> module = modules.computeIfAbsent(folder, this::module);
      if (module.isPresent()) {
        boolean filtered =
            module.get().folders().stream().anyMatch(each -> holds(each, base, file, module.get()));
        return filtered ? filled(text, module.get()) : text;
      }
      folder = folder.getParent();
    }
    return text;
  }

  /**
   * The properties in force in what was asked for so far; those that the user gives stand nowhere.
   */
  public Set<Filled> filled() {
    return Set.copyOf(filled);
  }

  private Optional<Module> module(Path folder) {
    List<XmlElement> lineage = poms.lineage(folder);
    if (lineage.isEmpty()) {
      return Optional.empty();
    }
    List<XmlElement> folders = folders(lineage);
    List<VersionText> paths = folders.isEmpty() ? List.of() : poms.filters(lineage);
    Map<String, VersionText> properties = poms.properties(lineage, Map.of());
    Set<String> uncertain = spread(poms.uncertain(lineage).keySet(), properties);
    Optional<FilterFiles.Read> read = filters.read(folder, paths, properties, uncertain);
    if (read.isEmpty()) {
      return Optional.of(new Module(List.of(), properties, Set.of(), holes(lineage)));
    }
    Map<String, VersionText> values = read.get().values();
    Map<String, VersionText> all = poms.properties(lineage, values);
    boolean otherFiles =
        poms.mayHaveOtherFilters(lineage)
            || paths.stream().anyMatch(path -> References.in(path).anyMatch(uncertain::contains));
    Stream<String> open =
        values.keySet().stream()
            .filter(name -> otherFiles || read.get().uncertain().contains(name))
            .filter(name -> values.get(name).equals(all.get(name)));
    return Optional.of(
        new Module(
            folders,
            all,
            spread(Stream.concat(uncertain.stream(), open).collect(Collectors.toSet()), all),
            holes(lineage)));
  }

  /** What is made of an uncertain property is as uncertain. */
  static Set<String> spread(Set<String> uncertain, Map<String, VersionText> properties) {
    Set<String> all = new HashSet<>(uncertain);
    Set<String> made = uncertain;
    while (!made.isEmpty()) {
      made =
          properties.entrySet().stream()
              .filter(each -> !all.contains(each.getKey()))
              .filter(each -> References.in(each.getValue()).anyMatch(all::contains))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      all.addAll(made);
    }
    return all;
  }

  /** The nearest file that names resources decides; a profile's come on top. */
  private List<XmlElement> folders(List<XmlElement> lineage) {
    for (XmlElement pom : lineage) {
      List<XmlElement> found =
          Stream.concat(
                  poms.activeProfiles(pom)
                      .flatMap(each -> each.all("build", "resources", "resource")),
                  pom.all("build", "resources", "resource"))
              .toList();
      if (!found.isEmpty()) {
        return found.stream()
            .filter(
                each -> each.textAt("filtering").filter(is -> is.text().equals("true")).isPresent())
            .toList();
      }
    }
    return List.of();
  }

  private static Pattern holes(List<XmlElement> lineage) {
    boolean only =
        lineage.stream()
            .anyMatch(
                pom ->
                    pom.textAt("parent", "artifactId")
                            .filter(id -> id.text().equals(SPRING))
                            .isPresent()
                        || pom.all("build", "plugins", "plugin", "configuration")
                            .anyMatch(each -> each.at("useDefaultDelimiters").isPresent()));
    return only ? AT : BRACES_OR_AT;
  }

  private static boolean holds(XmlElement resource, Path base, Path file, Module module) {
    References references =
        new References(name -> Optional.ofNullable(module.properties().get(name)));
    Optional<String> directory =
        resource
            .textAt("directory")
            .map(text -> new VersionText(local(text.text()), text.location()))
            .flatMap(references::resolve)
            .map(VersionText::text);
    if (directory.isEmpty() || directory.get().contains("\0")) {
      return false;
    }
    Path folder = base.resolve(directory.get()).normalize();
    if (!file.startsWith(folder)) {
      return false;
    }
    String relative = folder.relativize(file).toString().replace('\\', '/');
    List<String> includes = texts(resource, "includes", "include");
    return (includes.isEmpty() || matches(includes, relative))
        && !matches(texts(resource, "excludes", "exclude"), relative);
  }

  /** Without the folder of the module, which paths are relative to anyway. */
  static String local(String written) {
    return written.replaceFirst("^\\$\\{(?:project\\.)?basedir}/?", "");
  }

  private static List<String> texts(XmlElement resource, String list, String item) {
    return resource.all(list, item).map(XmlElement::text).toList();
  }

  /** Patterns of Ant: {@code **} is any number of folders. */
  private static boolean matches(List<String> patterns, String relative) {
    return patterns.stream()
        .map(pattern -> pattern.endsWith("/") ? pattern + "**" : pattern)
        .map(
            pattern ->
                "\\Q"
                    + pattern
                        .replace("\\E", "")
                        .replace("**/", "\\E\0\\Q")
                        .replace("**", "\\E.\1\\Q")
                        .replace("*", "\\E[^/]*\\Q")
                        .replace("?", "\\E[^/]\\Q")
                        .replace("\0", "(?:[^/]+/)*")
                        .replace("\1", "*")
                    + "\\E")
        .anyMatch(relative::matches);
  }

  private String filled(String text, Module module) {
    References references =
        new References(name -> Optional.ofNullable(module.properties().get(name)));
    Matcher hole = module.holes().matcher(text);
    StringBuilder result = new StringBuilder();
    while (hole.find()) {
      String name = name(hole);
      Optional<VersionText> stated =
          Optional.ofNullable(module.properties().get(name)).flatMap(references::resolve);
      Optional<String> value =
          stated
              .map(VersionText::text)
              .filter(known -> known.indexOf('\n') < 0 && known.indexOf('}') < 0);
      stated
          .filter(any -> value.isPresent() && !run.properties().containsKey(name))
          .ifPresent(known -> filled.add(new Filled(name, known.location())));
      String shown = module.uncertain().contains(name) ? "${" + name + ":-%s}" : "%s";
      hole.appendReplacement(
          result, Matcher.quoteReplacement(value.map(shown::formatted).orElse(hole.group())));
    }
    return hole.appendTail(result).toString();
  }

  private static String name(Matcher hole) {
    boolean braces = hole.pattern() == BRACES_OR_AT && hole.group("name") != null;
    return braces ? hole.group("name") : hole.group("at");
  }
}
