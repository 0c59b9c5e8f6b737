package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Texts that Kotlin makes of many values. */
final class KotlinTexts {
  private static final String BUILDER = "java.lang.StringBuilder";

  /** What a builder has, and what functions of Kotlin do to it, which count as its own. */
  private static final Pattern OF_BUILDERS =
      Pattern.compile(
          "(append|insert|delete|set|replace)\\w*|reverse|clear|toString|length|isEmpty|capacity"
              + "|charAt|indexOf|lastIndexOf|subSequence|substring|trimToSize");

  private KotlinTexts() {}

  static boolean isBuilder(Value value) {
    return value instanceof Value.ListRef list && list.type().equals(BUILDER);
  }

  /** Whether that is a method of builders. */
  static boolean ofBuilder(String method) {
    return OF_BUILDERS.matcher(method).matches();
  }

  /** {@code buildString}: what a function appends to a builder that it gets. */
  static Value built(Invocation call, Value action, Runtime runtime) {
    Value builder = Heap.list(BUILDER, List.of(Value.of("")), false, runtime);
    runtime.apply(action, List.of(builder), call.location());
    return runtime.invoke(builder, "toString", List.of(), call.location());
  }

  /**
   * {@code joinToString} of known elements.
   *
   * @param args separator, prefix, postfix, limit, truncated, transform
   */
  static Optional<Value> joined(
      Invocation call, List<Value> elements, List<Value> args, Runtime runtime) {
    Optional<Integer> limit = runtime.settle(args.get(3)).constant(Integer.class);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    boolean isCut = limit.get() >= 0 && limit.get() < elements.size();
    Value transform = runtime.settle(args.get(5));
    List<Value> operands = new ArrayList<>(args.subList(0, 3));
    for (Value element : isCut ? elements.subList(0, limit.get()) : elements) {
      Value shown =
          transform.isNull()
              ? element
              : runtime.apply(transform, List.of(element), call.location());
      operands.add(runtime.stringOf(shown, call.location()));
    }
    if (isCut) {
      operands.add(args.get(4));
    }
    return Optional.of(
        runtime.lift(
            call.method(), operands, call.text(), call.location(), KotlinTexts::concatenated));
  }

  private static Optional<Value> concatenated(List<Value> operands) {
    List<String> texts = new ArrayList<>();
    for (Value operand : operands) {
      if (operand.isNull()) {
        texts.add("null");
      } else if (operand instanceof Value.EnumRef constant) {
        texts.add(constant.name());
      } else if (operand instanceof Value.Const constant) {
        texts.add(String.valueOf(constant.value()));
      } else {
        return Optional.empty();
      }
    }
    StringJoiner joiner = new StringJoiner(texts.get(0), texts.get(1), texts.get(2));
    texts.subList(3, texts.size()).forEach(joiner::add);
    return Optional.of(Value.of(joiner.toString()));
  }
}
