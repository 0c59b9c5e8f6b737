/** The findings in the format that code scanning services read: SARIF 2.1.0. */
package io.github.flinkparallelism.report.sarif;
