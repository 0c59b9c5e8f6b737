package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From one constant string to several and back: {@code split}, {@code lines}, {@code join}. */
final class StringParts implements ApiModel {
  /** Regular expressions without groups and alternatives, which cannot backtrack for long. */
  private static final Pattern SIMPLE =
      Pattern.compile("(?:(?:\\\\.|\\[[^\\]\\[&]*]|[^\\\\\\[\\](){}*+?|])[*+?]?){1,16}");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      boolean join = call.type().equals("java.lang.String") && call.method().equals("join");
      return join ? join(call, runtime) : Optional.empty();
    }
    if (call.self() instanceof OpenFile file) {
      return ofFile(file, call, runtime);
    }
    Optional<String> text = call.self().constant(String.class);
    if (text.isEmpty()) {
      return call.method().equals("split") ? InputElements.split(call, runtime) : Optional.empty();
    }
    switch (call.method() + "/" + call.args().size()) {
      case "split/1":
      case "split/2":
        return split(call, text.get(), runtime);
      case "lines/0":
        return Optional.of(list(StreamModel.STREAM, text.get().lines().toList(), runtime));
      case "toCharArray/0":
        List<Value> chars = new ArrayList<>();
        for (char c : text.get().toCharArray()) {
          chars.add(Value.of(c));
        }
        return Optional.of(Heap.list("array", chars, false, runtime));
      case "replaceAll/2":
      case "matches/1":
        return onPattern(call, text.get(), runtime);
      default:
        return Optional.empty();
    }
  }

  /** The text of a file; what it is split into keeps the line that it starts on. */
  private static Optional<Value> ofFile(OpenFile file, Invocation call, Runtime runtime) {
    if (call.args().isEmpty() && (call.method().equals("trim") || call.method().equals("strip"))) {
      return Optional.of(file);
    }
    Optional<FileContent> content =
        call.method().equals("split") && call.args().size() == 1
            ? FileContent.of(file, runtime)
            : Optional.empty();
    Optional<String> regex = content.isPresent() ? pattern(call, runtime) : Optional.empty();
    return regex.map(r -> pieces(content.get(), r, runtime));
  }

  private static Value pieces(FileContent content, String regex, Runtime runtime) {
    List<Value> pieces = new ArrayList<>();
    int line = 1;
    for (String piece : content.text().split(regex)) {
      int start = line + (int) piece.lines().takeWhile(String::isBlank).count();
      pieces.add(Value.of(piece, new Origin("statement", content.at(start))));
      line += (int) piece.chars().filter(c -> c == '\n').count();
    }
    return Heap.list("array", pieces, false, runtime);
  }

  private static Value list(String type, List<String> texts, Runtime runtime) {
    return Heap.list(type, texts.stream().<Value>map(Value::of).toList(), false, runtime);
  }

  private static Optional<String> pattern(Invocation call, Runtime runtime) {
    return runtime
        .settle(call.args().get(0))
        .constant(String.class)
        .filter(regex -> SIMPLE.matcher(regex).matches());
  }

  private static Optional<Value> split(Invocation call, String text, Runtime runtime) {
    Optional<Integer> limit =
        call.args().size() < 2
            ? Optional.of(0)
            : runtime.settle(call.args().get(1)).constant(Integer.class);
    Optional<String> regex = pattern(call, runtime);
    return regex.flatMap(
        r -> limit.map(n -> list("array", Arrays.asList(text.split(r, n)), runtime)));
  }

  private static Optional<Value> onPattern(Invocation call, String text, Runtime runtime) {
    Optional<String> regex = pattern(call, runtime);
    if (call.method().equals("matches")) {
      return regex.map(r -> Value.of(text.matches(r)));
    }
    Optional<String> by =
        runtime
            .settle(call.args().get(1))
            .constant(String.class)
            .filter(plain -> !plain.contains("$") && !plain.contains("\\"));
    return regex.flatMap(r -> by.map(plain -> Value.of(text.replaceAll(r, plain))));
  }

  private static Optional<Value> join(Invocation call, Runtime runtime) {
    List<Value> parts = new ArrayList<>();
    for (Value part : call.args()) {
      Value settled = runtime.settle(part);
      if (settled instanceof Value.ListRef list) {
        Contents.Elements elements = Heap.elements(list, runtime);
        if (elements.open()) {
          return Optional.empty();
        }
        parts.addAll(elements.values());
      } else {
        parts.add(settled);
      }
    }
    boolean known = parts.stream().allMatch(part -> part.constant(String.class).isPresent());
    if (!known || parts.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = parts.stream().flatMap(p -> p.constant(String.class).stream()).toList();
    return Optional.of(
        Value.of(
            texts.subList(1, texts.size()).stream().collect(Collectors.joining(texts.get(0)))));
  }
}
