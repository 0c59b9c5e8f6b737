package io.github.flinkparallelism.deployment.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A patch that looks like a part of what it patches: mappings are merged, null deletes, everything
 * else is replaced. Lists whose elements have a merge key are merged too, in Kubernetes' own
 * resources; others have no schema that names one.
 */
public final class StrategicMerge {
  private static final String DIRECTIVE = "$patch";
  private static final Map<String, String> MERGE_KEYS =
      Map.of(
          "containers", "name",
          "initContainers", "name",
          "env", "name",
          "volumes", "name",
          "volumeMounts", "mountPath",
          "ports", "containerPort");
  private static final Set<String> WITH_SCHEMA =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "ReplicaSet", "Pod");

  /** What a resource is found by, which patches leave alone. */
  private static final List<String> IDENTITY = List.of("apiVersion", "kind", "metadata");

  private static final int DEEPEST = 100;

  private final boolean schema;

  private StrategicMerge(boolean schema) {
    this.schema = schema;
  }

  /** The resource as the patch makes it. */
  public static YamlTree of(YamlTree resource, YamlTree patch) {
    boolean schema = resource.text("kind").filter(WITH_SCHEMA::contains).isPresent();
    return new StrategicMerge(schema).merged(resource, patch, 0);
  }

  /** A resource that is perhaps patched: what the patch would change is left open. */
  public static YamlTree perhaps(YamlTree resource, YamlTree patch) {
    YamlTree changes = patch;
    for (String identity : IDENTITY) {
      changes = PatchedYaml.without(changes, identity);
    }
    return of(resource, open(changes));
  }

  /** A value that another may stand for: a template, except for what elements are told by. */
  public static YamlTree open(YamlTree value) {
    boolean elements = value.items().stream().anyMatch(YamlTree::isMapping);
    if (elements) {
      return PatchedYaml.list(value, value.items().stream().map(StrategicMerge::element).toList());
    }
    if (value.isMapping()) {
      Map<String, YamlTree> entries = new LinkedHashMap<>();
      value.entries().forEach((name, each) -> entries.put(name, open(each)));
      return PatchedYaml.mapping(value, entries);
    }
    return TextYaml.open(value.scalar().orElse("perhaps patched"), value.key());
  }

  private static YamlTree element(YamlTree item) {
    YamlTree opened = open(item);
    for (String key : MERGE_KEYS.values()) {
      Optional<YamlTree> identity = item.at(key);
      opened = identity.isPresent() ? PatchedYaml.with(opened, key, identity.get()) : opened;
    }
    return opened;
  }

  /** {@code weak} under {@code strong}, as values of Helm are merged. */
  public static YamlTree ofValues(YamlTree weak, YamlTree strong) {
    return new StrategicMerge(false).merged(weak, strong, 0);
  }

  private YamlTree merged(YamlTree old, YamlTree patch, int depth) {
    boolean replaces = patch.text(DIRECTIVE).filter("replace"::equals).isPresent();
    if (!old.isMapping() || !patch.isMapping() || replaces || depth > DEEPEST) {
      return patch;
    }
    Map<String, YamlTree> entries = new LinkedHashMap<>(old.entries());
    patch.entries().forEach((name, value) -> put(entries, name, value, depth));
    return PatchedYaml.mapping(old, entries);
  }

  private void put(Map<String, YamlTree> entries, String name, YamlTree value, int depth) {
    YamlTree before = entries.get(name);
    boolean deletes = value.isNull() || value.text(DIRECTIVE).filter("delete"::equals).isPresent();
    if (name.equals(DIRECTIVE)) {
      return;
    }
    if (deletes) {
      entries.remove(name);
    } else if (before == null) {
      entries.put(name, value);
    } else if (schema && before.isList() && value.isList() && MERGE_KEYS.containsKey(name)) {
      entries.put(name, list(before, value, MERGE_KEYS.get(name), depth));
    } else {
      entries.put(name, merged(before, value, depth + 1));
    }
  }

  private YamlTree list(YamlTree before, YamlTree patch, String key, int depth) {
    List<YamlTree> items = new ArrayList<>(before.items());
    for (YamlTree item : patch.items()) {
      Optional<String> name = item.text(key);
      int at = 0;
      while (at < items.size() && (name.isEmpty() || !items.get(at).text(key).equals(name))) {
        at++;
      }
      boolean deletes = item.text(DIRECTIVE).filter("delete"::equals).isPresent();
      if (at == items.size()) {
        if (!deletes) {
          items.add(item);
        }
      } else if (deletes) {
        items.remove(at);
      } else {
        items.set(at, merged(items.get(at), item, depth + 1));
      }
    }
    return PatchedYaml.list(before, items);
  }
}
