/** The command line: reads options, asks the core, prints, and exits with a code. */
package io.github.flinkparallelism.cli;
