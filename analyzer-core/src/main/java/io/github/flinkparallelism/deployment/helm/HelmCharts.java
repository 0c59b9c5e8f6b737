package io.github.flinkparallelism.deployment.helm;

import io.github.flinkparallelism.deployment.manifest.ManifestSet;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.yaml.StrategicMerge;
import io.github.flinkparallelism.deployment.yaml.TextYaml;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Helm charts: the templates of a chart, with the values of {@code values.yaml} and of one more
 * file of values each.
 */
public final class HelmCharts {
  private static final Set<String> CHARTS = Set.of("Chart.yaml", "Chart.yml");
  private static final String TEMPLATES = "templates/";
  private static final Pattern DEFAULTS = Pattern.compile("values\\.ya?ml");
  private static final Pattern VALUES =
      Pattern.compile(
          "(?:values|environments|envs)/[^/]+\\.ya?ml|values[-_.].+\\.ya?ml|.+[-_.]values\\.ya?ml");

  private HelmCharts() {}

  /** One set for each file of values of each chart that runs Flink; {@code consumed} grows. */
  public static List<ManifestSet> of(List<DescribingFile> files, Set<String> consumed) {
    List<ManifestSet> sets = new ArrayList<>();
    for (DescribingFile chart : files) {
      if (CHARTS.contains(DescribingFile.simple(chart.name()))) {
        sets.addAll(rendered(chart, files, consumed));
      }
    }
    return sets;
  }

  private static List<ManifestSet> rendered(
      DescribingFile chart, List<DescribingFile> files, Set<String> consumed) {
    String folder = chart.folder();
    List<DescribingFile> templates = below(folder + TEMPLATES, files);
    templates.forEach(each -> consumed.add(each.name()));
    List<DescribingFile> others =
        below(folder, files).stream()
            .filter(file -> VALUES.matcher(file.name().substring(folder.length())).matches())
            .toList();
    others.forEach(each -> consumed.add(each.name()));
    Optional<DescribingFile> defaults =
        below(folder, files).stream()
            .filter(file -> DEFAULTS.matcher(file.name().substring(folder.length())).matches())
            .findFirst();
    defaults.ifPresent(each -> consumed.add(each.name()));
    if (templates.stream().noneMatch(DescribingFile::isOfFlink)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    YamlTree base = defaults.flatMap(it -> tree(it, problems)).orElse(TextYaml.of("", at(chart)));
    List<ManifestSet> sets = new ArrayList<>();
    sets.add(set(chart, templates, base, defaults.orElse(chart), problems));
    for (DescribingFile other : others) {
      tree(other, problems)
          .map(values -> base.isMapping() ? StrategicMerge.ofValues(base, values) : values)
          .ifPresent(values -> sets.add(set(chart, templates, values, other, List.of())));
    }
    return sets;
  }

  private static ManifestSet set(
      DescribingFile chart,
      List<DescribingFile> templates,
      YamlTree values,
      DescribingFile place,
      List<Problem> known) {
    List<Problem> problems = new ArrayList<>(known);
    List<YamlTree> resources = new ArrayList<>();
    for (DescribingFile template : templates) {
      HelmTemplate rendered = new HelmTemplate(template, new HelmScope(values, tree(chart)));
      YamlDocuments.Content content = YamlDocuments.of(rendered.rendered());
      resources.addAll(ManifestSet.unfolded(content.trees()));
      if (template.isOfFlink()) {
        problems.addAll(rendered.problems());
        content.problems().stream()
            .filter(problem -> isOfFlink(template, problem))
            .forEach(problems::add);
      }
    }
    return new ManifestSet(resources, Optional.of(at(place)), problems, chart.built());
  }

  /** Whether the document of a problem speaks of Flink at all. */
  private static boolean isOfFlink(DescribingFile template, Problem problem) {
    List<String> lines = template.text().lines().toList();
    int at = Math.min(problem.location().line(), lines.size());
    int first = at;
    while (first > 0 && !lines.get(first - 1).startsWith("---")) {
      first--;
    }
    int last = at;
    while (last < lines.size() && !lines.get(last).startsWith("---")) {
      last++;
    }
    return lines.subList(first, last).stream()
        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("flink"));
  }

  private static Location at(DescribingFile file) {
    return Location.startOf(file.name());
  }

  private static YamlTree tree(DescribingFile chart) {
    return tree(chart, new ArrayList<>()).orElse(TextYaml.of("", at(chart)));
  }

  private static Optional<YamlTree> tree(DescribingFile file, List<Problem> problems) {
    YamlDocuments.Content content = YamlDocuments.of(file.name(), file.text());
    problems.addAll(content.problems());
    return content.trees().stream().findFirst();
  }

  /** The YAML files below a folder, without those of charts inside it. */
  private static List<DescribingFile> below(String folder, List<DescribingFile> files) {
    return files.stream()
        .filter(file -> file.name().startsWith(folder) && Yaml.isYaml(file.name()))
        .filter(file -> !file.name().substring(folder.length()).startsWith("charts/"))
        .toList();
  }
}
