package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.External;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An object that a library class made through a factory method or builder: {@code
 * KafkaSource.builder()...build()}.
 *
 * @param typeName the class whose factory method was called
 * @param calls the methods that were called on the way
 */
record Built(String typeName, Set<String> calls) implements External {
  Built {
    calls = Set.copyOf(calls);
  }

  /** The same after one more call. */
  Built then(String method) {
    Set<String> more = new LinkedHashSet<>(calls);
    more.add(method);
    return new Built(typeName, more);
  }
}
