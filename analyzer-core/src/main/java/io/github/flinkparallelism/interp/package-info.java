/**
 * The abstract interpreter: runs IR over abstract values. It knows the language and nothing of
 * Flink; what calls into libraries do is said by {@link
 * io.github.flinkparallelism.interp.model.ApiModel}s.
 */
package io.github.flinkparallelism.interp;
