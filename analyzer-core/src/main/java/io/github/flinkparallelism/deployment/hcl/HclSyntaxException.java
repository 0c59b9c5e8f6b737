package io.github.flinkparallelism.deployment.hcl;

import io.github.flinkparallelism.source.Location;

/** What is no Terraform; never leaves {@link HclReader}. */
public final class HclSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Location place;

  HclSyntaxException(String message, Location place) {
    super(message);
    this.place = place;
  }

  Location place() {
    return place;
  }
}
