package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tries the ways in which the undecided conditions of a program may turn out. Starts with the
 * representative scenario, where every condition takes its default, and flips one condition after
 * the other of those that planning really asked for. So a condition inside a branch that is not
 * taken adds nothing, twelve cases of one switch are thirteen scenarios, and every distinct course
 * is planned exactly once.
 */
final class Scenarios {
  private Scenarios() {}

  /**
   * What {@code work} gives in each scenario, the representative one first.
   *
   * @param given what holds in every scenario
   * @param limit the greatest number of scenarios to try
   */
  static <R> Exploration<R> explore(Guard given, int limit, Function<Assumptions, R> work) {
    List<Sample<R>> samples = new ArrayList<>();
    Deque<Map<Condition, Boolean>> pending = new ArrayDeque<>();
    pending.add(literals(given));
    boolean complete = true;
    while (!pending.isEmpty()) {
      Map<Condition, Boolean> fixed = pending.remove();
      Assumptions assumptions = new Assumptions(fixed);
      samples.add(new Sample<>(assumptions, work.apply(assumptions)));
      int room = limit - samples.size() - pending.size();
      complete &= flipEach(assumptions.literals(), fixed, pending, room);
    }
    return new Exploration<>(samples, complete);
  }

  /** One further scenario: {@code given} with the literals of {@code guard}. */
  static <R> Sample<R> under(Guard given, Guard guard, Function<Assumptions, R> work) {
    Map<Condition, Boolean> fixed = literals(guard);
    fixed.putAll(literals(given));
    Assumptions assumptions = new Assumptions(fixed);
    return new Sample<>(assumptions, work.apply(assumptions));
  }

  /** False when {@code guard} asks both sides of one condition, so that it never holds. */
  static boolean isPossible(Guard guard) {
    Map<Condition, Boolean> literals = literals(guard);
    return guard.literals().stream()
        .allMatch(literal -> literals.get(literal.condition()) == literal.holds());
  }

  /**
   * The course stays the same up to the flipped condition, so no course comes up twice.
   *
   * @return false when there was no room for all
   */
  private static boolean flipEach(
      Map<Condition, Boolean> asked,
      Map<Condition, Boolean> fixed,
      Deque<Map<Condition, Boolean>> pending,
      int room) {
    Map<Condition, Boolean> before = new LinkedHashMap<>(fixed);
    int left = room;
    for (Map.Entry<Condition, Boolean> literal : asked.entrySet()) {
      if (fixed.containsKey(literal.getKey())) {
        continue;
      }
      if (left == 0) {
        return false;
      }
      Map<Condition, Boolean> flipped = new LinkedHashMap<>(before);
      flipped.put(literal.getKey(), !literal.getValue());
      pending.add(flipped);
      before.put(literal.getKey(), literal.getValue());
      left--;
    }
    return true;
  }

  private static Map<Condition, Boolean> literals(Guard guard) {
    Map<Condition, Boolean> literals = new LinkedHashMap<>();
    guard.literals().forEach(literal -> literals.put(literal.condition(), literal.holds()));
    return literals;
  }

  /**
   * One scenario and what it gives.
   *
   * @param assumptions the scenario, with every condition that was asked
   * @param result what it gives
   */
  record Sample<R>(Assumptions assumptions, R result) {
    <S> Sample<S> map(Function<R, S> function) {
      return new Sample<>(assumptions, function.apply(result));
    }
  }

  /**
   * Scenarios that were tried.
   *
   * @param samples the representative scenario first
   * @param complete true when there are no others
   */
  record Exploration<R>(List<Sample<R>> samples, boolean complete) {
    Exploration {
      samples = List.copyOf(samples);
    }
  }
}
