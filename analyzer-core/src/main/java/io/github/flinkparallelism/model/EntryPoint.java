package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;

/**
 * Where a job starts.
 *
 * @param className fully qualified
 * @param method {@code main} for most jobs
 * @param location the method's name
 */
public record EntryPoint(String className, String method, Location location) {
  /** The entry class; {@code #method} is appended when it is not {@code main}. */
  public String jobName() {
    return method.equals("main") ? className : className + "#" + method;
  }
}
