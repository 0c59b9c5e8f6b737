/** Which running job is which of the source, and how both compare. */
package io.github.flinkparallelism.live.comparison;
