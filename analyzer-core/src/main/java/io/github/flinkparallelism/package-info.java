/**
 * What callers import: {@link io.github.flinkparallelism.Analysis}, the façade to read first, and
 * the request that it takes.
 */
package io.github.flinkparallelism;
