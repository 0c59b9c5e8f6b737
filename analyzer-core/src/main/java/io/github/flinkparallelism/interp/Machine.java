package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Store;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The state of the interpretation: the store and guard of the current path, forking and joining.
 *
 * <p>A path that returns, breaks or throws is dead from there on; its state waits where control
 * goes to and is joined there. Gated choices follow "path-sensitive abstract interpretation by
 * gated single assignment" (Tu and Padua, Gated SSA, 1995): joins remember what decided.
 */
final class Machine {
  private final Conditions conditions = new Conditions();
  private final Budget budget;

  /** Frames that are over and that no lambda or object has captured. */
  private final BitSet forgotten = new BitSet();

  private final Map<Condition, Boolean> resolved = new HashMap<>();
  private Store store = Store.create();
  private Guard guard = Guard.ALWAYS;
  private boolean alive = true;

  /** What must hold on this path because the other side ended the program. */
  private List<Guard.Literal> assumptions = List.of();

  private int repeatDepth;
  private int addresses;
  private int unknowns;
  private int exits;

  /** How many paths have left and are not joined yet. */
  private int waiting;

  private int undecided;

  Machine(Budget budget) {
    this.budget = budget;
  }

  /** Nobody will read the locals of a frame again. */
  void forget(int address) {
    forgotten.set(address);
  }

  Conditions conditions() {
    return conditions;
  }

  Store store() {
    return store;
  }

  Guard guard() {
    return guard;
  }

  boolean alive() {
    return alive;
  }

  /** Ends the current path. */
  void die() {
    alive = false;
  }

  boolean repeated() {
    return repeatDepth > 0;
  }

  int allocate() {
    return ++addresses;
  }

  Value.Unknown unknown(String reason, String text, Location location) {
    noteUndecided();
    return new Value.Unknown(++unknowns, reason, text, location, Optional.empty());
  }

  Optional<Value> read(Slot slot) {
    return store.get(slot).map(this::settle);
  }

  void write(Slot slot, Value value) {
    store.put(slot, value);
  }

  /** Resolves choices that the current path has decided. */
  Value settle(Value value) {
    Value current = value;
    while (current instanceof Choice choice) {
      Optional<Boolean> decided = decided(choice.condition());
      if (decided.isEmpty()) {
        return current;
      }
      current = decided.get() ? choice.then() : choice.otherwise();
    }
    return current;
  }

  private Optional<Boolean> decided(Condition condition) {
    Boolean forGood = resolved.get(condition);
    if (forGood != null) {
      return Optional.of(forGood);
    }
    for (Guard.Literal literal : assumptions) {
      if (literal.condition().equals(condition)) {
        return Optional.of(literal.holds());
      }
    }
    return guard.requirementOn(condition);
  }

  /** How many operations had an undecided result so far. */
  int undecidedOperations() {
    return undecided;
  }

  /** Notes an operation with an undecided result. */
  void noteUndecided() {
    undecided++;
  }

  /** Decides a condition for good; a path that requires the other side is dead. */
  void resolve(Condition condition, boolean holds) {
    resolved.put(condition, holds);
    if (guard.requirementOn(condition).orElse(holds) != holds) {
      die();
    }
  }

  /** The conditions of the current path that are not decided for good. */
  Guard openGuard() {
    if (resolved.isEmpty()) {
      return guard;
    }
    return openPart(guard);
  }

  /** {@code any} without the conditions that have been decided for good. */
  Guard openPart(Guard any) {
    return new Guard(
        any.literals().stream().filter(l -> !resolved.containsKey(l.condition())).toList());
  }

  /** Goes on with a path that had left. */
  void resume(Store.Path path, Guard base) {
    waiting--;
    Guard resumed = base;
    for (Guard.Literal literal : path.literals()) {
      resumed = resumed.and(literal.condition(), literal.holds());
    }
    store = path.store();
    guard = resumed;
    alive = true;
  }

  /** The conditions of the current path since {@code base}. */
  List<Guard.Literal> literalsSince(Guard base) {
    List<Guard.Literal> all = guard.literals();
    return all.subList(Math.min(base.literals().size(), all.size()), all.size());
  }

  /** Captures the current path for a join elsewhere and ends it here. */
  Store.Path leave(Guard base) {
    Store.Path path = new Store.Path(List.copyOf(literalsSince(base)), store);
    exits++;
    waiting++;
    alive = false;
    return path;
  }

  /** Runs both sides of a test; a decided test runs one side in place. */
  Value branch(
      Value rawTest,
      String text,
      Location location,
      Supplier<Value> then,
      Supplier<Value> otherwise) {
    Value test = settle(rawTest);
    Optional<Boolean> known = test.constant(Boolean.class);
    if (known.isPresent()) {
      return known.get() ? then.get() : otherwise.get();
    }
    Conditions.Test tested = conditions.of(test, text, location);
    Optional<Boolean> decided = decided(tested.condition());
    if (decided.isPresent()) {
      return decided.get() == tested.holds() ? then.get() : otherwise.get();
    }
    return tested.holds()
        ? fork(tested.condition(), then, otherwise)
        : fork(tested.condition(), otherwise, then);
  }

  /** Runs {@code then} where {@code condition} holds and {@code otherwise} where not, and joins. */
  Value fork(Condition condition, Supplier<Value> then, Supplier<Value> otherwise) {
    Store base = store;
    Guard baseGuard = guard;
    int exitsBefore = exits;
    List<Guard.Literal> assumed = assumptions;
    Side left = side(base, baseGuard.and(condition, true), then);
    assumptions = assumed;
    Side right = side(base, baseGuard.and(condition, false), otherwise);
    assumptions = assumed;
    alive = left.alive || right.alive;
    if (left.alive && right.alive) {
      boolean frozen = exits != exitsBefore;
      Store target = frozen ? base.forkFlat() : base;
      List<Guard.Literal> literal = List.of(new Guard.Literal(condition, true));
      budget.spend(
          Store.join(
              base,
              target,
              List.of(new Store.Path(literal, left.store)),
              Optional.of(right.store),
              forgotten));
      store = target;
      guard =
          frozen ? RemainingPath.guard(conditions, baseGuard, left.guard, right.guard) : baseGuard;
      return Value.choice(condition, left.value, right.value);
    }
    Side survivor = right.alive ? right : left;
    Side dead = right.alive ? left : right;
    store = alive ? survivor.store : base;
    guard = alive ? survivor.guard : baseGuard;
    if (alive) {
      assumptions = survivor.assumptions;
      if (!dead.hasExits && survivor.guard.literals().size() == baseGuard.literals().size() + 1) {
        // The other side ended the program: there is no job there, so nothing here is conditional.
        guard = baseGuard;
        assumptions = new ArrayList<>(survivor.assumptions);
        assumptions.add(new Guard.Literal(condition, survivor == left));
      }
    }
    return survivor.value;
  }

  private Side side(Store base, Guard sideGuard, Supplier<Value> action) {
    store = base.fork();
    guard = sideGuard;
    alive = true;
    int exitsBefore = exits;
    Value value = action.get();
    return new Side(store, guard, assumptions, alive, exits != exitsBefore, value);
  }

  private record Side(
      Store store,
      Guard guard,
      List<Guard.Literal> assumptions,
      boolean alive,
      boolean hasExits,
      Value value) {}

  /**
   * A part of the program that paths may leave to its end.
   *
   * @param store memory where it starts
   * @param guard the conditions there
   * @param waiting how many paths had left by then
   */
  record Region(Store store, Guard guard, int waiting) {}

  /** A part of the program that starts here. */
  Region region() {
    return new Region(store, guard, waiting);
  }

  /**
   * Joins paths that left a part of the program with the current one, if alive. The guard is that
   * of its start, but where others left to places further out it is what those here have.
   */
  Value joinExits(Region start, List<Frame.Exit> left, Value fallThrough) {
    if (left.isEmpty()) {
      return fallThrough;
    }
    Store base = start.store();
    waiting -= left.size();
    if (waiting > start.waiting()) {
      List<List<Guard.Literal>> here = new ArrayList<>();
      left.forEach(exit -> here.add(exit.path().literals()));
      if (alive) {
        here.add(literalsSince(start.guard()));
      }
      guard = RemainingPath.guard(conditions, start.guard(), here);
    } else {
      guard = start.guard();
    }
    if (!alive && left.size() == 1 && left.get(0).path().literals().isEmpty()) {
      store = left.get(0).path().store();
      alive = true;
      return left.get(0).value();
    }
    List<Frame.Exit> paths = new ArrayList<>(left);
    Optional<Store> rest = Optional.of(store);
    Value value = fallThrough;
    if (!alive) {
      Frame.Exit last = paths.remove(paths.size() - 1);
      rest = Optional.of(last.path().store());
      value = last.value();
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      value = Store.choose(paths.get(i).path().literals(), paths.get(i).value(), value);
    }
    Store target = base.forkFlat();
    budget.spend(
        Store.join(base, target, paths.stream().map(Frame.Exit::path).toList(), rest, forgotten));
    store = target;
    alive = true;
    return value;
  }

  /** Runs {@code action} on no condition and for all branches: class initialisation. */
  void atRoot(Runnable action) {
    Store before = store;
    Guard guardBefore = guard;
    boolean aliveBefore = alive;
    int repeatBefore = repeatDepth;
    store = before.fork();
    guard = Guard.ALWAYS;
    alive = true;
    repeatDepth = 0;
    action.run();
    for (Slot slot : store.writtenSince(before)) {
      store
          .get(slot)
          .ifPresent(
              value -> {
                before.root().put(slot, value);
                before.put(slot, value);
              });
    }
    store = before;
    guard = guardBefore;
    alive = aliveBefore;
    repeatDepth = repeatBefore;
  }

  /**
   * Runs {@code round} as the body of a loop of unknown length: under a gate, and a second time
   * where the first round changed something that later rounds may read.
   */
  void openLoop(String text, Location at, Runnable round) {
    Optional<Boolean> byDefault = Optional.of(true);
    Condition runs =
        new Condition(
            conditions.fresh(text, at, byDefault).id(),
            "loop over " + text + " runs",
            at,
            byDefault,
            Optional.of(text));
    Store base = store;
    fork(
        runs,
        () -> {
          repeating(() -> new OpenLoop(this, base, text, at).run(round));
          return Value.VOID;
        },
        () -> Value.VOID);
  }

  /** Runs {@code action} as the body of a loop of unknown length. */
  private void repeating(Runnable action) {
    repeatDepth++;
    action.run();
    repeatDepth--;
  }

  /** An operation on values; see {@code Runtime#lift}. */
  Value lift(
      String operator,
      List<Value> operands,
      String text,
      Location location,
      Function<List<Value>, Optional<Value>> concrete) {
    return new Lifting(this, operator, text, location, concrete).of(operands);
  }
}
