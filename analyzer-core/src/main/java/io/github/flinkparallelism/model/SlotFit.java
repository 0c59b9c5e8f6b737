package io.github.flinkparallelism.model;

import java.util.Optional;

/**
 * Which parallelism of the submission lets a job fit into a number of slots.
 *
 * @param job the job, in its deployment, as it is with that parallelism or, where none fits, with 1
 * @param slots how many there are
 * @param parallelism the greatest {@code -p} that fits, at most {@code slots}; absent where none
 *     does, and where the slots that are needed are not known
 * @param effective false where {@code -p} does not change how many slots are needed
 * @param needed slots that the job needs with it, or with 1 where none fits
 */
public record SlotFit(
    Job job, int slots, Optional<Integer> parallelism, boolean effective, Quantity needed) {}
