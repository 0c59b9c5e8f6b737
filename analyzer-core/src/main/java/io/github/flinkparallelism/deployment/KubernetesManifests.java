package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resources of Kubernetes, in whatever way they come: rendered from a Helm chart, built by
 * kustomize, or as files that are applied as they are.
 */
final class KubernetesManifests implements StatementReader {
  /** Every kind of resource that runs Flink. A new one is one class and one line here. */
  private static final List<ResourceReader> RESOURCES =
      List.of(
          new FlinkDeployments(),
          new FlinkApplications(),
          new FlinkClusters(),
          new VervericaDeployments(),
          new Workloads());

  private static final List<String> FLINK = List.of("flink", "Flink", "FLINK");
  private static final List<String> WANTED = List.of("apiVersion", OperatorDefaults.VALUES + ":");

  @Override
  public boolean accepts(String file) {
    return Yaml.isYaml(file) || Kustomizations.isKustomization(file);
  }

  @Override
  public Statements read(DescribingFile file) {
    return readAll(List.of(file));
  }

  @Override
  public Statements readAll(List<DescribingFile> files) {
    Set<String> consumed = new HashSet<>();
    List<ManifestSet> sets = new ArrayList<>(HelmCharts.of(files, consumed));
    sets.addAll(new Kustomizations(files, consumed).sets());
    plain(files, consumed).ifPresent(sets::add);
    Statements all = Statements.NOTHING;
    for (ManifestSet set : sets) {
      all = all.and(of(set));
    }
    return all;
  }

  /** Whether a text speaks of Flink at all. */
  static boolean isOfFlink(String text) {
    return FLINK.stream().anyMatch(text::contains);
  }

  private static Optional<ManifestSet> plain(List<DescribingFile> files, Set<String> consumed) {
    List<YamlTree> documents = new ArrayList<>();
    Statements problems = Statements.NOTHING;
    Optional<DescribingFile> first = files.stream().findFirst();
    for (DescribingFile file : files) {
      boolean wanted = WANTED.stream().anyMatch(file.text()::contains) && isOfFlink(file.text());
      if (wanted && !consumed.contains(file.name())) {
        YamlDocuments.Content content = YamlDocuments.of(file.name(), file.text());
        documents.addAll(ManifestSet.unfolded(content.trees()));
        problems = problems.and(new Statements(List.of(), content.problems()));
      }
    }
    Statements found = problems;
    return first.map(
        any -> new ManifestSet(documents, Optional.empty(), found.problems(), any.built()));
  }

  private static Statements of(ManifestSet set) {
    Statements all = new Statements(List.of(), set.problems());
    for (ResourceReader reader : RESOURCES) {
      Statements said = reader.read(set);
      List<Statement> placed = said.all().stream().map(each -> placed(each, set.place())).toList();
      all = all.and(new Statements(placed, said.problems()));
    }
    return all;
  }

  private static Statement placed(Statement statement, Optional<Location> place) {
    return place.map(statement::at).orElse(statement);
  }
}
