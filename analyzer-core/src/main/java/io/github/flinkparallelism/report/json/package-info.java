/** The report for programs: the project's own stable JSON format, described by its JSON Schema. */
package io.github.flinkparallelism.report.json;
