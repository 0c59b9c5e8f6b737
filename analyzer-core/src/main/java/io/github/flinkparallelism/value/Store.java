package io.github.flinkparallelism.value;

import io.github.flinkparallelism.gate.Guard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything mutable of the abstract program at one point: slots to values. A branch writes into an
 * overlay of its own, so that forking costs nothing and joining costs what was written.
 *
 * <p>Worked example: {@code x = 1; if (c) x = 2;} forks two overlays over the store that holds
 * {@code x = 1}; the first writes {@code x = 2}; the join finds {@code x} written and stores {@code
 * choice(c, 2, 1)}.
 */
public final class Store {
  private static final int MAX_DEPTH = 48;

  private final Optional<Store> parent;
  private final Map<Slot, Value> writes;

  private final int depth;

  private Store(Optional<Store> parent) {
    this.parent = parent;
    this.depth = parent.map(p -> p.depth + 1).orElse(0);
    this.writes = parent.isPresent() ? new LinkedHashMap<>() : new HashMap<>();
  }

  /** An empty store. */
  public static Store create() {
    return new Store(Optional.empty());
  }

  /** An empty overlay over this store, which must not be written while the overlay is in use. */
  public Store fork() {
    return new Store(Optional.of(this));
  }

  /** As {@link #fork}, but over a copy with one overlay where there are many: reads stay short. */
  public Store forkFlat() {
    if (depth < MAX_DEPTH) {
      return fork();
    }
    List<Store> chain = new ArrayList<>();
    for (Store store = this; store.parent.isPresent(); store = store.parent.get()) {
      chain.add(store);
    }
    Store flat = root().fork();
    for (int i = chain.size() - 1; i >= 0; i--) {
      flat.writes.putAll(chain.get(i).writes);
    }
    return flat;
  }

  /** The store at the bottom of the overlays. */
  public Store root() {
    Store store = this;
    while (store.parent.isPresent()) {
      store = store.parent.get();
    }
    return store;
  }

  /** The value in {@code slot}. */
  public Optional<Value> get(Slot slot) {
    Store store = this;
    while (true) {
      Value value = store.writes.get(slot);
      if (value != null) {
        return Optional.of(value);
      }
      if (store.parent.isEmpty()) {
        return Optional.empty();
      }
      store = store.parent.get();
    }
  }

  /** Sets {@code slot}. */
  public void put(Slot slot, Value value) {
    writes.put(slot, value);
  }

  /**
   * The state of a path that left early.
   *
   * @param literals the conditions under which it left, relative to the join
   * @param store its state
   */
  public record Path(List<Guard.Literal> literals, Store store) {}

  /**
   * Joins paths that all grew out of {@code base} and writes the result into {@code target}: the
   * first path whose conditions hold wins, {@code rest} is what remains.
   *
   * @param forgotten addresses whose slots nobody can read any more
   * @return how much work it was, in slots
   */
  public static int join(
      Store base, Store target, List<Path> paths, Optional<Store> rest, BitSet forgotten) {
    Set<Slot> written = new LinkedHashSet<>();
    rest.ifPresent(store -> store.collectWritten(base, written));
    for (Path path : paths) {
      path.store().collectWritten(base, written);
    }
    Map<Slot, Value> joined = new LinkedHashMap<>();
    for (Slot slot : written) {
      if (forgotten.get(slot.address())) {
        continue;
      }
      Optional<Value> value = rest.flatMap(store -> store.get(slot));
      for (int i = paths.size() - 1; i >= 0; i--) {
        value = joinSlot(slot, paths.get(i), value);
      }
      value.ifPresent(v -> joined.put(slot, v));
    }
    joined.forEach(target::put);
    return written.size() * (paths.size() + 1);
  }

  /** A slot that exists on one side only was declared there; nobody can read it on the other. */
  private static Optional<Value> joinSlot(Slot slot, Path path, Optional<Value> otherwise) {
    Optional<Value> value = path.store().get(slot);
    if (value.isEmpty() || otherwise.isEmpty()) {
      return value.isPresent() ? value : otherwise;
    }
    return Optional.of(choose(path.literals(), value.get(), otherwise.get()));
  }

  /** {@code then} where all literals hold, else {@code otherwise}. */
  public static Value choose(List<Guard.Literal> literals, Value then, Value otherwise) {
    if (then == otherwise || then.equals(otherwise)) {
      return then;
    }
    Value result = then;
    for (int i = literals.size() - 1; i >= 0; i--) {
      Guard.Literal literal = literals.get(i);
      result =
          literal.holds()
              ? Value.choice(literal.condition(), result, otherwise)
              : Value.choice(literal.condition(), otherwise, result);
    }
    return result;
  }

  /** The slots that were written on the way from {@code base} to this store. */
  public Set<Slot> writtenSince(Store base) {
    Set<Slot> written = new LinkedHashSet<>();
    collectWritten(base, written);
    return written;
  }

  private void collectWritten(Store base, Set<Slot> into) {
    Store store = this;
    while (store != base) {
      into.addAll(store.writes.keySet());
      if (store.parent.isEmpty()) {
        return;
      }
      store = store.parent.get();
    }
  }
}
