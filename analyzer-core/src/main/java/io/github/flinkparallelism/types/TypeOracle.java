package io.github.flinkparallelism.types;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * Answers questions about types from a class path. It only ever refines: an empty answer means that
 * it does not know.
 */
public interface TypeOracle {
  /** Knows nothing. */
  TypeOracle NONE =
      new TypeOracle() {
        @Override
        public Optional<String> typeOfCall(Location methodName) {
          return Optional.empty();
        }

        @Override
        public Optional<Boolean> isSubtype(String type, String supertype) {
          return Optional.empty();
        }
      };

  /** The qualified erasure of the static type of the call whose method name is there. */
  Optional<String> typeOfCall(Location methodName);

  /** Whether a class is a subtype of another; both qualified names. */
  Optional<Boolean> isSubtype(String type, String supertype);
}
