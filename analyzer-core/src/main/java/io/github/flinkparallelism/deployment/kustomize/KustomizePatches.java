package io.github.flinkparallelism.deployment.kustomize;

import io.github.flinkparallelism.deployment.manifest.ManifestFiles;
import io.github.flinkparallelism.deployment.manifest.Workloads;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Paths;
import io.github.flinkparallelism.deployment.statement.PlacedText;
import io.github.flinkparallelism.deployment.yaml.PatchedYaml;
import io.github.flinkparallelism.deployment.yaml.StrategicMerge;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The patches of one kustomization, in the order in which kustomize applies them. */
final class KustomizePatches {
  private static final List<String> LISTS =
      List.of("patchesStrategicMerge", "patches", "patchesJson6902");

  private final String folder;
  private final YamlTree kustomization;
  private final ManifestFiles files;
  private final List<Problem> problems = new ArrayList<>();

  KustomizePatches(String folder, YamlTree kustomization, ManifestFiles files) {
    this.folder = folder;
    this.kustomization = kustomization;
    this.files = files;
  }

  /** What could not be applied. */
  List<Problem> problems() {
    return problems;
  }

  /** The files that hold patches and contents of ConfigMaps. */
  Set<String> files() {
    Set<String> names = new LinkedHashSet<>();
    for (YamlTree each : all()) {
      each.text("path").or(each::scalar).ifPresent(name -> names.add(Paths.of(folder, name)));
    }
    return names;
  }

  private List<YamlTree> all() {
    return LISTS.stream().flatMap(key -> kustomization.list(key).stream()).toList();
  }

  /** The resources after all patches and counts of replicas. */
  List<YamlTree> applied(List<YamlTree> resources) {
    List<YamlTree> current = new ArrayList<>(resources);
    for (YamlTree entry : all()) {
      Optional<PatchTarget> target = entry.at("target").map(PatchTarget::of);
      for (YamlTree patch : contents(entry)) {
        current = patched(current, patch, target, entry);
      }
    }
    for (YamlTree count : kustomization.list("replicas")) {
      current = scaled(current, count);
    }
    for (YamlTree entry : kustomization.list("replacements")) {
      for (YamlTree replacement : replacements(entry)) {
        current = new KustomizeReplacements(current, problems).after(replacement);
      }
    }
    for (String other : List.of("vars", "transformers", "helmCharts")) {
      kustomization
          .at(other)
          .ifPresent(
              it ->
                  problems.add(
                      new Problem("kustomize's " + other + " are not followed", it.key())));
    }
    return current;
  }

  /** The patch of a file, of an inline text, or written out as an entry. */
  private List<YamlTree> contents(YamlTree entry) {
    Optional<YamlTree> inline = entry.at("patch").or(() -> multiline(entry));
    if (inline.isPresent()) {
      return parsed(inline.get());
    }
    Optional<String> path = entry.text("path").or(entry::scalar);
    if (path.isEmpty()) {
      return entry.at("kind").isPresent() ? List.of(entry) : List.of();
    }
    return file("patch " + path.get(), path.get(), entry);
  }

  /** A replacement, or those of a file. */
  private List<YamlTree> replacements(YamlTree entry) {
    return entry
        .text("path")
        .map(path -> file("replacement " + path, path, entry))
        .orElse(List.of(entry))
        .stream()
        .flatMap(each -> each.isList() ? each.items().stream() : Stream.of(each))
        .toList();
  }

  private List<YamlTree> file(String what, String path, YamlTree entry) {
    Optional<DescribingFile> file = files.get(Paths.of(folder, path));
    if (file.isEmpty()) {
      problems.add(new Problem(what + " is not found", entry.key()));
      return List.of();
    }
    YamlDocuments.Content content = YamlDocuments.of(file.get().name(), file.get().text());
    problems.addAll(content.problems());
    return content.trees();
  }

  private static Optional<YamlTree> multiline(YamlTree entry) {
    return entry.scalar().filter(text -> text.contains("\n")).map(any -> entry);
  }

  /** The text is indented to where it stands, so that its places come out right. */
  private List<YamlTree> parsed(YamlTree inline) {
    PlacedText text = inline.placed();
    String indent = " ".repeat(text.lines().isEmpty() ? 0 : text.line(0).column() - 1);
    String shifted =
        "\n".repeat(text.line(0).line() - 1)
            + String.join("\n", text.text().lines().map(line -> indent + line).toList());
    YamlDocuments.Content content = YamlDocuments.of(inline.file(), shifted);
    problems.addAll(content.problems());
    return content.trees();
  }

  private List<YamlTree> patched(
      List<YamlTree> resources, YamlTree patch, Optional<PatchTarget> target, YamlTree entry) {
    PatchTarget wanted = target.orElseGet(() -> PatchTarget.named(patch));
    List<YamlTree> matching = resources.stream().filter(wanted::matches).toList();
    boolean nameless = target.isEmpty() && patch.at("kind").isEmpty();
    if (nameless || (target.isEmpty() && matching.isEmpty())) {
      problems.add(
          new Problem(
              "no resource here is what this patch is for, so it is not applied", patch.key()));
      return resources;
    }
    if (!matching.stream().allMatch(wanted::isSure)) {
      problems.add(
          new Problem(
              "the selector of this patch is not followed, so what it changes is unknown",
              entry.key()));
    }
    List<YamlTree> all = new ArrayList<>();
    for (YamlTree resource : resources) {
      if (!wanted.matches(resource)) {
        all.add(resource);
      } else if (patch.isList()) {
        JsonPatch json = new JsonPatch(resource);
        all.add(
            wanted.isSure(resource) ? json.applied(patch.items()) : json.perhaps(patch.items()));
        problems.addAll(json.problems());
      } else if (!wanted.isSure(resource)) {
        all.add(StrategicMerge.perhaps(resource, patch));
      } else if (patch.text("$patch").filter("delete"::equals).isEmpty()) {
        all.add(StrategicMerge.of(resource, patch));
      }
    }
    return all;
  }

  private static List<YamlTree> scaled(List<YamlTree> resources, YamlTree count) {
    Optional<String> name = count.text("name");
    Optional<YamlTree> replicas = count.at("count");
    if (name.isEmpty() || replicas.isEmpty()) {
      return resources;
    }
    return resources.stream()
        .map(
            each ->
                each.text("metadata", "name").equals(name)
                        && each.at("spec").isPresent()
                        && Workloads.isWorkload(each)
                    ? PatchedYaml.with(
                        each,
                        "spec",
                        PatchedYaml.with(each.at("spec").get(), "replicas", replicas.get()))
                    : each)
        .toList();
  }
}
