package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Project files of Maven as trees, each with those of its parents inside the project. */
final class MavenPoms {
  private static final String PROFILE = "profile";

  private final ProjectFiles files;
  private final BuildRun run;
  private final Consumer<Problem> problems;
  private final Map<Path, Optional<XmlElement>> poms = new HashMap<>();

  MavenPoms(ProjectFiles files, BuildRun run, Consumer<Problem> problems) {
    this.files = files;
    this.run = run;
    this.problems = problems;
  }

  /** The file of the module in {@code folder} and those of its parents; empty without one. */
  List<XmlElement> lineage(Path folder) {
    List<XmlElement> lineage = new ArrayList<>();
    Set<Path> seen = new LinkedHashSet<>();
    Optional<Path> next = Optional.of(folder.resolve("pom.xml"));
    while (next.isPresent() && seen.add(next.get())) {
      Path at = next.get();
      Optional<XmlElement> pom = poms.computeIfAbsent(at, this::parse);
      pom.ifPresent(lineage::add);
      next = pom.flatMap(read -> parent(at, read));
    }
    return lineage;
  }

  private static Optional<Path> parent(Path file, XmlElement pom) {
    return pom.at("parent")
        .map(parent -> parent.at("relativePath").map(XmlElement::text).orElse("../pom.xml"))
        .filter(relative -> !relative.isEmpty())
        .flatMap(relative -> PomReader.parentFile(file, relative));
  }

  /**
   * The profiles of {@code pom} that are active: those that the build is run with, else those that
   * are active by default.
   */
  Stream<XmlElement> activeProfiles(XmlElement pom) {
    return run.active(profiles(pom).map(MavenPoms::profile).toList()).stream();
  }

  private static BuildRun.Profile<XmlElement> profile(XmlElement profile) {
    return new BuildRun.Profile<>(
        profile.textAt("id").map(VersionText::text).orElse(""),
        profile
            .textAt("activation", "activeByDefault")
            .filter(text -> text.text().equals("true"))
            .isPresent(),
        profile);
  }

  private static Stream<XmlElement> profiles(XmlElement pom) {
    return pom.all("profiles", PROFILE);
  }

  /**
   * The properties of a module as written, strongest first: those that the build is run with, those
   * of active profiles, those of the module and of its parents.
   */
  Map<String, VersionText> properties(List<XmlElement> lineage) {
    return properties(lineage, Map.of());
  }

  /** The same with those of filter files, which beat nothing but what Maven says of the project. */
  Map<String, VersionText> properties(List<XmlElement> lineage, Map<String, VersionText> filters) {
    Map<String, VersionText> values = new HashMap<>();
    XmlElement own = lineage.get(0);
    run.properties()
        .forEach((name, value) -> values.put(name, new VersionText(value, own.location())));
    for (XmlElement pom : lineage) {
      activeProfiles(pom).forEach(profile -> addProperties(profile, values));
      addProperties(pom, values);
    }
    filters.forEach(values::putIfAbsent);
    for (String name : List.of("artifactId", "groupId", "version", "name")) {
      Optional<VersionText> text =
          own.textAt(name).or(() -> own.textAt("parent", name).filter(any -> !name.equals("name")));
      text.ifPresent(
          value -> {
            values.putIfAbsent("project." + name, value);
            values.putIfAbsent("pom." + name, value);
            values.putIfAbsent(name, value);
          });
    }
    String usual = "${project.artifactId}-${project.version}";
    values.putIfAbsent(
        "project.build.finalName",
        own.textAt("build", "finalName").orElseGet(() -> new VersionText(usual, own.location())));
    return values;
  }

  /** The filter files of a module as written, the strongest last: those of a parent behind its. */
  List<VersionText> filters(List<XmlElement> lineage) {
    return lineage.stream()
        .flatMap(pom -> Stream.concat(Stream.of(pom), activeProfiles(pom)))
        .flatMap(MavenPoms::ownFilters)
        .toList();
  }

  /** Whether a build with other profiles may have other filter files. */
  boolean mayHaveOtherFilters(List<XmlElement> lineage) {
    return run.profiles().isEmpty()
        && lineage.stream()
            .flatMap(MavenPoms::profiles)
            .anyMatch(profile -> ownFilters(profile).findAny().isPresent());
  }

  private static Stream<VersionText> ownFilters(XmlElement of) {
    return of.all("build", "filters", "filter").map(XmlElement::placed);
  }

  /**
   * Properties that a build with other profiles may set otherwise, with every value that they can
   * have, that of a build without profiles among them.
   */
  Map<String, List<VersionText>> uncertain(List<XmlElement> lineage) {
    Map<String, List<VersionText>> values = new TreeMap<>();
    if (run.profiles().isEmpty()) {
      lineage.stream().flatMap(MavenPoms::profiles).forEach(profile -> addEach(profile, values));
      Map<String, VersionText> inForce = properties(lineage);
      values.forEach((name, all) -> Optional.ofNullable(inForce.get(name)).ifPresent(all::add));
      values.keySet().removeAll(run.properties().keySet());
    }
    return values;
  }

  private static void addEach(XmlElement profile, Map<String, List<VersionText>> into) {
    profile
        .all("properties")
        .flatMap(each -> each.children().stream())
        .forEach(
            each -> into.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each.placed()));
  }

  private static void addProperties(XmlElement of, Map<String, VersionText> values) {
    of.all("properties")
        .flatMap(each -> each.children().stream())
        .forEach(each -> values.putIfAbsent(each.name(), each.placed()));
  }

  private Optional<XmlElement> parse(Path file) {
    if (!files.exists(file)) {
      return Optional.empty();
    }
    String shown = files.relative(file);
    return files.text(file).flatMap(text -> parse(shown, text));
  }

  private Optional<XmlElement> parse(String shown, String text) {
    try {
      return XmlElement.read(shown, text);
    } catch (XMLStreamException malformed) {
      problems.accept(
          new Problem(
              "is not well-formed XML, so neither properties nor the main class of the jar are"
                  + " read from it; correct it",
              XmlElement.place(shown, malformed)));
      return Optional.empty();
    }
  }
}
