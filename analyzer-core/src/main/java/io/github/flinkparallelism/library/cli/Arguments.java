package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program arguments that a parser is given.
 *
 * @param words those that are known
 * @param open true when there may be others
 */
record Arguments(List<String> words, boolean open) {
  Arguments {
    words = List.copyOf(words);
  }

  /** The arguments of a call: an array, a collection or single texts, from {@code first} on. */
  static Arguments of(List<Value> args, int first, Runtime runtime) {
    List<String> words = new ArrayList<>();
    boolean open = false;
    for (Value raw : args.subList(Math.min(first, args.size()), args.size())) {
      Value arg = runtime.settle(raw);
      Contents.Elements elements =
          arg instanceof Value.ListRef list
              ? Heap.elements(list, runtime)
              : new Contents.Elements(List.of(arg), false);
      open |= elements.open();
      for (Value element : elements.values()) {
        Optional<String> word = runtime.settle(element).constant(String.class);
        word.ifPresent(words::add);
        open |= word.isEmpty();
      }
    }
    return new Arguments(words, open);
  }
}
