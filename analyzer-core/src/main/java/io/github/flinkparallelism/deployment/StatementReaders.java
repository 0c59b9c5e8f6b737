package io.github.flinkparallelism.deployment;

import java.util.List;

/** Every kind of file that describes deployments. A new kind is one class and one line here. */
final class StatementReaders {
  static final List<StatementReader> ALL =
      List.of(
          new KubernetesManifests(),
          new CloudFormation(),
          new Terraform(),
          new CdkApplications(),
          new ResourcePlans(),
          new CommandLines(),
          new ComposeFiles(),
          new Dockerfiles(),
          new ConfFolders());

  private StatementReaders() {}
}
