/** Modernizes old class files of a jar while the analyzer is built. */
package io.github.flinkparallelism.frames;
