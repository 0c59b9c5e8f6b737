package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.value.Inputs;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * What a program gets to see of a file. Its entries are constants that know where they stand.
 *
 * @param file relative path in the project
 * @param text the content
 * @param chosenBy inputs whose defaults name this file; empty where the program names it
 */
public record FileContent(String file, String text, String chosenBy) {
  /**
   * The content of {@code source}.
   *
   * @param source an {@link OpenFile} or the path of a file as a text
   */
  public static Optional<FileContent> of(Value source, Runtime runtime) {
    Value path = source instanceof OpenFile open ? open.path() : source;
    boolean isResource = source instanceof OpenFile open && open.isResource();
    Optional<String> name = path.byDefault().flatMap(value -> value.constant(String.class));
    if (name.isEmpty() || !isResource && name.get().startsWith("/")) {
      return Optional.empty();
    }
    return runtime
        .resource(name.get())
        .map(
            found ->
                new FileContent(found.file(), found.text(), String.join(", ", Inputs.of(path))));
  }

  /** A text in the program that is read as if it were a file. */
  public static FileContent ofText(String text, Invocation call) {
    return new FileContent(call.location().file(), text, "");
  }

  /** The inputs that are {@code source}, or name it; empty where there are none. */
  public static Optional<String> namedBy(Value source) {
    Value path = source instanceof OpenFile open ? open.path() : source;
    String inputs = String.join(", ", Inputs.of(path));
    return inputs.isEmpty() || path.byDefault().isPresent()
        ? Optional.empty()
        : Optional.of(inputs);
  }

  /** Why {@code source} has no content that could be read. */
  public static String missing(Value source) {
    Value path = source instanceof OpenFile open ? open.path() : source;
    Optional<String> name = path.byDefault().flatMap(value -> value.constant(String.class));
    if (name.isPresent()) {
      return "the file " + name.get() + " is not in the project";
    }
    String inputs = String.join(", ", Inputs.of(path));
    return inputs.isEmpty()
        ? "it is not known which file is read"
        : "the file is named by " + inputs + ", which has no default";
  }

  /** The place of a line of this file. */
  public Location at(int line) {
    return new Location(file, Math.max(1, line), 1);
  }

  /**
   * A text of this file as the program sees it. Placeholders that something else fills in before
   * the program runs are inputs.
   */
  public Value textual(String key, String text, int line, Runtime runtime) {
    Origin origin = new Origin(key + " = " + text, at(line));
    Optional<Value> filled = Placeholders.read(text, origin, runtime);
    return filled.isPresent() ? filled.get() : constant(text, origin);
  }

  /** A number or truth value of this file. */
  public Value plain(String key, Object constant, int line) {
    return constant(constant, new Origin(key + " = " + constant, at(line)));
  }

  private Value constant(Object constant, Origin origin) {
    Value value = Value.of(constant, origin);
    return chosenBy.isEmpty() ? value : assumed(value, constant, origin);
  }

  /** Another file may be read, with another entry. */
  private Value assumed(Value value, Object constant, Origin origin) {
    String type =
        constant instanceof Integer ? "int" : constant instanceof Boolean ? "boolean" : "String";
    return new Value.Symbol(chosenBy, type, Optional.of(value), origin.text(), origin.location());
  }
}
