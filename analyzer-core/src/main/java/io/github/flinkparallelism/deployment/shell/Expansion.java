package io.github.flinkparallelism.deployment.shell;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the values of variables into words. What has no value stays as a place holder. */
final class Expansion {
  /** A value that grows beyond this is no parallelism. */
  private static final int LONGEST = 20_000;

  private static final Pattern HOLDER = Pattern.compile("\\$[{(]");

  private final Variables variables;

  Expansion(Variables variables) {
    this.variables = variables;
  }

  /** The words that one word becomes. */
  List<Word> words(Token.Raw raw) {
    Optional<List<Word>> elements = elements(raw);
    if (elements.isPresent()) {
      return elements.get();
    }
    Splitter splitter = new Splitter(raw.location());
    for (Part part : raw.parts()) {
      splitter.add(text(part), part);
    }
    return splitter.words();
  }

  /** The value that an assignment of these parts has. */
  String value(List<Part> parts) {
    StringBuilder value = new StringBuilder();
    for (Part part : parts) {
      if (value.length() < LONGEST) {
        value.append(text(part));
      }
    }
    return value.toString();
  }

  /** {@code "${ARRAY[@]}"}, whose words keep their places. */
  private Optional<List<Word>> elements(Token.Raw raw) {
    return raw.parts().size() == 1 && raw.parts().get(0) instanceof Part.Variable variable
        ? variables.array(variable.name()).map(words -> words.stream().limit(1000).toList())
        : Optional.empty();
  }

  private String text(Part part) {
    if (part instanceof Part.Literal literal) {
      return literal.text();
    }
    if (part instanceof Part.Output output) {
      String script = output.script().strip();
      return script.matches("[\\w./-]{1,40}") ? "$(" + script + ")" : "$(\u2026)";
    }
    return text((Part.Variable) part);
  }

  private String text(Part.Variable variable) {
    Optional<String> value = variables.value(variable.name());
    String name = variable.name();
    return switch (variable.operator()) {
      case "" -> value.orElse("${" + name + "}");
      case "?" -> "${" + name + "}";
      default -> withDefault(variable, value);
    };
  }

  private String withDefault(Part.Variable variable, Optional<String> value) {
    String operand = value(WordReader.quoted(variable.operand()));
    boolean replacesEmpty = variable.operator().startsWith(":");
    if (value.isEmpty()) {
      return "${" + variable.name() + ":-" + operand + "}";
    }
    String known = value.get();
    if (known.isEmpty() && replacesEmpty) {
      return operand;
    }
    boolean bare = known.matches("\\$\\{[^:}]+}");
    return bare ? known.substring(0, known.length() - 1) + ":-" + operand + "}" : known;
  }

  /** Splits what is not quoted at white space, but not inside of place holders. */
  private static final class Splitter {
    private final Location location;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean started;
    private boolean bare;

    private Splitter(Location location) {
      this.location = location;
    }

    private void add(String text, Part part) {
      if (part.quoted() || part instanceof Part.Literal) {
        current.append(text);
        started = true;
        bare = false;
        return;
      }
      int depth = 0;
      for (int i = 0; i < text.length(); i++) {
        char next = text.charAt(i);
        depth += next == '{' || next == '(' ? 1 : next == '}' || next == ')' ? -1 : 0;
        if (depth <= 0 && Character.isWhitespace(next)) {
          end();
        } else {
          bare = !started || bare;
          current.append(next);
          started = true;
        }
      }
    }

    private void end() {
      if (started) {
        String text = current.toString();
        boolean open = bare && HOLDER.matcher(text).lookingAt();
        words.add(new Word(text, location, open));
        current.setLength(0);
        started = false;
        bare = false;
      }
    }

    private List<Word> words() {
      end();
      return words;
    }
  }

  /** What the environment of a command holds of the script's variables. */
  Map<String, String> exported() {
    return variables.exported();
  }
}
