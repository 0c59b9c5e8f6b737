package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.io.StringReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a {@code pom.xml} as a stream of elements, with document types and external entities
 * switched off.
 */
final class PomReader {
  /** No element that counts lies deeper; deeper ones are passed over. */
  private static final int DEEPEST = 12;

  /** No version is longer; the rest of a longer text is dropped. */
  private static final int LONGEST_TEXT = 1_000;

  private static final String PROJECT = "project";
  private static final String PROFILE = "project/profiles/profile";
  private static final String DEFAULT_PARENT = "../pom.xml";

  private final Path file;
  private final String shownFile;
  private final Deque<String> path = new ArrayDeque<>();
  private final Map<String, VersionText> properties = new HashMap<>();
  private final Map<String, VersionText> profileProperties = new HashMap<>();
  private final List<BuildRun.Profile<Content>> profiles = new ArrayList<>();
  private final List<FlinkArtifact> dependencies = new ArrayList<>();
  private final List<FlinkArtifact> profileDependencies = new ArrayList<>();
  private final List<FlinkArtifact> profileManaged = new ArrayList<>();
  private final List<FlinkArtifact> managed = new ArrayList<>();
  private final List<String> unversioned = new ArrayList<>();
  private final Map<String, VersionText> fields = new HashMap<>();
  private String profileId = "";
  private boolean profileActive;
  private Optional<String> parentPath = Optional.empty();
  private VersionText text;
  private int tooDeep;

  /** What a profile adds. */
  private record Content(
      Map<String, VersionText> properties,
      List<FlinkArtifact> dependencies,
      List<FlinkArtifact> managed) {}

  private PomReader(Path file, String shownFile) {
    this.file = file;
    this.shownFile = shownFile;
    this.text = new VersionText("", Location.startOf(shownFile));
  }

  /** What {@code content} says in a build that is run as {@code run} says. */
  static Pom read(Path file, String shownFile, String content, BuildRun run)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XMLStreamReader stream = factory.createXMLStreamReader(new StringReader(content));
    PomReader reader = new PomReader(file, shownFile);
    while (stream.hasNext()) {
      reader.accept(stream.next(), stream);
    }
    return reader.pom(run);
  }

  private Pom pom(BuildRun run) {
    List<Content> active = run.active(profiles);
    List<Content> others =
        profiles.stream()
            .map(BuildRun.Profile::content)
            .filter(each -> !active.contains(each))
            .toList();
    Map<String, VersionText> inForce = new HashMap<>(properties);
    active.forEach(each -> inForce.putAll(each.properties()));
    run.properties()
        .forEach(
            (name, value) ->
                inForce.put(name, new VersionText(value, Location.startOf(shownFile))));
    Map<String, VersionText> optional = new HashMap<>();
    others.forEach(each -> optional.putAll(each.properties()));
    active.forEach(each -> dependencies.addAll(each.dependencies()));
    active.forEach(each -> managed.addAll(0, each.managed()));
    others.forEach(each -> managed.addAll(each.managed()));
    return new Pom(
        file,
        parentPath.flatMap(relative -> parentFile(file, relative)),
        Map.copyOf(inForce),
        Map.copyOf(optional),
        List.copyOf(dependencies),
        others.stream().flatMap(each -> each.dependencies().stream()).toList(),
        List.copyOf(managed),
        List.copyOf(unversioned));
  }

  /** The file that a {@code relativePath} in {@code file} means. */
  static Optional<Path> parentFile(Path file, String relative) {
    try {
      Path place = file.resolveSibling(relative).normalize();
      // Maven takes a folder for the pom.xml in it.
      return Optional.of(relative.endsWith(".xml") ? place : place.resolve("pom.xml"));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private void accept(int event, XMLStreamReader stream) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      if (path.size() == DEEPEST) {
        tooDeep++;
        return;
      }
      path.addLast(stream.getLocalName());
      var place = stream.getLocation();
      text =
          new VersionText(
              "", new Location(shownFile, place.getLineNumber(), place.getColumnNumber()));
    } else if (isText(event) && text.text().length() < LONGEST_TEXT) {
      text = new VersionText(text.text() + stream.getText(), text.location());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      end();
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  private void end() {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    String place = String.join("/", path);
    VersionText value = new VersionText(text.text().trim(), text.location());
    close(place, value);
    path.removeLast();
    text = new VersionText("", text.location());
  }

  private void close(String place, VersionText value) {
    String parent = parentOf(place);
    String name = place.substring(place.lastIndexOf('/') + 1);
    if (parent.equals(PROJECT + "/properties")) {
      properties.put(name, value);
    } else if (parent.equals(PROFILE + "/properties")) {
      profileProperties.put(name, value);
    } else if (place.equals(PROFILE + "/id")) {
      profileId = value.text();
    } else if (place.equals(PROFILE + "/activation/activeByDefault")) {
      profileActive = value.text().equals("true");
    } else if (place.equals(PROFILE)) {
      closeProfile();
    } else if (parent.endsWith("/dependencies/dependency") || parent.equals(PROJECT + "/parent")) {
      fields.put(name, value);
    } else if (place.equals(PROJECT + "/parent")) {
      closeParent();
    } else if (place.endsWith("/dependencies/dependency")) {
      closeDependency(parent);
    } else if (place.equals(PROJECT + "/version")) {
      properties.put("project.version", value);
    }
  }

  private static String parentOf(String place) {
    int slash = place.lastIndexOf('/');
    return slash < 0 ? "" : place.substring(0, slash);
  }

  private void closeProfile() {
    Content content =
        new Content(
            Map.copyOf(profileProperties),
            List.copyOf(profileDependencies),
            List.copyOf(profileManaged));
    profiles.add(new BuildRun.Profile<>(profileId, profileActive, content));
    profileProperties.clear();
    profileDependencies.clear();
    profileManaged.clear();
    profileId = "";
    profileActive = false;
  }

  private void closeParent() {
    VersionText relative = fields.get("relativePath");
    parentPath = Optional.of(relative == null ? DEFAULT_PARENT : relative.text());
    // <relativePath/> says that the parent is not on this disk.
    parentPath = parentPath.filter(where -> !where.isEmpty());
    VersionText version = fields.get("version");
    if (version != null) {
      properties.put("project.parent.version", version);
      properties.putIfAbsent("project.version", version);
    }
    fields.clear();
  }

  private void closeDependency(String parent) {
    Optional<String> group = Optional.ofNullable(fields.get("groupId")).map(VersionText::text);
    Optional<String> artifact =
        Optional.ofNullable(fields.get("artifactId")).map(VersionText::text);
    Optional<VersionText> version = Optional.ofNullable(fields.get("version"));
    boolean isProjects = isProjectsOwn(parent);
    fields.clear();
    if (group.equals(Optional.of("org.scala-lang")) && artifact.isPresent()) {
      version.ifPresent(text -> properties.putIfAbsent(Pom.scala(artifact.get()), text));
    }
    if (!isProjects || artifact.isEmpty() || !group.equals(Optional.of(FlinkArtifact.GROUP))) {
      return;
    }
    if (version.isEmpty()) {
      unversioned.add(artifact.get());
    } else {
      listFor(parent).add(new FlinkArtifact(artifact.get(), version.get()));
    }
  }

  private List<FlinkArtifact> listFor(String place) {
    if (place.contains("dependencyManagement")) {
      return place.startsWith(PROFILE) ? profileManaged : managed;
    }
    // Whether a profile is active is known at its end only.
    return place.startsWith(PROFILE) ? profileDependencies : dependencies;
  }

  /** Dependencies of plugins do not count. */
  private static boolean isProjectsOwn(String dependencies) {
    return !List.of(dependencies.split("/")).contains("plugin");
  }
}
