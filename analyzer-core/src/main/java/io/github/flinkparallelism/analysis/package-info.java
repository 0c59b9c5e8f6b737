/** The stations of an analysis put in order: what only the façade knows of all of them. */
package io.github.flinkparallelism.analysis;
