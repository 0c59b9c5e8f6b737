package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Locale;

/**
 * A syntactic call of a method that can influence parallelism, and what became of it.
 *
 * @param method {@code setParallelism}, {@code setMaxParallelism}, {@code slotSharingGroup}, ...
 * @param location the method's name
 * @param status what became of it
 * @param operators {@code job:id} of the operators it decides
 */
public record CallSite(String method, Location location, Status status, List<String> operators) {
  public CallSite {
    operators = List.copyOf(operators);
  }

  /** What became of a call. */
  public enum Status {
    DECIDES,
    OVERRIDDEN,
    UNREACHED,
    NOT_FLINK;

    /** The name in reports: {@code "not-flink"}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
