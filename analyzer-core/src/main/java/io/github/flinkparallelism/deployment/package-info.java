/**
 * Where a project says how its jobs are deployed. {@link
 * io.github.flinkparallelism.deployment.Discovery} finds the files, one {@link
 * io.github.flinkparallelism.deployment.statement.StatementReader} per kind of file reads them into
 * {@link io.github.flinkparallelism.deployment.statement.Statement}s, and {@link
 * io.github.flinkparallelism.deployment.Grouping} makes deployments of those that belong together.
 */
package io.github.flinkparallelism.deployment;
