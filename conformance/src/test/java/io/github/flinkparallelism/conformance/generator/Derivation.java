package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.conformance.generator.Scope.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/** Derives one program. Equal random numbers give equal programs. */
final class Derivation {
  private static final int MEMBER_FUEL = 6;
  private static final double VARIABLE_SHARE = 0.7;
  private static final double REUSE_SHARE = 0.35;
  private static final double STOP_SHARE = 0.55;

  private final Grammar once;
  private final Grammar repeatable;
  private final SplittableRandom random;
  private final Map<String, Tree> members = new LinkedHashMap<>();
  private final List<Row> helpers = new ArrayList<>();
  private Scope scope = new Scope();
  private final String program;
  private int names;

  /**
   * Starts a program.
   *
   * @param once what can be used where everything runs once
   * @param repeatable what can be used in loops and methods
   * @param program the name of its class
   */
  Derivation(Grammar once, Grammar repeatable, String program, SplittableRandom random) {
    this.once = once;
    this.repeatable = repeatable;
    this.program = program;
    this.random = random;
  }

  /** The members that were needed so far, by name. */
  Map<String, Tree> members() {
    return members;
  }

  /** Derives a program of about {@code fuel} levels. */
  Tree program(int fuel) {
    // Its rows bring the variables that the rest needs.
    return expand(pick(once.rows(Symbol.PROGRAM)), fuel, once);
  }

  /** Derives {@code symbol} in at most {@code fuel} levels, or in as few as it takes. */
  private Tree derive(Symbol symbol, int fuel, Grammar grammar) {
    if (symbol.element().isPresent()) {
      return list(symbol, symbol.element().get(), fuel, grammar);
    }
    List<Variable> variables = scope.visible(symbol);
    List<Row> rows = affordable(grammar, symbol, fuel);
    if (!variables.isEmpty() && (rows.isEmpty() || random.nextDouble() < VARIABLE_SHARE)) {
      return Tree.leaf(symbol, near(variables).name());
    }
    List<Row> known = helpers.stream().filter(row -> symbol.accepts(row.symbol())).toList();
    List<Row> affordable = known.stream().filter(row -> fits(grammar, row, fuel)).toList();
    if (!affordable.isEmpty() && (rows.isEmpty() || random.nextDouble() < REUSE_SHARE)) {
      return expand(pick(affordable), fuel, grammar);
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("nothing derives " + symbol + " from " + scope.symbols());
    }
    return expand(pick(rows), fuel, grammar);
  }

  /** The rows that come to an end in time; if none does, those that do soonest. */
  private List<Row> affordable(Grammar grammar, Symbol symbol, int fuel) {
    List<Row> rows = grammar.rows(symbol);
    List<Row> fitting = rows.stream().filter(row -> fits(grammar, row, fuel)).toList();
    if (!fitting.isEmpty()) {
      return fitting;
    }
    Set<Symbol> symbols = scope.symbols();
    OptionalInt least =
        rows.stream()
            .map(row -> grammar.depth(row, symbols))
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .min();
    return rows.stream()
        .filter(row -> least.isPresent() && least.equals(grammar.depth(row, symbols)))
        .toList();
  }

  private boolean fits(Grammar grammar, Row row, int fuel) {
    OptionalInt depth = grammar.depth(row, scope.symbols());
    return depth.isPresent() && depth.getAsInt() <= fuel;
  }

  private Row pick(List<Row> rows) {
    int ticket = random.nextInt(rows.stream().mapToInt(Row::weight).sum());
    for (Row row : rows) {
      ticket -= row.weight();
      if (ticket < 0) {
        return row;
      }
    }
    throw new AssertionError("weights changed");
  }

  /** Pipelines go on with what they made last. */
  private Variable near(List<Variable> variables) {
    int bound = random.nextBoolean() ? Math.min(2, variables.size()) : variables.size();
    return variables.get(random.nextInt(bound));
  }

  private Tree list(Symbol symbol, Symbol element, int fuel, Grammar grammar) {
    List<Tree.Part> parts = new ArrayList<>();
    List<String> declared = new ArrayList<>();
    int length = symbol.atLeast();
    while (length < symbol.atMost() && fuel > 1 && random.nextDouble() < stopShare(symbol)) {
      length++;
    }
    for (int i = 0; i < length; i++) {
      Tree child = derive(element, fuel - 1, grammar);
      parts.add(new Tree.Node(child));
      declared.addAll(child.declared());
    }
    return new Tree(symbol, parts, declared);
  }

  /** Whole jobs are long; what is inside of them is short. */
  private static double stopShare(Symbol symbol) {
    return symbol == Symbol.JOB_STATEMENTS ? 0.85 : STOP_SHARE;
  }

  private Tree expand(Row row, int fuel, Grammar grammar) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("Program", program);
    labels.put("own", String.valueOf(++names));
    if (row.member().isPresent()) {
      labels.put("self", "helper" + names);
      labels.put("Self", "Helper" + names);
      addMember(row, labels);
    }
    Expansion expansion = new Expansion(labels, grammar);
    return expansion.of(row.symbol(), row.template(), fuel - 1);
  }

  /** The member sees nothing of the place that needs it; later places may use it again. */
  private void addMember(Row row, Map<String, String> labels) {
    Scope outer = scope;
    scope = new Scope();
    Expansion expansion = new Expansion(labels, repeatable);
    Tree member = expansion.of(row.symbol(), row.member().orElseThrow(), MEMBER_FUEL);
    scope = outer;
    members.put(labels.get("self"), member);
    helpers.add(row.again(Map.of("self", labels.get("self"), "Self", labels.get("Self"))));
  }

  /** A variable whose declaration is not complete. */
  private record Pending(Variable variable, int braces) {}

  /** One template being filled; keeps track of blocks, so that variables live as in Java. */
  private final class Expansion {
    private final Map<String, String> labels;
    private final Grammar grammar;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Variable> parameters = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private int parentheses;
    private int braces;
    private String before = "";

    Expansion(Map<String, String> labels, Grammar grammar) {
      this.labels = labels;
      this.grammar = grammar;
    }

    Tree of(Symbol symbol, Template template, int fuel) {
      List<Tree.Part> parts = new ArrayList<>();
      for (Template.Piece piece : template.pieces()) {
        parts.add(part(piece, fuel));
      }
      return new Tree(symbol, parts, declared);
    }

    private Tree.Part part(Template.Piece piece, int fuel) {
      if (piece instanceof Template.Text text) {
        text.text().chars().forEach(c -> follow((char) c));
        return new Tree.Leaf(text.text());
      }
      if (piece instanceof Template.Declaration declaration) {
        return new Tree.Leaf(declare(declaration));
      }
      if (piece instanceof Template.Label label) {
        return new Tree.Leaf(name(label.label()));
      }
      Symbol symbol = ((Template.Hole) piece).symbol();
      // What stands in a block may run any number of times.
      Tree tree = derive(symbol, fuel, braces > 0 && !isMain(symbol) ? repeatable : grammar);
      return new Tree.Node(tree);
    }

    private boolean isMain(Symbol symbol) {
      return symbol == Symbol.JOB_STATEMENTS;
    }

    private String name(String label) {
      if (label.equals("fresh")) {
        return String.valueOf(++names);
      }
      String name = labels.get(label);
      if (name == null) {
        throw new IllegalArgumentException("no symbol and no label: " + label);
      }
      return name;
    }

    private String declare(Template.Declaration declaration) {
      String name = declaration.label() + ++names;
      labels.put(declaration.label(), name);
      Variable variable = new Variable(declaration.symbol(), name);
      if (parentheses > 0) {
        parameters.add(variable);
      } else {
        pending.add(new Pending(variable, braces));
      }
      return name;
    }

    private void follow(char c) {
      switch (c) {
        case '(' -> parentheses++;
        case ')' -> parentheses--;
        case '{' -> open();
        case '}' -> close();
        case ';' -> endStatement();
        default -> {}
      }
      if (c != ' ') {
        before = before.substring(Math.max(0, before.length() - 1)) + c;
      }
    }

    private void open() {
      braces++;
      scope.open(before.equals("->"));
      parameters.forEach(scope::add);
      parameters.clear();
    }

    private void close() {
      braces--;
      scope.close();
    }

    private void endStatement() {
      if (parentheses > 0) {
        return;
      }
      parameters.clear();
      List<Pending> ready = pending.stream().filter(p -> p.braces() == braces).toList();
      for (Pending next : ready) {
        scope.add(next.variable());
        if (braces == 0) {
          declared.add(next.variable().name());
        }
      }
      pending.removeAll(ready);
    }
  }
}
