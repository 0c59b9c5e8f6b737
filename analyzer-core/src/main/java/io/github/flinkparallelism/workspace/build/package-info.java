/** Build files, read for the version of Flink and for source folders that follow no convention. */
package io.github.flinkparallelism.workspace.build;
