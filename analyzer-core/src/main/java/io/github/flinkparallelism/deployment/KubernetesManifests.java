package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.helm.HelmCharts;
import io.github.flinkparallelism.deployment.kustomize.Kustomizations;
import io.github.flinkparallelism.deployment.manifest.FlinkApplications;
import io.github.flinkparallelism.deployment.manifest.FlinkClusters;
import io.github.flinkparallelism.deployment.manifest.FlinkDeployments;
import io.github.flinkparallelism.deployment.manifest.ManifestSet;
import io.github.flinkparallelism.deployment.manifest.OperatorDefaults;
import io.github.flinkparallelism.deployment.manifest.ResourceReader;
import io.github.flinkparallelism.deployment.manifest.VervericaDeployments;
import io.github.flinkparallelism.deployment.manifest.Workloads;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Pattern KINDS = Pattern.compile("(?m)^(?:- )?kind: *\"?([A-Z]\\w*)");
  private static final Pattern HELM =
      Pattern.compile("(^|.*/)(templates/.*|values[^/]*|Chart)\\.ya?ml");
  private static final Pattern PYTHON =
      Pattern.compile("PythonDriver|\"-py(m|s)?\"|- -py(m|s)?\\b");
  private static final Set<String> WORKLOADS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod");

  private static final List<String> WANTED = List.of("apiVersion", OperatorDefaults.VALUES + ":");

  @Override
  public boolean accepts(String file) {
    return Yaml.isYaml(file) || Kustomizations.isKustomization(file);
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    List<String> kinds =
        KINDS.matcher(file.text()).results().map(found -> found.group(1)).distinct().toList();
    if (kinds.isEmpty() && !HELM.matcher(file.name()).matches()) {
      return Optional.empty();
    }
    String kind = kinds.isEmpty() ? "Helm" : String.join(", ", kinds);
    boolean python = PYTHON.matcher(file.text()).find();
    boolean ofFlink = kinds.stream().anyMatch(each -> each.startsWith("Flink"));
    String reason = "says nothing of what runs Flink";
    if (python) {
      reason = "starts a job in Python, which is not analysed";
    } else if (HELM.matcher(file.name()).matches()) {
      reason = "is of a chart that starts no job, as far as its values tell";
    } else if (!ofFlink && kinds.stream().anyMatch(WORKLOADS::contains)) {
      reason = "no container of it runs a JobManager, a TaskManager or a job of Flink";
    }
    return Optional.of(new Silence(kind, reason));
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

  private static Optional<ManifestSet> plain(List<DescribingFile> files, Set<String> consumed) {
    List<YamlTree> documents = new ArrayList<>();
    Statements problems = Statements.NOTHING;
    Optional<DescribingFile> first = files.stream().findFirst();
    for (DescribingFile file : files) {
      boolean wanted = WANTED.stream().anyMatch(file.text()::contains) && file.isOfFlink();
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
