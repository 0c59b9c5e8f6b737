package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The topics that a program tells a source to read. */
final class Topics {
  private static final String CONSUMER =
      "org.apache.flink.streaming.connectors.kafka.FlinkKafkaConsumer";

  private Topics() {}

  /** Names, or one list of names; empty where any is not known. */
  static List<String> of(List<Value> args, Runtime runtime) {
    List<String> topics = new ArrayList<>();
    for (Value arg : args) {
      if (arg instanceof Value.ListRef list) {
        Optional<Value> contents = runtime.read(new Slot(list.address(), Slot.ELEMENTS));
        if (!(contents.isPresent() && contents.get() instanceof Contents.Elements elements)
            || elements.open()) {
          return List.of();
        }
        elements.values().forEach(value -> name(value).ifPresent(topics::add));
        if (topics.size() < elements.values().size()) {
          return List.of();
        }
      } else {
        Optional<String> name = name(arg);
        if (name.isEmpty()) {
          return List.of();
        }
        topics.add(name.get());
      }
    }
    return topics;
  }

  private static Optional<String> name(Value value) {
    return value
        .constant(String.class)
        .or(() -> value.byDefault().flatMap(it -> it.constant(String.class)));
  }

  /** A consumer of the former connector for Kafka, which is told its topics where it is made. */
  static Optional<Value> consumer(Invocation call, Runtime runtime) {
    boolean made =
        call.type().startsWith(CONSUMER)
            && call.method().equals(MethodDecl.CONSTRUCTOR)
            && call.args().size() > 1;
    return made
        ? Optional.of(new Built(call.type(), Set.of(), of(call.args().subList(0, 1), runtime)))
        : Optional.empty();
  }

  /** Those of a source. */
  static List<String> of(Optional<Value> source) {
    return source.isPresent() && source.get() instanceof Built built ? built.topics() : List.of();
  }
}
