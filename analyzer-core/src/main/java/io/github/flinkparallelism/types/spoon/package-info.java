/** The semantic tier: the only package that knows Spoon. Asked on demand, it only refines. */
package io.github.flinkparallelism.types.spoon;
