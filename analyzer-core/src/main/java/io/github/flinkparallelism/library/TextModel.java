package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Texts that programs put together or take apart: formats, joins, {@code StringBuilder}, {@code
 * split}.
 */
final class TextModel implements ApiModel {
  private static final String STRING = "java.lang.String";
  private static final Set<String> BUILDERS =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
  private static final String TEXT = "text";

  /**
   * A {@code StringBuilder}; its text is in the store.
   *
   * @param address of the text
   * @param typeName its class
   */
  private record Builder(int address, String typeName) implements External {}

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return onClass(call, runtime);
    }
    Value self = runtime.settle(call.self());
    if (self instanceof Builder builder) {
      return onBuilder(builder, call, runtime);
    } else if (call.method().equals("split") && call.args().size() == 1) {
      return split(self, runtime.settle(call.args().get(0)), runtime);
    } else if (self instanceof OpenFile && Set.of("trim", "strip").contains(call.method())) {
      return Optional.of(self);
    }
    boolean format =
        call.method().equals("formatted")
            && runtime.typeOf(self).filter(STRING::equals).isPresent();
    if (!format) {
      return Optional.empty();
    }
    List<Value> operands = new ArrayList<>(List.of(self));
    operands.addAll(call.args());
    return Optional.of(format(operands, call, runtime));
  }

  private static Optional<Value> onClass(Invocation call, Runtime runtime) {
    if (BUILDERS.contains(call.type()) && call.method().equals(MethodDecl.CONSTRUCTOR)) {
      Builder builder = new Builder(runtime.allocate(), call.type());
      Value first = call.arg(0).map(runtime::settle).orElse(Value.of(""));
      boolean capacity = first.constant(Integer.class).isPresent();
      runtime.write(slot(builder), capacity ? Value.of("") : first);
      return Optional.of(builder);
    }
    boolean format =
        call.type().equals(STRING) && call.method().equals("format") && !call.args().isEmpty();
    return format ? Optional.of(format(call.args(), call, runtime)) : Optional.empty();
  }

  private static Slot slot(Builder builder) {
    return new Slot(builder.address(), TEXT);
  }

  private static Optional<Value> onBuilder(Builder builder, Invocation call, Runtime runtime) {
    Value text = runtime.read(slot(builder)).orElse(Value.of(""));
    if (call.method().equals("toString") && call.args().isEmpty()) {
      return Optional.of(text);
    }
    boolean append = call.method().equals("append") && call.args().size() == 1;
    runtime.write(
        slot(builder),
        append
            ? runtime.lift(
                "+",
                List.of(text, call.args().get(0)),
                call.text(),
                call.location(),
                TextModel::concatenated)
            : runtime.unknown(
                call.method() + "() of a StringBuilder is not followed",
                call.text(),
                call.location()));
    return Optional.of(builder);
  }

  private static Optional<Value> concatenated(List<Value> parts) {
    return parts.stream().allMatch(Value.Const.class::isInstance)
        ? Optional.of(Value.of(plain(parts.get(0)) + plain(parts.get(1))))
        : Optional.empty();
  }

  private static String plain(Value constant) {
    return String.valueOf(((Value.Const) constant).value());
  }

  private static Value format(List<Value> operands, Invocation call, Runtime runtime) {
    return runtime.lift(
        "String.format", operands, call.text(), call.location(), TextModel::formatted);
  }

  private static Optional<Value> formatted(List<Value> operands) {
    Optional<String> format = operands.get(0).constant(String.class);
    boolean known = operands.stream().allMatch(Value.Const.class::isInstance);
    if (format.isEmpty() || !known) {
      return Optional.empty();
    }
    Object[] args = operands.stream().skip(1).map(value -> ((Value.Const) value).value()).toArray();
    try {
      return Optional.of(Value.of(String.format(Locale.ROOT, format.get(), args)));
    } catch (IllegalFormatException e) {
      // The program itself would fail here.
      return Optional.empty();
    }
  }

  /** The pieces of a text or file, each with the line that it starts on. */
  private static Optional<Value> split(Value self, Value separator, Runtime runtime) {
    Optional<FileContent> file =
        self instanceof OpenFile ? FileContent.of(self, runtime) : Optional.empty();
    Optional<String> text = file.map(FileContent::text).or(() -> self.constant(String.class));
    Optional<String> regex = separator.constant(String.class);
    if (text.isEmpty() || regex.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<Value> pieces = new ArrayList<>();
      int line = 1;
      for (String piece : Pattern.compile(regex.get()).split(text.get())) {
        int start = line + (int) piece.lines().takeWhile(String::isBlank).count();
        pieces.add(
            file.isPresent()
                ? Value.of(piece, new Origin("statement", file.get().at(start)))
                : Value.of(piece));
        line += (int) piece.chars().filter(c -> c == '\n').count();
      }
      return Optional.of(Heap.list("array", pieces, false, runtime));
    } catch (PatternSyntaxException e) {
      // The program itself would fail here.
      return Optional.empty();
    }
  }
}
