package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.cloud.CdkTokens.Kind;
import io.github.flinkparallelism.deployment.cloud.CdkTokens.Token;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Literals of a source in Java or TypeScript: objects, lists, builders, constants of the same file.
 * Everything else stays open, with its text. Nothing is run.
 */
final class CdkValues {
  private static final int DEEPEST = 60;
  private static final int LONGEST = 60;
  private static final Set<String> LISTS = Set.of("List", "Arrays", "Set", "ImmutableList");

  private final List<Token> tokens;
  private int at;

  CdkValues(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A call in a chain: {@code .parallelism(4)}.
   *
   * @param name of the member
   * @param arguments absent for one that is not called
   * @param place of the name
   */
  record Step(String name, Optional<List<CloudValue>> arguments, Location place) {
    boolean isCalled() {
      return arguments.isPresent();
    }
  }

  /** The chain that begins with the token at {@code start}. */
  List<Step> chainAt(int start) {
    at = start;
    return chain(0);
  }

  private CloudValue value(int depth) {
    int start = at;
    CloudValue read = depth > DEEPEST ? open(start, start) : primary(depth);
    if (ends()) {
      return read;
    }
    skip();
    return open(start, at);
  }

  private boolean ends() {
    return at >= tokens.size() || ",)]};".contains(tokens.get(at).text()) && isSign();
  }

  private boolean isSign() {
    return tokens.get(at).kind() == Kind.SIGN;
  }

  private CloudValue primary(int depth) {
    if (at >= tokens.size()) {
      return new CloudValue.Open("${...}", tokens.get(tokens.size() - 1).location());
    }
    Token token = tokens.get(at);
    switch (token.kind()) {
      case NUMBER, TEXT -> {
        at++;
        return new CloudValue.Text(token.text(), token.location(), Optional.empty());
      }
      case TEMPLATE -> {
        at++;
        return new CloudValue.Open(token.text(), token.location());
      }
      case WORD -> {
        return named(depth);
      }
      default -> {
        return token.is("{")
            ? fields(depth)
            : token.is("[") ? new CloudValue.Elements(list("]", depth), token.location()) : rest();
      }
    }
  }

  private CloudValue rest() {
    int start = at;
    skip();
    return open(start, at);
  }

  private CloudValue named(int depth) {
    int start = at;
    Token first = tokens.get(at);
    if (first.is("true") || first.is("false")) {
      at++;
      return new CloudValue.Text(first.text(), first.location(), Optional.empty());
    }
    if (first.is("new")) {
      return rest();
    }
    List<Step> steps = chain(depth);
    Step last = steps.get(steps.size() - 1);
    List<Step> built = built(steps);
    if (!built.isEmpty()) {
      return built(built, first.location());
    } else if (last.isCalled()) {
      return collection(steps, first.location()).orElseGet(() -> open(start, at));
    } else if (last.name().matches("FLINK_\\d+_\\d+")) {
      String runtime = last.name().replaceFirst("_", "-");
      return new CloudValue.Text(runtime, last.place(), Optional.empty());
    }
    boolean own = steps.size() == 1 || steps.size() == 2 && steps.get(0).name().equals("this");
    return (own ? constant(last.name(), depth) : Optional.<CloudValue>empty())
        .orElseGet(() -> open(start, at));
  }

  private List<Step> chain(int depth) {
    List<Step> steps = new ArrayList<>();
    while (at < tokens.size() && tokens.get(at).kind() == Kind.WORD) {
      Token name = tokens.get(at);
      at++;
      Optional<List<CloudValue>> arguments = Optional.empty();
      if (at < tokens.size() && tokens.get(at).is("(")) {
        arguments = Optional.of(list(")", depth));
      }
      steps.add(new Step(name.text(), arguments, name.location()));
      boolean goesOn = at + 1 < tokens.size() && tokens.get(at).is(".");
      if (!goesOn || tokens.get(at + 1).kind() != Kind.WORD) {
        break;
      }
      at++;
    }
    return steps;
  }

  /** The calls between {@code builder()}, or {@code Builder.create(..)}, and {@code build()}. */
  static List<Step> built(List<Step> steps) {
    int last = steps.size() - 1;
    for (int i = 0; i < last; i++) {
      Step step = steps.get(i);
      boolean begins =
          step.isCalled()
              && (step.name().equals("builder")
                  || step.name().equals("create")
                      && steps.get(Math.max(0, i - 1)).name().equals("Builder"));
      if (begins && steps.get(last).name().equals("build")) {
        return steps.subList(i, last);
      }
    }
    return List.of();
  }

  /** The fields that a builder is given; {@code calls} begins with the one that makes it. */
  static CloudValue.Fields built(List<Step> calls, Location place) {
    Map<String, CloudValue> entries = new LinkedHashMap<>();
    boolean complete = true;
    for (Step call : calls.subList(1, calls.size())) {
      List<CloudValue> arguments = call.arguments().orElse(List.of());
      if (arguments.size() == 1) {
        entries.put(call.name(), arguments.get(0));
      } else {
        complete = false;
      }
    }
    return new CloudValue.Fields(entries, place, complete);
  }

  private static Optional<CloudValue> collection(List<Step> steps, Location place) {
    Step last = steps.get(steps.size() - 1);
    List<CloudValue> arguments = last.arguments().orElse(List.of());
    String owner = steps.size() < 2 ? "" : steps.get(steps.size() - 2).name();
    if (LISTS.contains(owner) && Set.of("of", "asList").contains(last.name())) {
      return Optional.of(new CloudValue.Elements(arguments, place));
    } else if (owner.equals("ApplicationCode") || owner.equals("path")) {
      // A bucket with a key, or a path, of which the end tells the jar.
      return arguments.stream().reduce((first, second) -> second);
    } else if (!owner.endsWith("Map") || !last.name().equals("of") || arguments.size() % 2 != 0) {
      return Optional.empty();
    }
    Map<String, CloudValue> entries = new LinkedHashMap<>();
    boolean complete = true;
    for (int i = 0; i < arguments.size(); i += 2) {
      if (arguments.get(i) instanceof CloudValue.Text key) {
        entries.put(key.text(), arguments.get(i + 1));
      } else {
        complete = false;
      }
    }
    return Optional.of(new CloudValue.Fields(entries, place, complete));
  }

  /** {@code { a: 1, 'b': 2, c, ...more }}. */
  private CloudValue fields(int depth) {
    Location place = tokens.get(at).location();
    Map<String, CloudValue> entries = new LinkedHashMap<>();
    boolean complete = true;
    at++;
    while (at < tokens.size() && !tokens.get(at).is("}")) {
      Token name = tokens.get(at);
      boolean named = name.kind() == Kind.WORD || name.kind() == Kind.TEXT;
      if (named && at + 1 < tokens.size() && tokens.get(at + 1).is(":")) {
        at += 2;
        entries.put(name.text(), value(depth + 1));
      } else if (named && at + 1 < tokens.size() && ",}".contains(tokens.get(at + 1).text())) {
        entries.put(name.text(), value(depth + 1));
      } else {
        // What is spread later may overwrite what stands before it.
        complete = false;
        entries.clear();
        skip();
      }
      if (!separated("}")) {
        complete = false;
      }
    }
    at++;
    return new CloudValue.Fields(entries, place, complete);
  }

  private List<CloudValue> list(String close, int depth) {
    List<CloudValue> elements = new ArrayList<>();
    at++;
    while (at < tokens.size() && !tokens.get(at).is(close)) {
      elements.add(value(depth + 1));
      separated(close);
    }
    at++;
    return elements;
  }

  /** Passes what separates elements, and whatever else stands there. */
  private boolean separated(String close) {
    if (at < tokens.size() && !tokens.get(at).is(close)) {
      boolean comma = tokens.get(at).is(",");
      at++;
      return comma;
    }
    return true;
  }

  /** To the end of an expression. */
  private void skip() {
    int depth = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.kind() == Kind.SIGN) {
        if ("([{".contains(token.text())) {
          depth++;
        } else if (depth == 0 && ",)]};".contains(token.text())) {
          return;
        } else if (")]}".contains(token.text())) {
          depth--;
        }
      }
      at++;
    }
  }

  /** A name that the file gives a value once: {@code const width = 4}. */
  private Optional<CloudValue> constant(String name, int depth) {
    int found = -1;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean given =
          tokens.get(i).is(name)
              && tokens.get(i + 1).is("=")
              && !(i + 2 < tokens.size() && tokens.get(i + 2).is("="));
      if (given && (found >= 0 || tokens.get(i - 1).is("."))) {
        return Optional.empty();
      } else if (given) {
        found = i;
      }
    }
    if (found < 0 || depth > DEEPEST || isOpen(found)) {
      return Optional.empty();
    }
    int back = at;
    at = found + 2;
    CloudValue value = value(DEEPEST / 2 + depth + 1);
    at = back;
    return value instanceof CloudValue.Open ? Optional.empty() : Optional.of(value);
  }

  /** A default of a parameter is what a caller may replace. */
  private boolean isOpen(int name) {
    String before = tokens.get(name - 1).text();
    return before.equals("(") || before.equals(",");
  }

  private CloudValue open(int from, int to) {
    String text =
        tokens.subList(Math.min(from, tokens.size()), Math.min(to, tokens.size())).stream()
            .map(Token::text)
            .limit(LONGEST)
            .collect(Collectors.joining(" "))
            .replaceAll("[${}]", "")
            .replaceAll(" ?([.(),]) ?", "$1");
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + ".." : text;
    Location place = tokens.get(Math.min(from, tokens.size() - 1)).location();
    return new CloudValue.Open("${" + (shown.isBlank() ? "..." : shown) + "}", place);
  }
}
