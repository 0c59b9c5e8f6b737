package io.github.flinkparallelism.deployment.statement;

import java.util.Optional;

/**
 * The folder that a process of Flink reads its configuration from, {@code FLINK_CONF_DIR}.
 *
 * @param named the folder relative to the project's root; empty for the project's own
 * @param isRead false where the folder is that of an image, which the project does not hold
 */
public record ConfFolder(Optional<String> named, boolean isRead) {
  /** The {@code conf} folder of the project, if there is one. */
  public static final ConfFolder OF_PROJECT = new ConfFolder(Optional.empty(), true);

  /** That of a container's image. */
  public static final ConfFolder OF_IMAGE = new ConfFolder(Optional.empty(), false);

  /** The folder of that name, relative to the project's root. */
  public static ConfFolder of(String folder) {
    return new ConfFolder(Optional.of(folder), true);
  }
}
