package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What scripts and Makefiles ask for with {@code docker compose up --scale taskmanager=3}, which is
 * stronger than the compose file.
 */
record ComposeScales(List<Scale> all) {
  private static final Set<String> SCRIPTS = Set.of("Makefile", "makefile", "justfile");
  private static final Pattern UP = Pattern.compile("(?i)compose.*\\bup\\b");
  private static final Pattern SCALE =
      Pattern.compile("--scale[ =]+[\"']?([\\w.-]+)=([^\\s\"';&|]+|\"[^\"]*\")");
  private static final Pattern FILE = Pattern.compile("(?:-f|--file)[ =]+[\"']?([^\\s\"']+)");

  /**
   * A request.
   *
   * @param script the script
   * @param files the compose files that it names; empty for those of the current folder
   * @param service the service
   * @param count as written
   * @param place where it stands
   */
  record Scale(
      DescribingFile script, List<String> files, String service, String count, Location place) {
    private boolean isOf(DescribingFile file) {
      String simple = DescribingFile.simple(file.name());
      boolean named =
          files.isEmpty()
              ? simple.matches("(docker-)?compose\\.ya?ml")
              : files.stream().anyMatch(each -> DescribingFile.simple(each).equals(simple));
      return named && script.folder().startsWith(file.folder());
    }
  }

  ComposeScales {
    all = List.copyOf(all);
  }

  static boolean accepts(String file) {
    String simple = DescribingFile.simple(file);
    return SCRIPTS.contains(simple)
        || simple.endsWith(".sh")
        || simple.endsWith(".bash")
        || simple.endsWith(".mk");
  }

  /** What these scripts ask for. */
  static ComposeScales in(List<DescribingFile> scripts) {
    List<Scale> all = new ArrayList<>();
    for (DescribingFile script : scripts) {
      if (script.text().contains("--scale")) {
        read(script, all);
      }
    }
    return new ComposeScales(all);
  }

  private static void read(DescribingFile script, List<Scale> into) {
    int number = 0;
    StringBuilder command = new StringBuilder();
    for (String line : script.text().lines().toList()) {
      number++;
      boolean comment = line.stripLeading().startsWith("#");
      String part = comment ? "" : line;
      boolean goesOn = part.endsWith("\\");
      command.append(goesOn ? part.substring(0, part.length() - 1) : part).append(' ');
      if (!goesOn) {
        add(script, command.toString(), number, into);
        command.setLength(0);
      }
    }
  }

  private static void add(DescribingFile script, String command, int line, List<Scale> into) {
    if (!UP.matcher(command).find()) {
      return;
    }
    List<String> files = new ArrayList<>();
    Matcher file = FILE.matcher(command);
    while (file.find()) {
      files.add(file.group(1));
    }
    Matcher scale = SCALE.matcher(command);
    while (scale.find()) {
      String count = scale.group(2).replace("\"", "");
      into.add(
          new Scale(script, files, scale.group(1), count, new Location(script.name(), line, 1)));
    }
  }

  /** The count of a service; one that is no number where scripts ask for different ones. */
  Optional<PlacedText> of(DescribingFile file, String service) {
    List<Scale> asked =
        all.stream().filter(each -> each.service().equals(service) && each.isOf(file)).toList();
    List<String> counts = asked.stream().map(Scale::count).distinct().toList();
    return asked.stream()
        .findFirst()
        .map(first -> new PlacedText(String.join(" or ", counts), first.place(), List.of()));
  }
}
