package io.github.flinkparallelism.deployment.kustomize;

import io.github.flinkparallelism.deployment.manifest.ConfigMapGenerators;
import io.github.flinkparallelism.deployment.manifest.ManifestFiles;
import io.github.flinkparallelism.deployment.manifest.ManifestSet;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Paths;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What kustomize builds: the resources of each kustomization that no other one uses, with all
 * patches on the way applied.
 */
public final class Kustomizations {
  private static final Set<String> NAMES =
      Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final List<String> RESOURCES = List.of("resources", "bases");
  private static final List<String> COMPONENTS = List.of("components");
  private static final List<String> REFERENCES =
      Stream.of(RESOURCES, COMPONENTS).flatMap(List::stream).toList();
  private static final int DEEPEST = 30;
  private static final int MOST_RESOURCES = 5_000;

  private final ManifestFiles files;
  private final Map<String, YamlTree> kustomizations = new TreeMap<>();
  private final Set<String> consumed;
  private List<Problem> problems = new ArrayList<>();

  /**
   * @param files all manifests
   * @param consumed those that belong to something else; files that kustomize uses are added
   */
  public Kustomizations(List<DescribingFile> files, Set<String> consumed) {
    this.consumed = consumed;
    this.files = new ManifestFiles(files);
    for (DescribingFile file : files) {
      if (isKustomization(file.name())) {
        consumed.add(file.name());
        YamlDocuments.of(file.name(), file.text()).trees().stream()
            .findFirst()
            .ifPresent(tree -> kustomizations.put(file.folder(), tree));
      }
    }
  }

  /** Whether kustomize takes a file of that name for its own. */
  public static boolean isKustomization(String file) {
    return NAMES.contains(DescribingFile.simple(file));
  }

  /** One set for each kustomization that is built for itself. */
  public List<ManifestSet> sets() {
    Set<String> used = new HashSet<>();
    kustomizations.forEach((folder, tree) -> used.addAll(folders(folder, tree)));
    List<String> roots =
        new ArrayList<>(kustomizations.keySet().stream().filter(it -> !used.contains(it)).toList());
    Set<String> reached = new HashSet<>();
    roots.forEach(root -> reach(root, reached));
    for (String folder : kustomizations.keySet()) {
      // What is left uses itself in a circle.
      if (!reached.contains(folder)) {
        roots.add(folder);
        reach(folder, reached);
      }
    }
    List<ManifestSet> sets = new ArrayList<>();
    for (String root : roots) {
      if (isOfFlink(root)) {
        problems = new ArrayList<>();
        List<YamlTree> resources = build(root, new LinkedHashSet<>(), List.of());
        sets.add(new ManifestSet(resources, Optional.of(place(root)), problems, built(root)));
      }
    }
    return sets;
  }

  private FlinkVersion built(String folder) {
    return NAMES.stream()
        .flatMap(name -> files.get(folder + name).stream())
        .map(DescribingFile::built)
        .findFirst()
        .orElse(FlinkVersion.ASSUMED);
  }

  private Location place(String folder) {
    return Location.startOf(kustomizations.get(folder).file());
  }

  private void reach(String folder, Set<String> reached) {
    if (kustomizations.containsKey(folder) && reached.add(folder)) {
      folders(folder, kustomizations.get(folder)).forEach(each -> reach(each, reached));
    }
  }

  private static List<String> folders(String folder, YamlTree tree) {
    return references(tree, REFERENCES).stream()
        .flatMap(each -> each.scalar().stream())
        .map(each -> Paths.of(folder, each) + "/")
        .map(each -> each.equals("/") ? "" : each)
        .toList();
  }

  private static List<YamlTree> references(YamlTree tree, List<String> keys) {
    return keys.stream().flatMap(key -> tree.list(key).stream()).toList();
  }

  /** Whether anything that a kustomization reaches speaks of Flink; notes what it uses. */
  private boolean isOfFlink(String root) {
    Set<String> reached = new HashSet<>();
    reach(root, reached);
    boolean found = false;
    for (String folder : reached) {
      YamlTree tree = kustomizations.get(folder);
      Set<String> names = new LinkedHashSet<>();
      names.add(tree.file());
      references(tree, REFERENCES)
          .forEach(each -> each.scalar().ifPresent(name -> names.add(Paths.of(folder, name))));
      names.addAll(new KustomizePatches(folder, tree, files).files());
      for (String name : names) {
        Optional<DescribingFile> file = files.get(name);
        file.ifPresent(any -> consumed.add(name));
        found |= file.filter(DescribingFile::isOfFlink).isPresent();
      }
    }
    return found;
  }

  /**
   * What a kustomization builds.
   *
   * @param folder its folder
   * @param open the folders of those that are being built
   * @param given of a component, the resources that it changes
   */
  private List<YamlTree> build(String folder, Set<String> open, List<YamlTree> given) {
    YamlTree tree = kustomizations.get(folder);
    if (!open.add(folder) || open.size() > DEEPEST) {
      problems.add(new Problem("uses itself, so kustomize refuses it", place(folder)));
      return given;
    }
    List<YamlTree> resources = new ArrayList<>(given);
    for (YamlTree reference : references(tree, RESOURCES)) {
      resources.addAll(referenced(folder, reference, open, List.of()));
      if (resources.size() > MOST_RESOURCES) {
        problems.add(new Problem("has too many resources; the rest is not read", place(folder)));
        break;
      }
    }
    resources.addAll(new ConfigMapGenerators(folder, tree, files).generated());
    for (YamlTree component : references(tree, COMPONENTS)) {
      resources = new ArrayList<>(referenced(folder, component, open, resources));
    }
    open.remove(folder);
    KustomizePatches patches = new KustomizePatches(folder, tree, files);
    List<YamlTree> patched = patches.applied(resources);
    problems.addAll(patches.problems());
    return patched;
  }

  private List<YamlTree> referenced(
      String folder, YamlTree reference, Set<String> open, List<YamlTree> given) {
    String name = reference.scalar().orElse("");
    String path = Paths.of(folder, name);
    Optional<DescribingFile> file = name.contains("://") ? Optional.empty() : files.get(path);
    if (file.isPresent()) {
      YamlDocuments.Content content = YamlDocuments.of(path, file.get().text());
      problems.addAll(content.problems());
      return ManifestSet.unfolded(content.trees());
    }
    String inner = path.isEmpty() ? "" : path + "/";
    if (kustomizations.containsKey(inner)) {
      return build(inner, open, given);
    }
    String why =
        name.contains("://") || name.startsWith("git") || name.contains("?ref=")
            ? " lies elsewhere and is not fetched"
            : " is not found";
    problems.add(new Problem("resource " + name + why, reference.key()));
    return given;
  }
}
