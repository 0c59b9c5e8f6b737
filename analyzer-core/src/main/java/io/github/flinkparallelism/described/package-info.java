/**
 * What users state about libraries that are not in source: the file {@code
 * parallelism-models.yaml}, read once and checked. Start at {@link
 * io.github.flinkparallelism.described.ModelFile}.
 */
package io.github.flinkparallelism.described;
