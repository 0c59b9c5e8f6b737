/** The syntax tier for Java: the only package that knows JavaParser. */
package io.github.flinkparallelism.frontend.javaparser;
