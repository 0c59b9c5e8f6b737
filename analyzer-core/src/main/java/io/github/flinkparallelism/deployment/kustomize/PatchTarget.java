package io.github.flinkparallelism.deployment.kustomize;

import io.github.flinkparallelism.deployment.yaml.YamlTree;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which resources a patch is for. Kind and name are patterns, as in kustomize's {@code Selector}.
 *
 * @param kind of the resource
 * @param name of the resource
 * @param group of its API, without the version
 * @param namespace of the resource, which kustomize may have set itself
 * @param byLabels true where labels select, which are not followed
 */
record PatchTarget(
    Optional<String> kind,
    Optional<String> name,
    Optional<String> group,
    Optional<String> namespace,
    boolean byLabels) {
  static PatchTarget of(YamlTree target) {
    boolean labels =
        target.at("labelSelector").isPresent() || target.at("annotationSelector").isPresent();
    return new PatchTarget(
        target.text("kind"),
        target.text("name"),
        target.text("group"),
        target.text("namespace"),
        labels);
  }

  /** That of a patch which is itself a resource. */
  static PatchTarget named(YamlTree patch) {
    return new PatchTarget(
        patch.text("kind").map(Pattern::quote),
        patch.text("metadata", "name").map(Pattern::quote),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** False for a resource that is not selected; others may be, and are where {@link #isSure}. */
  boolean matches(YamlTree resource) {
    return matches(kind, resource.text("kind"))
        && matches(name, resource.text("metadata", "name"))
        && matches(
            group, resource.text("apiVersion").map(it -> it.contains("/") ? it.split("/")[0] : ""));
  }

  /** Whether everything that selects is known of a resource. */
  boolean isSure(YamlTree resource) {
    return !byLabels && matches(namespace, resource.text("metadata", "namespace"));
  }

  private static boolean matches(Optional<String> pattern, Optional<String> value) {
    if (pattern.isEmpty() || pattern.get().isEmpty()) {
      return true;
    }
    try {
      return value.filter(it -> Pattern.matches(pattern.get(), it)).isPresent();
    } catch (PatternSyntaxException noPattern) {
      return value.equals(pattern);
    }
  }
}
