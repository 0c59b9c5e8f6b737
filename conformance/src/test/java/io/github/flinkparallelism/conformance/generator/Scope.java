package io.github.flinkparallelism.conformance.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The variables that a place in the program can use; opens with braces and closes with them. */
final class Scope {
  private final Deque<Level> levels = new ArrayDeque<>();

  Scope() {
    open(false);
  }

  /** A variable and what it can stand for. */
  record Variable(Symbol symbol, String name) {}

  private record Level(List<Variable> variables, boolean lambda) {}

  /**
   * Opens a block.
   *
   * @param lambda whether it is a lambda's body, which cannot use what is assigned more than once
   */
  void open(boolean lambda) {
    levels.push(new Level(new ArrayList<>(), lambda));
  }

  /** Closes the innermost block. */
  void close() {
    levels.pop();
  }

  /** Makes {@code variable} visible. */
  void add(Variable variable) {
    levels.element().variables().add(variable);
  }

  /** What can stand for {@code symbol}, nearest first. */
  List<Variable> visible(Symbol symbol) {
    return visible().stream().filter(v -> symbol.accepts(v.symbol())).toList();
  }

  /** The kinds of variables that are visible. */
  Set<Symbol> symbols() {
    Set<Symbol> symbols = EnumSet.noneOf(Symbol.class);
    visible().forEach(v -> symbols.add(v.symbol()));
    return symbols;
  }

  private List<Variable> visible() {
    List<Variable> visible = new ArrayList<>();
    boolean captured = false;
    for (Level level : levels) {
      for (int i = level.variables().size() - 1; i >= 0; i--) {
        Variable variable = level.variables().get(i);
        if (!captured || isFinal(variable)) {
          visible.add(variable);
        }
      }
      captured |= level.lambda();
    }
    return visible;
  }

  private static boolean isFinal(Variable variable) {
    return variable.symbol() != Symbol.MUTABLE && variable.symbol() != Symbol.INDEX;
  }
}
