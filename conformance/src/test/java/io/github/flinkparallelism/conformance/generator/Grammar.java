package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The rows that one program can use, and how deep the shortest derivation of each symbol is.
 *
 * <p>The depth keeps derivations finite: near the end of what a derivation may use up, only rows
 * stand to choice that come to an end in time.
 */
final class Grammar {
  /** A member has statements and parameters of its own. */
  private static final int MEMBER_DEPTH = 4;

  private final Map<Symbol, List<Row>> rows = new EnumMap<>(Symbol.class);
  private final Map<Set<Symbol>, Map<Symbol, Integer>> depths = new HashMap<>();

  /** The rows for {@code version} without those that have an {@code excluded} trait. */
  Grammar(Collection<Row> all, FlinkVersion version, Set<Trait> excluded) {
    for (Row row : all) {
      if (row.existsIn(version) && row.traits().stream().noneMatch(excluded::contains)) {
        rows.computeIfAbsent(row.symbol(), symbol -> new ArrayList<>()).add(row);
      }
    }
  }

  /** The rows that derive what can stand for {@code symbol}. */
  List<Row> rows(Symbol symbol) {
    List<Row> found = new ArrayList<>();
    rows.forEach(
        (other, some) -> {
          if (symbol.accepts(other)) {
            found.addAll(some);
          }
        });
    return found;
  }

  /**
   * The depth of the shortest derivation with {@code row}; empty when there is none.
   *
   * @param scope the kinds of variables that can be used
   */
  OptionalInt depth(Row row, Set<Symbol> scope) {
    return depth(row, depths(scope));
  }

  /** The depth of the shortest derivation; empty when there is none. */
  OptionalInt depth(Symbol symbol, Set<Symbol> scope) {
    Integer depth = depths(scope).get(symbol);
    return depth == null ? OptionalInt.empty() : OptionalInt.of(depth);
  }

  private Map<Symbol, Integer> depths(Set<Symbol> scope) {
    return depths.computeIfAbsent(scope, this::computeDepths);
  }

  /** To the least fixed point. */
  private Map<Symbol, Integer> computeDepths(Set<Symbol> scope) {
    Map<Symbol, Integer> known = new EnumMap<>(Symbol.class);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Symbol symbol : Symbol.values()) {
        OptionalInt depth = shortest(symbol, scope, known);
        if (depth.isPresent() && depth.getAsInt() < known.getOrDefault(symbol, Integer.MAX_VALUE)) {
          known.put(symbol, depth.getAsInt());
          changed = true;
        }
      }
    }
    return known;
  }

  private OptionalInt shortest(Symbol symbol, Set<Symbol> scope, Map<Symbol, Integer> known) {
    if (scope.stream().anyMatch(symbol::accepts)) {
      return OptionalInt.of(0);
    }
    if (symbol.element().isPresent()) {
      Integer element = known.get(symbol.element().get());
      if (symbol.atLeast() == 0) {
        return OptionalInt.of(0);
      }
      return element == null ? OptionalInt.empty() : OptionalInt.of(element + 1);
    }
    return rows(symbol).stream()
        .map(row -> depth(row, known))
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .min();
  }

  private static OptionalInt depth(Row row, Map<Symbol, Integer> known) {
    int deepest = row.member().isPresent() ? MEMBER_DEPTH : 0;
    for (Symbol hole : row.template().holes()) {
      Integer depth = row.template().declares(hole) ? Integer.valueOf(0) : known.get(hole);
      if (depth == null) {
        return OptionalInt.empty();
      }
      deepest = Math.max(deepest, depth);
    }
    return OptionalInt.of(deepest + 1);
  }
}
