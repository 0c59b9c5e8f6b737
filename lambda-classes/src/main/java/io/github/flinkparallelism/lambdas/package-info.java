/**
 * Makes the classes of lambdas while the analyzer is built. {@link
 * io.github.flinkparallelism.lambdas.LambdaClasses} is where to begin.
 */
package io.github.flinkparallelism.lambdas;
