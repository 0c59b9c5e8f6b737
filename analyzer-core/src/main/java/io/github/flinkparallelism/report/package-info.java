/** Renderings of the result. Reports never compute; only they know their formats. */
package io.github.flinkparallelism.report;
