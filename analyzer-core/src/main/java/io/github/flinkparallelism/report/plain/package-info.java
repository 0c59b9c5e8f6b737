/** One line per finding, for problem matchers and grep. */
package io.github.flinkparallelism.report.plain;
