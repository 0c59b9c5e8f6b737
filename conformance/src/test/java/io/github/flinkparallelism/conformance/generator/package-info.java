/**
 * Random pipelines, planned twice: with Flink and with the analyzer.
 *
 * <p>Programs are derived from a grammar. Its productions are the rows of the classes that {@link
 * io.github.flinkparallelism.conformance.generator.Catalogue} lists; a row is Java text with holes,
 * see {@link io.github.flinkparallelism.conformance.generator.Template}. Whatever the two planners
 * disagree about is made smaller by {@link
 * io.github.flinkparallelism.conformance.generator.Shrinker} and becomes a test of the analyzer.
 */
package io.github.flinkparallelism.conformance.generator;
