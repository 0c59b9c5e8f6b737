package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.cloud.CdkApplications;
import io.github.flinkparallelism.deployment.cloud.CloudFormation;
import io.github.flinkparallelism.deployment.cloud.ResourcePlans;
import io.github.flinkparallelism.deployment.cloud.Terraform;
import io.github.flinkparallelism.deployment.command.CommandLines;
import io.github.flinkparallelism.deployment.conf.ConfFolders;
import io.github.flinkparallelism.deployment.container.ComposeFiles;
import io.github.flinkparallelism.deployment.container.Dockerfiles;
import io.github.flinkparallelism.deployment.statement.StatementReader;
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
