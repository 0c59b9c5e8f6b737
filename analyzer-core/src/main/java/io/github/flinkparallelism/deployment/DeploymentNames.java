package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short names that are unique in a project: a statement's own name, with as much of its path as
 * tells it from others of that name.
 */
final class DeploymentNames {
  private final Map<Statement, String> names = new HashMap<>();

  DeploymentNames(List<Statement> statements) {
    Map<String, List<Statement>> alike = new HashMap<>();
    statements.stream()
        .filter(each -> each.role() != Role.PART)
        .forEach(each -> alike.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each));
    alike.forEach(this::name);
  }

  String of(Statement statement) {
    return names.get(statement);
  }

  private void name(String own, List<Statement> alike) {
    List<String> places = alike.stream().map(each -> each.location().file()).toList();
    List<String> parts = distinguishing(places);
    Map<String, Integer> used = new HashMap<>();
    for (int i = 0; i < alike.size(); i++) {
      String part = alike.size() == 1 ? "" : parts.get(i);
      String name = part.isEmpty() ? own : own + " (" + part + ")";
      int ordinal = used.merge(name, 1, Integer::sum);
      names.put(alike.get(i), ordinal == 1 ? name : name + " #" + ordinal);
    }
  }

  /** What is left of paths without the segments that all share at the beginning and the end. */
  private static List<String> distinguishing(List<String> paths) {
    List<List<String>> split = new ArrayList<>();
    for (String path : paths) {
      split.add(new ArrayList<>(List.of(path.split("/"))));
    }
    cutShared(split);
    split.forEach(Collections::reverse);
    cutShared(split);
    split.forEach(Collections::reverse);
    return split.stream().map(parts -> String.join("/", parts)).toList();
  }

  private static void cutShared(List<List<String>> split) {
    while (split.stream().allMatch(parts -> !parts.isEmpty())
        && split.stream().map(parts -> parts.get(0)).distinct().count() == 1) {
      split.forEach(parts -> parts.remove(0));
    }
  }
}
