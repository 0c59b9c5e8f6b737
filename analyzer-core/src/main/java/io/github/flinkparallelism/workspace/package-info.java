/** The only package that reads the disk: sources, build files, configuration files. */
package io.github.flinkparallelism.workspace;
