package io.github.flinkparallelism.deployment.manifest;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resources that are applied to a cluster together.
 *
 * @param resources their documents
 * @param place what makes them one: an overlay or a file of values; absent where each stands for
 *     itself
 * @param problems what could not be read
 * @param built the Flink release that the project is built with
 */
public record ManifestSet(
    List<YamlTree> resources,
    Optional<Location> place,
    List<Problem> problems,
    FlinkVersion built) {
  private static final int DEEPEST_LIST = 5;

  public ManifestSet {
    resources = List.copyOf(resources);
    problems = List.copyOf(problems);
  }

  /** The resources, with those of a {@code kind: List} in its place. */
  public static List<YamlTree> unfolded(List<YamlTree> documents) {
    List<YamlTree> all = new ArrayList<>();
    documents.forEach(each -> unfold(each, all, 0));
    return all;
  }

  private static void unfold(YamlTree document, List<YamlTree> all, int depth) {
    boolean list =
        document.text("kind").filter(kind -> kind.endsWith("List")).isPresent()
            && document.at("items").filter(YamlTree::isList).isPresent();
    if (list && depth < DEEPEST_LIST) {
      document.at("items").ifPresent(it -> it.items().forEach(one -> unfold(one, all, depth + 1)));
    } else if (document.isMapping()) {
      all.add(document);
    }
  }

  /** The resources of a kind, of any version. */
  List<YamlTree> ofKind(String kind) {
    return resources.stream()
        .filter(each -> each.text("kind").filter(kind::equals).isPresent())
        .toList();
  }
}
