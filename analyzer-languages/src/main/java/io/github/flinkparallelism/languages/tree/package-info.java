/**
 * Syntax trees as tree-sitter sees them, copied out of native memory: immutable, with places that
 * count as {@link io.github.flinkparallelism.source.Location} does.
 */
package io.github.flinkparallelism.languages.tree;
