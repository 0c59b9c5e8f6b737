package io.github.flinkparallelism.deployment.kustomize;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** kustomize's {@code replacements}, which are not followed: what they write is left open. */
final class KustomizeReplacements {
  /** A segment of {@code spec.containers.[name=main].image}; a point in a name is escaped. */
  private static final Pattern SEGMENT = Pattern.compile("\\[[^]]*]|(?:\\\\.|[^.\\\\\\[])+");

  private static final Pattern ELEMENT = Pattern.compile("\\[([^=]+)=(.*)]");
  private static final String ANY = "*";
  private static final int MOST_PLACES = 1_000;

  private final List<Problem> problems;
  private List<YamlTree> resources;

  KustomizeReplacements(List<YamlTree> resources, List<Problem> problems) {
    this.resources = resources;
    this.problems = problems;
  }

  /**
   * The resources after a replacement.
   *
   * @param replacement with the targets
   */
  List<YamlTree> after(YamlTree replacement) {
    problems.add(
        new Problem(
            "kustomize's replacements are not followed; what they write is unknown",
            replacement.key()));
    for (YamlTree target : replacement.list("targets")) {
      PatchTarget wanted = PatchTarget.of(target.at("select").orElse(target));
      resources =
          resources.stream().map(it -> wanted.matches(it) ? opened(it, target) : it).toList();
    }
    return resources;
  }

  private static YamlTree opened(YamlTree resource, YamlTree target) {
    YamlTree current = resource;
    for (YamlTree field : target.list("fieldPaths")) {
      List<String> segments = new ArrayList<>();
      Matcher segment = SEGMENT.matcher(field.scalar().orElse(""));
      while (segment.find()) {
        segments.add(segment.group().replaceAll("\\\\(.)", "$1"));
      }
      for (List<String> path : places(resource, segments)) {
        current = JsonPatch.opened(current, path, field.key()).orElse(current);
      }
    }
    return current;
  }

  /** The places that a path leads to, each as JSON patches name it. */
  private static List<List<String>> places(YamlTree tree, List<String> segments) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (String segment : segments) {
      List<List<String>> next = new ArrayList<>();
      for (List<String> path : all) {
        Optional<YamlTree> there = path.isEmpty() ? Optional.of(tree) : JsonPatch.find(tree, path);
        for (String name : there.map(it -> names(it, segment)).orElse(List.of(segment))) {
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          next.add(longer);
        }
      }
      all = next.subList(0, Math.min(next.size(), MOST_PLACES));
    }
    return all;
  }

  /** What a segment stands for in a value. */
  private static List<String> names(YamlTree tree, String segment) {
    Matcher element = ELEMENT.matcher(segment);
    boolean selects = element.matches();
    if (!tree.isList() || !(selects || segment.equals(ANY))) {
      return List.of(segment);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tree.items().size(); i++) {
      Optional<String> identity =
          selects ? tree.items().get(i).text(element.group(1)) : Optional.empty();
      if (!selects || identity.filter(element.group(2)::equals).isPresent()) {
        names.add(String.valueOf(i));
      }
    }
    return names;
  }
}
