/** What a place of the project says about a deployment, and what readers of files share. */
package io.github.flinkparallelism.deployment.statement;
