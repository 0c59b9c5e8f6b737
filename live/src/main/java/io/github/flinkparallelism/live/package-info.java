/** The façade for the comparison of a project's jobs with those of a running cluster. */
package io.github.flinkparallelism.live;
