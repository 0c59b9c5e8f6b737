package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Guard;
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
  final Map<String, LinkedType> localTypes = new HashMap<>();

  /** Whether a lambda or an object of a local class may still read the locals. */
  boolean isCaptured;

  /** Where break and continue go, innermost first. */
  final Deque<Executor.Target> targets = Executor.noTargets();

  /** The conditions when the first statement ran; null before. */
  Guard entryGuard;

  /** Paths that returned, with their values. */
  final List<Exit> returns = new ArrayList<>();

  Frame(int address, Value self, LinkedType type, Optional<Frame> captured) {
    this.address = address;
    this.self = self;
    this.type = type;
    this.captured = captured;
  }

  /**
   * A path that left a method, loop or switch early.
   *
   * @param path where and under which conditions
   * @param value what it returned
   */
  record Exit(Store.Path path, Value value) {}
}
