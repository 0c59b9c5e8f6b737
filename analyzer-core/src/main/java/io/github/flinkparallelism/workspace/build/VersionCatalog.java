package io.github.flinkparallelism.workspace.build;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gradle's {@code libs.versions.toml}, read line by line.
 *
 * @param versions by the name that scripts use, with dots for hyphens, and by the name as written
 * @param artifacts Flink's libraries
 */
record VersionCatalog(Map<String, VersionText> versions, List<FlinkArtifact> artifacts) {
  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([\\w.-]+)\\s*]\\s*(?:#.*)?");
  private static final Pattern VERSION =
      Pattern.compile("\\s*[\"']?([\\w.-]{1,80}+)[\"']?\\s*=[^\"']*[\"']([^\"']{1,100})[\"'].*");

  /** What is taken out of a range, where the version is one. */
  private static final Pattern PREFERRED =
      Pattern.compile("\\bprefer\\s*=\\s*[\"']([^\"']{1,100})[\"']");

  private static final Pattern COORDINATES =
      Pattern.compile(
          "[\"']org\\.apache\\.flink:([\\w.-]{1,120})(?::([^\"']{1,100}))?[\"']"
              + "|name\\s*=\\s*[\"']([\\w.-]{1,120})[\"']");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "version(?:\\.ref\\s*=|\\s*=\\s*\\{\\s*ref\\s*=)\\s*[\"']([\\w.-]{1,80})[\"']");
  private static final Pattern LITERAL =
      Pattern.compile("version\\s*=\\s*[\"']([^\"']{1,100})[\"']");

  static VersionCatalog parse(String file, String text) {
    Map<String, VersionText> versions = new HashMap<>();
    List<FlinkArtifact> artifacts = new ArrayList<>();
    String section = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher header = SECTION.matcher(line);
      if (header.matches()) {
        section = header.group(1);
      } else if (section.equals("versions")) {
        addVersion(versions, file, line, number);
      } else if (section.equals("libraries") && line.contains(FlinkArtifact.GROUP)) {
        addArtifact(artifacts, file, line, number);
      }
    }
    return new VersionCatalog(Map.copyOf(versions), List.copyOf(artifacts));
  }

  private static void addVersion(
      Map<String, VersionText> versions, String file, String line, int number) {
    Matcher matcher = VERSION.matcher(line);
    if (!line.stripLeading().startsWith("#") && matcher.matches()) {
      Matcher preferred = PREFERRED.matcher(line);
      VersionText value =
          preferred.find()
              ? new VersionText(
                  preferred.group(1), new Location(file, number, preferred.start(1) + 1))
              : new VersionText(matcher.group(2), new Location(file, number, matcher.start(2) + 1));
      versions.put(matcher.group(1), value);
      versions.put(matcher.group(1).replaceAll("[-_]", "."), value);
    }
  }

  private static void addArtifact(
      List<FlinkArtifact> artifacts, String file, String line, int number) {
    Matcher coordinates = COORDINATES.matcher(line);
    if (line.stripLeading().startsWith("#") || !coordinates.find()) {
      return;
    }
    String name = coordinates.group(1) == null ? coordinates.group(3) : coordinates.group(1);
    Matcher reference = REFERENCE.matcher(line);
    Matcher literal = LITERAL.matcher(line);
    if (coordinates.group(2) != null) {
      add(artifacts, name, coordinates.group(2), file, number, coordinates.start(2));
    } else if (reference.find()) {
      add(artifacts, name, "${" + reference.group(1) + "}", file, number, reference.start(1));
    } else if (literal.find()) {
      add(artifacts, name, literal.group(1), file, number, literal.start(1));
    }
  }

  private static void add(
      List<FlinkArtifact> artifacts, String name, String text, String file, int line, int start) {
    artifacts.add(
        new FlinkArtifact(name, new VersionText(text, new Location(file, line, start + 1))));
  }
}
