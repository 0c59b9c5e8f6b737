/** The report and the explanation for people at a terminal or in a build log. */
package io.github.flinkparallelism.report.console;
