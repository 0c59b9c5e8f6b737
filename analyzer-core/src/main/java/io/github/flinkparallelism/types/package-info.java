/** Questions about types that source text alone does not answer. */
package io.github.flinkparallelism.types;
