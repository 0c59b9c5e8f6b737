package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Store;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One activation of a method, lambda or initialiser. */
final class Frame {
  /** Address of the locals. */
  final int address;

  /** {@code this}, null in static code. */
  final Value self;

  /** Where names are resolved. */
  final LinkedType type;

  /** The frame whose locals are visible too: that of a lambda's or local class's creation. */
  final Optional<Frame> captured;

  /** Classes declared in this method. */
  final Map<String, LinkedType> localTypes;

  /** The locals and parameters in scope, with their declared types. */
  private final Map<String, TypeName> locals;

  /** Whether a lambda or an object of a local class may still read the locals. */
  boolean isCaptured;

  /** Where break and continue go, innermost first. */
  final Deque<Executor.Target> targets;

  /** The conditions when the first statement ran; null before. */
  Guard entryGuard;

  /** Paths that returned, with their values. */
  final List<Exit> returns = new ArrayList<>();

  Frame(int address, Value self, LinkedType type, Optional<Frame> captured) {
    this.address = address;
    this.self = self;
    this.type = type;
    this.captured = captured;
    this.targets = Executor.noTargets();
    this.localTypes = new HashMap<>();
    this.locals = new HashMap<>();
  }

  private Frame(Frame original) {
    this.address = original.address;
    this.self = original.self;
    this.type = original.type;
    this.captured = original.captured;
    this.targets = original.targets;
    this.localTypes = original.localTypes;
    this.locals = Map.copyOf(original.locals);
  }

  /** This frame as a lambda or local class sees it: with the locals that are in scope now. */
  Frame snapshot() {
    return new Frame(this);
  }

  /** The slot of a local or parameter that comes into scope. */
  Slot declare(String name, TypeName declared) {
    locals.put(name, declared);
    return new Slot(address, name);
  }

  /** The slots of the locals and parameters in scope, by name. */
  List<Slot> slots() {
    return locals.keySet().stream().sorted().map(name -> new Slot(address, name)).toList();
  }

  /** A block has ended: its locals hide no field any longer. */
  void end(Iterable<Stmt> block) {
    for (Stmt stmt : block) {
      if (stmt instanceof Stmt.Local local) {
        locals.remove(local.name());
      }
    }
  }

  /** The loop over that variable has ended. */
  void end(String name) {
    locals.remove(name);
  }

  /** The declared type of a local or parameter in scope. */
  Optional<TypeName> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  /**
   * A path that left a method, loop or switch early.
   *
   * @param path where and under which conditions
   * @param value what it returned
   */
  record Exit(Store.Path path, Value value) {}
}
