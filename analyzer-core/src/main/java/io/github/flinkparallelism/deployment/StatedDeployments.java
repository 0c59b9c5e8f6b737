package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code parallelism.yaml} in the root of a project: deployments as the user states them, which are
 * then all that count. An entry with a mistake is reported, and what is right of it counts.
 */
final class StatedDeployments {
  private static final String DEPLOYMENTS = "deployments";

  private StatedDeployments() {}

  /**
   * What the file states; empty for a project without one.
   *
   * @param discovered what the project's other files say, which entries refer to
   */
  static Optional<Discovery.Found> in(DiskFiles files, List<Description> discovered) {
    Path file = files.root().resolve(DeploymentInfo.FILE);
    return files.exists(file)
        ? files.text(file).map(text -> read(files, text, discovered))
        : Optional.empty();
  }

  private static Discovery.Found read(DiskFiles files, String text, List<Description> discovered) {
    YamlDocuments.Content content = YamlDocuments.of(DeploymentInfo.FILE, text);
    List<Problem> problems = new ArrayList<>(content.problems());
    List<Description> stated = new ArrayList<>();
    for (YamlTree root : content.trees()) {
      StatedKeys.check(root, Set.of(DEPLOYMENTS, "$schema"), problems);
      Map<String, YamlTree> entries = root.at(DEPLOYMENTS).map(YamlTree::entries).orElse(Map.of());
      if (entries.isEmpty()) {
        problems.add(
            new Problem(
                "states no deployment; write deployments: and below it a name for each",
                root.place()));
      }
      entries.forEach(
          (name, entry) ->
              stated.addAll(new StatedDeployment(name, entry, files, discovered, problems).read()));
    }
    return new Discovery.Found(stated, problems, true, List.of(), List.of());
  }
}
