/** The goals, thin: they read parameters, ask the core, and turn the answer into an exit. */
package io.github.flinkparallelism.maven;
