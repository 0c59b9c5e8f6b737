/** Build files, read only for the version of Flink that a project is built with. */
package io.github.flinkparallelism.workspace.build;
