/** From Maven's model of a module to what the analyzer is asked. */
package io.github.flinkparallelism.maven.project;
