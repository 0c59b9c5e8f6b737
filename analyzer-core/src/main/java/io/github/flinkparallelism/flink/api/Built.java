package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.External;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An object that a library class made through a factory method or builder: {@code
 * KafkaSource.builder()...build()}.
 *
 * @param typeName the class whose factory method was called
 * @param calls the methods that were called on the way
 * @param topics what a source is told to read
 */
record Built(String typeName, Set<String> calls, List<String> topics) implements External {
  Built {
    calls = Set.copyOf(calls);
    topics = List.copyOf(topics);
  }

  /** One that is told no topics. */
  Built(String typeName, Set<String> calls) {
    this(typeName, calls, List.of());
  }

  /** The same after one more call. */
  Built then(Invocation call, Runtime runtime) {
    Set<String> more = new LinkedHashSet<>(calls);
    more.add(call.method());
    return new Built(
        typeName,
        more,
        call.method().equals("setTopics") ? Topics.of(call.args(), runtime) : topics);
  }
}
