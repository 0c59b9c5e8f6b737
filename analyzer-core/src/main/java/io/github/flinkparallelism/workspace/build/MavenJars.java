package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maven: the main class that the jar, shade or assembly plugin writes into the manifest, of the
 * module's own file or of a parent's, with properties of the module.
 */
final class MavenJars {
  /** Strongest first: what shades replaces the module's own jar. */
  private static final List<String> PLUGINS =
      List.of("maven-shade-plugin", "maven-assembly-plugin", "maven-jar-plugin");

  private final MavenPoms poms;

  MavenJars(MavenPoms poms) {
    this.poms = poms;
  }

  /** The jar of the module in {@code folder}, where there is one. */
  Optional<BuiltJar> of(Path folder) {
    List<XmlElement> lineage = poms.lineage(folder);
    if (lineage.isEmpty()
        || lineage.get(0).textAt("packaging").filter(of -> of.text().equals("pom")).isPresent()) {
      return Optional.empty();
    }
    Map<String, VersionText> properties = poms.properties(lineage);
    References references = new References(name -> Optional.ofNullable(properties.get(name)));
    List<String> names = new ArrayList<>();
    lineage.get(0).textAt("artifactId").ifPresent(id -> names.add(id.text()));
    Stream.concat(
            lineage.stream().flatMap(pom -> pom.textAt("build", "finalName").stream()).limit(1),
            plugins(lineage)
                .flatMap(MavenJars::configurations)
                .flatMap(each -> each.textAt("finalName").stream()))
        .flatMap(name -> references.resolve(name).stream())
        .forEach(name -> names.add(name.text()));
    List<BuiltJar.MainClass> classes = new ArrayList<>(mainClasses(lineage, references));
    classes.addAll(otherwise(lineage, classes));
    return Optional.of(new BuiltJar(folder, names, classes));
  }

  /** What the class is when the build is run with other profiles. */
  private List<BuiltJar.MainClass> otherwise(
      List<XmlElement> lineage, List<BuiltJar.MainClass> classes) {
    Set<Location> told =
        classes.stream().map(BuiltJar.MainClass::location).collect(Collectors.toSet());
    return poms.uncertain(lineage).values().stream()
        .filter(values -> values.stream().anyMatch(each -> told.contains(each.location())))
        .flatMap(List::stream)
        .filter(each -> !told.contains(each.location()))
        .map(each -> new BuiltJar.MainClass(each.text(), each.location()))
        .toList();
  }

  private List<BuiltJar.MainClass> mainClasses(List<XmlElement> lineage, References references) {
    for (String plugin : PLUGINS) {
      List<VersionText> written =
          plugins(lineage)
              .filter(each -> isNamed(each, plugin))
              .map(MavenJars::manifestClasses)
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse(List.of());
      if (!written.isEmpty()) {
        // One that cannot be told hides those of weaker plugins all the same.
        Set<String> seen = new LinkedHashSet<>();
        return written.stream()
            .flatMap(each -> references.resolve(each).map(told -> named(told, each)).stream())
            .filter(each -> seen.add(each.name()))
            .toList();
      }
    }
    return List.of();
  }

  private static boolean isNamed(XmlElement plugin, String name) {
    return plugin.textAt("artifactId").filter(id -> id.text().equals(name)).isPresent();
  }

  private static List<VersionText> manifestClasses(XmlElement plugin) {
    return configurations(plugin).flatMap(each -> manifestClass(each).stream()).toList();
  }

  /** Of a property, the place that gives it its value. */
  private static BuiltJar.MainClass named(VersionText resolved, VersionText written) {
    boolean isProperty = written.text().startsWith("${") && written.text().endsWith("}");
    return new BuiltJar.MainClass(
        resolved.text(), isProperty ? resolved.location() : written.location());
  }

  private static Optional<VersionText> manifestClass(XmlElement configuration) {
    List<XmlElement> entries =
        Stream.concat(
                configuration.all("archive", "manifestEntries"),
                configuration.all("transformers", "transformer", "manifestEntries"))
            .toList();
    return entry(entries, "program-class")
        .or(() -> configuration.textAt("transformers", "transformer", "mainClass"))
        .or(() -> configuration.textAt("archive", "manifest", "mainClass"))
        .or(() -> entry(entries, "Main-Class"));
  }

  /** Names of attributes in manifests know no case. */
  private static Optional<VersionText> entry(List<XmlElement> entries, String name) {
    return entries.stream()
        .flatMap(each -> each.children().stream())
        .filter(each -> each.name().equalsIgnoreCase(name) && !each.text().isEmpty())
        .map(XmlElement::placed)
        .findFirst();
  }

  private static Stream<XmlElement> configurations(XmlElement plugin) {
    return Stream.concat(
        plugin.all("executions", "execution", "configuration"), plugin.all("configuration"));
  }

  /** The plugins of the module, its own before those of parents; managed ones where declared. */
  private Stream<XmlElement> plugins(List<XmlElement> lineage) {
    List<XmlElement> declared =
        lineage.stream().flatMap(pom -> plugins(pom, "build", "plugins", "plugin")).toList();
    Set<String> names = new LinkedHashSet<>();
    declared.forEach(each -> each.textAt("artifactId").ifPresent(id -> names.add(id.text())));
    Stream<XmlElement> managed =
        lineage.stream()
            .flatMap(pom -> plugins(pom, "build", "pluginManagement", "plugins", "plugin"))
            .filter(
                each ->
                    each.textAt("artifactId").filter(id -> names.contains(id.text())).isPresent());
    return Stream.concat(declared.stream(), managed);
  }

  private Stream<XmlElement> plugins(XmlElement pom, String... path) {
    return Stream.concat(
        poms.activeProfiles(pom).flatMap(profile -> profile.all(path)), pom.all(path));
  }
}
