package io.github.flinkparallelism.deployment.manifest;

import java.util.List;

/**
 * Which TaskManagers belong to a JobManager: those that are described beside it, by their names.
 */
final class Partners {
  private Partners() {}

  static List<FlinkContainer> of(
      ManifestSet set,
      FlinkContainer master,
      List<FlinkContainer> masters,
      List<FlinkContainer> workers) {
    List<FlinkContainer> near = near(set, master, workers);
    List<FlinkContainer> alike =
        near.stream().filter(each -> stem(each).equals(stem(master))).toList();
    boolean alone = near(set, master, masters).stream().map(Partners::stem).distinct().count() == 1;
    return alike.isEmpty() && alone ? near : alike;
  }

  /** In one overlay everything is near; else what stands in one folder, or in sibling folders. */
  private static List<FlinkContainer> near(
      ManifestSet set, FlinkContainer one, List<FlinkContainer> all) {
    if (set.place().isPresent()) {
      return all;
    }
    String folder = folder(one);
    List<FlinkContainer> beside = all.stream().filter(it -> folder(it).equals(folder)).toList();
    boolean others = beside.stream().anyMatch(it -> it.isTaskManager() || !one.isTaskManager());
    return others && !beside.isEmpty()
        ? beside
        : all.stream().filter(it -> parent(folder(it)).equals(parent(folder))).toList();
  }

  private static String folder(FlinkContainer each) {
    return ConfigMaps.folder(each.resource().file());
  }

  private static String parent(String folder) {
    return folder.isEmpty() ? "" : ConfigMaps.folder(folder.substring(0, folder.length() - 1));
  }

  /** {@code orders} of {@code orders-jobmanager} and {@code orders-taskmanager}. */
  private static String stem(FlinkContainer each) {
    return each.name()
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("(job|task)-?manager|\\b(jm|tm|master|worker|session|ha|non-ha)\\b", "")
        .replaceAll("[^a-z0-9]", "");
  }
}
