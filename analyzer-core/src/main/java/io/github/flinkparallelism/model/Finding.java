package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong, with its remedy.
 *
 * @param rule the rule's id, named for the defect: {@code NotEnoughSlots}
 * @param severity how bad
 * @param message what and where
 * @param consequence what happens in production
 * @param remedy what to do
 * @param location where to look first
 * @param related other places that matter, nearest first
 * @param job the job's name; absent for findings about a file
 * @param deployment the deployment's name
 * @param fingerprint stable over moved lines, unique in a report
 * @param suppressed present when it does not count
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    String consequence,
    String remedy,
    Location location,
    List<Location> related,
    Optional<String> job,
    Optional<String> deployment,
    String fingerprint,
    Optional<Suppression> suppressed) {
  public Finding {
    related = List.copyOf(related);
  }
}
