package io.github.flinkparallelism.deployment.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the commands of a script from top to bottom, with the variables that it sets on the way.
 * Never fails for what the script contains.
 */
public final class Script {
  private static final int DEEPEST = 8;
  private static final int LONGEST = 400_000;
  private static final int MOST_COMMANDS = 20_000;
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_]\\w*)(?:\\[\\w*])?(\\+?=)(.*)", Pattern.DOTALL);
  private static final Set<String> DECLARATIONS =
      Set.of("export", "readonly", "local", "declare", "typeset");
  private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "ksh", "ssh", "su");
  private static final Set<String> SKIPPED =
      Set.of("then", "do", "!", "time", "exec", "eval", "nohup", "command");

  private final ScriptSource source;
  private final Variables variables;
  private final Function<String, Optional<String>> files;
  private final int depth;
  private final List<Command> commands;
  private List<Token> command = new ArrayList<>();
  private boolean sometimes;
  private boolean feedsShell;
  private boolean pattern;
  private boolean function;
  private Set<String> changing = Set.of();

  private Script(
      ScriptSource source,
      Variables variables,
      Function<String, Optional<String>> files,
      int depth,
      List<Command> commands) {
    this.source = source;
    this.variables = variables;
    this.files = files;
    this.depth = depth;
    this.commands = commands;
  }

  /**
   * The commands of a script.
   *
   * @param text the script
   * @param source where it stands
   * @param initial variables that are known before it runs
   * @param files the text of a script that this one sources, by its path as written
   */
  public static List<Command> commands(
      String text,
      ScriptSource source,
      Map<String, String> initial,
      Function<String, Optional<String>> files) {
    List<Command> commands = new ArrayList<>();
    Variables variables = new Variables(initial);
    initial.keySet().forEach(variables::export);
    new Script(source, variables, files, 0, commands).run(text);
    return List.copyOf(commands);
  }

  /** The words of one command line. */
  public static List<Word> words(String text, ScriptSource source, Map<String, String> variables) {
    return commands(text, source, variables, any -> Optional.empty()).stream()
        .findFirst()
        .map(Command::words)
        .orElse(List.of());
  }

  private void run(String text) {
    if (depth > DEEPEST || text.length() > LONGEST) {
      return;
    }
    List<Token> tokens = Lexer.tokens(text, source);
    changing = changing(tokens);
    for (Token token : tokens) {
      if (commands.size() >= MOST_COMMANDS) {
        return;
      }
      if (token instanceof Token.Operator operator) {
        operator(operator.text());
      } else if (token instanceof Token.Document document) {
        if (feedsShell) {
          nested(document.text(), document.line(), variables.copy());
        }
      } else {
        command.add(token);
      }
    }
  }

  private static Set<String> changing(List<Token> tokens) {
    Map<String, Set<Object>> values = new HashMap<>();
    for (Token token : tokens) {
      if (isAssignment(token)) {
        Object value = token instanceof Token.Raw raw ? raw.parts() : token;
        name(token)
            .ifPresent(name -> values.computeIfAbsent(name, any -> new HashSet<>()).add(value));
      }
    }
    Set<String> changing = new HashSet<>();
    values.forEach(
        (name, all) -> {
          if (all.size() > 1) {
            changing.add(name);
          }
        });
    return changing;
  }

  private void operator(String text) {
    boolean first = command.isEmpty();
    if (pattern && (text.equals("|") || text.equals("("))) {
      command.clear();
      return;
    }
    switch (text) {
      case "(" -> {
        // A function's name is followed by an empty pair.
        if (first) {
          variables.enter(Variables.Kind.APART);
        }
      }
      case ")" -> close();
      case "\n" -> {
        end();
        sometimes = false;
      }
      default -> {
        end();
        sometimes = text.equals("&&") || text.equals("||");
        if (text.equals(";;")) {
          variables.branch();
          pattern = true;
        }
      }
    }
  }

  private void close() {
    if (pattern) {
      command.clear();
      pattern = false;
      return;
    }
    if (command.size() == 1 && !variables.isIn(Variables.Kind.APART)) {
      function = true;
      command.clear();
      return;
    }
    end();
    if (variables.isIn(Variables.Kind.APART)) {
      variables.leave();
    }
  }

  private void end() {
    List<Token> tokens = command;
    command = new ArrayList<>();
    int first = 0;
    while (first < tokens.size() && keyword(tokens.get(first), tokens)) {
      first++;
    }
    if (first < tokens.size()) {
      run(tokens.subList(first, tokens.size()));
    }
  }

  /** Follows a reserved word; false where the command itself begins. */
  private boolean keyword(Token token, List<Token> tokens) {
    String word = token instanceof Token.Raw raw ? raw.plain() : "";
    switch (word) {
      case "if", "while", "until" -> variables.enter(Variables.Kind.SOMETIMES);
      case "{" -> {
        if (function) {
          variables.enterFunction(changing);
        } else {
          variables.enter(Variables.Kind.ALWAYS);
        }
        function = false;
      }
      case "else", "elif" -> variables.branch();
      case "fi", "done", "esac" -> {
        pattern = false;
        variables.leave();
      }
      case "}" -> variables.leave();
      case "for", "select" -> {
        variables.enter(Variables.Kind.SOMETIMES);
        name(tokens, 1).ifPresent(variables::forget);
        tokens.subList(1, tokens.size()).clear();
      }
      case "case" -> {
        variables.enter(Variables.Kind.SOMETIMES);
        pattern = true;
        tokens.subList(1, tokens.size()).clear();
      }
      case "function" -> {
        function = true;
        tokens.subList(1, Math.min(2, tokens.size())).clear();
      }
      default -> {
        return SKIPPED.contains(word);
      }
    }
    return true;
  }

  private static Optional<String> name(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at) instanceof Token.Raw raw
        ? Optional.of(raw.plain()).filter(text -> text.matches("[A-Za-z_]\\w*"))
        : Optional.empty();
  }

  private void run(List<Token> tokens) {
    tokens.forEach(this::substitutions);
    int first = 0;
    List<Runnable> assignments = new ArrayList<>();
    Variables own = variables.copy();
    while (first < tokens.size() && isAssignment(tokens.get(first))) {
      Token token = tokens.get(first);
      assignments.add(() -> assign(token, variables, sometimes));
      assign(token, own, false);
      name(token).ifPresent(own::export);
      first++;
    }
    if (first == tokens.size()) {
      assignments.forEach(Runnable::run);
      feedsShell = false;
      return;
    }
    String name = tokens.get(first) instanceof Token.Raw raw ? raw.plain() : "";
    List<Token> rest = tokens.subList(first + 1, tokens.size());
    feedsShell = SHELLS.contains(name);
    if (DECLARATIONS.contains(name)) {
      declare(name, rest);
    } else if (name.equals("source") || name.equals(".")) {
      include(rest);
    } else if (name.equals("read") || name.equals("unset")) {
      rest.forEach(token -> name(List.of(token), 0).ifPresent(variables::forget));
    } else {
      emit(tokens.subList(first, tokens.size()), own);
    }
  }

  private void emit(List<Token> tokens, Variables own) {
    List<Word> words = new ArrayList<>();
    Expansion expansion = new Expansion(variables);
    for (Token token : tokens) {
      if (token instanceof Token.Raw raw) {
        words.addAll(expansion.words(raw));
      }
    }
    if (!words.isEmpty()) {
      commands.add(new Command(words, own.exported()));
    }
  }

  private static boolean isAssignment(Token token) {
    return token instanceof Token.Array
        || (token instanceof Token.Raw raw && ASSIGNMENT.matcher(raw.start()).matches());
  }

  private static Optional<String> name(Token token) {
    if (token instanceof Token.Array array) {
      return Optional.of(array.name());
    }
    Matcher matcher = ASSIGNMENT.matcher(((Token.Raw) token).start());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void assign(Token token, Variables target, boolean perhaps) {
    Expansion expansion = new Expansion(target);
    if (token instanceof Token.Array array) {
      List<Word> words = new ArrayList<>();
      array.words().forEach(word -> words.addAll(expansion.words(word)));
      target.setArray(array.name(), words);
      return;
    }
    Token.Raw raw = (Token.Raw) token;
    Matcher matcher = ASSIGNMENT.matcher(raw.start());
    if (!matcher.matches()) {
      return;
    }
    List<Part> parts = new ArrayList<>(raw.parts());
    parts.set(0, new Part.Literal(matcher.group(3), true));
    String name = matcher.group(1);
    String added = expansion.value(parts);
    boolean appends = matcher.group(2).equals("+=");
    target.set(name, appends ? target.value(name).orElse("") + added : added, perhaps);
  }

  private void declare(String kind, List<Token> rest) {
    boolean exports = kind.equals("export") || rest.stream().anyMatch(Script::isExportFlag);
    for (Token token : rest) {
      if (isAssignment(token)) {
        assign(token, variables, sometimes);
        name(token).filter(any -> exports).ifPresent(variables::export);
      } else if (exports) {
        name(List.of(token), 0).ifPresent(variables::export);
      }
    }
  }

  private static boolean isExportFlag(Token token) {
    return token instanceof Token.Raw raw
        && raw.plain().startsWith("-")
        && raw.plain().contains("x");
  }

  private void include(List<Token> rest) {
    List<Word> words = new ArrayList<>();
    Expansion expansion = new Expansion(variables);
    rest.forEach(
        token -> {
          if (token instanceof Token.Raw raw) {
            words.addAll(expansion.words(raw));
          }
        });
    String path = words.isEmpty() ? "" : words.get(0).text();
    boolean ofTheMachine =
        path.startsWith("/etc/") || path.startsWith("~/.") || path.startsWith("${HOME}/.");
    if (ofTheMachine) {
      return;
    }
    Optional<String> text = depth < DEEPEST ? files.apply(path) : Optional.empty();
    if (text.isEmpty()) {
      variables.forgetAll();
      return;
    }
    new Script(ScriptSource.of(path), variables, files, depth + 1, new ArrayList<>())
        .run(text.get());
  }

  private void substitutions(Token token) {
    if (token instanceof Token.Raw raw) {
      for (Part part : raw.parts()) {
        if (part instanceof Part.Output output) {
          nested(output.script(), output.line(), variables.copy());
        }
      }
    } else if (token instanceof Token.Array array) {
      array.words().forEach(this::substitutions);
    }
  }

  private void nested(String text, int line, Variables own) {
    ScriptSource inside =
        source.spread()
            ? new ScriptSource(source.file(), source.line() + line, source.column(), true)
            : source;
    new Script(inside, own, files, depth + 1, commands).run(text);
  }
}
