package io.github.flinkparallelism.plan;

import java.util.List;
import java.util.Optional;

/** Slot sharing groups of stream nodes. */
final class SlotSharing {
  /** {@code StreamGraphGenerator#DEFAULT_SLOT_SHARING_GROUP}. */
  static final String DEFAULT = "default";

  private SlotSharing() {}

  /**
   * {@code StreamGraphGenerator#determineSlotSharingGroup}: the group that the program names, else
   * the one that all producers share, else the default. Inputs "a" and "a" give "a"; "a" and "b"
   * give "default".
   *
   * @param inputs the groups of all producing nodes, those of a union one by one
   */
  static String determine(Optional<String> named, List<String> inputs) {
    if (named.isPresent()) {
      return named.get();
    }
    boolean agree = inputs.stream().distinct().count() == 1;
    return agree ? inputs.get(0) : DEFAULT;
  }
}
