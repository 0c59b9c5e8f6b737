package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Store;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rounds of a loop of unknown length: one, and a second one for all later rounds where the
 * first changed something that they may read. What differs from round to round is unknown after it.
 * A setting that a model keeps is often the same in every round: only where the second round
 * changed it once more, a third one stands for all later rounds.
 */
final class OpenLoop {
  private final Machine machine;
  private final Store base;
  private final String text;
  private final Location location;

  OpenLoop(Machine machine, Store base, String text, Location location) {
    this.machine = machine;
    this.base = base;
    this.text = text;
    this.location = location;
  }

  void run(Runnable round) {
    round.run();
    Map<Slot, Value> first = changed();
    if (!machine.alive() || first.isEmpty()) {
      return;
    }
    first.forEach(
        (slot, value) -> {
          if (!isSetting(value)) {
            loosen(slot, value);
          }
        });
    round.run();
    if (loosenWhatDiffersFrom(first)) {
      Map<Slot, Value> second = changed();
      round.run();
      loosenWhatDiffersFrom(second);
    }
  }

  /**
   * What every round sets to the same value has that value after the last one.
   *
   * @return whether settings of a model are among what is unknown now
   */
  private boolean loosenWhatDiffersFrom(Map<Slot, Value> before) {
    if (!machine.alive()) {
      return false;
    }
    boolean settings = false;
    for (Map.Entry<Slot, Value> now : changed().entrySet()) {
      Value earlier = before.get(now.getKey());
      if (earlier == null || !isSame(now.getValue(), earlier)) {
        settings |= isSetting(now.getValue());
        loosen(now.getKey(), now.getValue());
      }
    }
    return settings;
  }

  private static boolean isSame(Value a, Value b) {
    if (a instanceof Choice left && b instanceof Choice right) {
      return left.condition().equals(right.condition())
          && isSame(left.then(), right.then())
          && isSame(left.otherwise(), right.otherwise());
    }
    return a instanceof External left && b instanceof External right
        ? left.saysSameAs(right)
        : a.equals(b);
  }

  private static boolean isSetting(Value value) {
    if (value instanceof Choice choice) {
      return isSetting(choice.then()) && isSetting(choice.otherwise());
    }
    return value instanceof External external && external.isSetting();
  }

  /** What is no longer as it was before the loop. */
  private Map<Slot, Value> changed() {
    Map<Slot, Value> changed = new LinkedHashMap<>();
    for (Slot slot : machine.store().writtenSince(base)) {
      Optional<Value> before = base.get(slot).filter(OpenLoop::isTracked);
      Optional<Value> now = machine.store().get(slot);
      if (before.isPresent() && now.isPresent() && !now.equals(before)) {
        changed.put(slot, now.get());
      }
    }
    return changed;
  }

  private static boolean isTracked(Value value) {
    return value instanceof Contents || isPlain(value) || isSetting(value);
  }

  private void loosen(Slot slot, Value now) {
    Optional<Value> before = base.get(slot);
    if (now instanceof Contents.Elements elements
        && before.orElse(now) instanceof Contents.Elements old) {
      machine.write(slot, grown(old.values(), elements.values()));
    } else if (now instanceof Contents.Entries entries
        && before.orElse(now) instanceof Contents.Entries old) {
      machine.write(slot, grown(old.values(), entries.values()));
    } else if (now instanceof Contents) {
      machine.write(slot, new Contents.Elements(List.of(), true));
    } else {
      machine.write(slot, isSetting(now) ? changing(now) : changing());
    }
  }

  private Value changing(Value setting) {
    if (setting instanceof Choice choice) {
      return Value.choice(
          choice.condition(), changing(choice.then()), changing(choice.otherwise()));
    }
    return ((External) setting).replacedBy(changing());
  }

  /** A list that only grows keeps its elements; of any other nothing is known. */
  private static Value grown(List<Value> old, List<Value> now) {
    boolean prefix = now.size() >= old.size() && now.subList(0, old.size()).equals(old);
    return new Contents.Elements(prefix ? now : List.of(), true);
  }

  private Value grown(Map<Value, Value> old, Map<Value, Value> now) {
    Map<Value, Value> entries = new LinkedHashMap<>(now);
    entries.replaceAll(
        (key, value) -> old.containsKey(key) && !old.get(key).equals(value) ? changing() : value);
    return new Contents.Entries(entries, true);
  }

  private Value.Unknown changing() {
    return machine.unknown("its value changes in a loop of unknown length", text, location);
  }

  /** A number, text or truth value, decided or not. */
  static boolean isPlain(Value value) {
    return value instanceof Value.Const
        || value instanceof Value.Symbol
        || value instanceof Value.Compound
        || value instanceof Choice choice && isPlain(choice.then()) && isPlain(choice.otherwise());
  }
}
