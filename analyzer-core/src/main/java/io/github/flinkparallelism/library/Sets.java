package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Equality and order of elements. */
final class Sets {
  /** The type of sets that keep the order in which elements came. */
  static final String ORDERED = "java.util.LinkedHashSet";

  /** The type of sets that keep the natural order of their elements. */
  static final String SORTED = "java.util.TreeSet";

  /** The type of sets in which no element is the first. */
  static final String UNORDERED = "java.util.Set";

  private Sets() {}

  /** True for a set of which every element may come first. */
  static boolean isUnordered(Value.ListRef list, Contents.Elements elements) {
    return list.type().equals(UNORDERED) && (elements.values().size() > 1 || elements.open());
  }

  /** True for sets of any kind. */
  static boolean isSet(Value.ListRef list) {
    return list.type().equals(ORDERED)
        || list.type().equals(SORTED)
        || list.type().equals(UNORDERED);
  }

  /** The elements once each; open where it is not known which are equal. */
  static Contents.Elements distinct(List<Value> values, boolean open) {
    List<Value> distinct = new ArrayList<>(new LinkedHashSet<>(values));
    boolean clear = distinct.size() < 2 || distinct.stream().allMatch(Sets::isPlain);
    return clear ? new Contents.Elements(distinct, open) : new Contents.Elements(List.of(), true);
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Const || value instanceof Value.EnumRef;
  }

  /** The elements in their natural order, where that is known. */
  static Optional<List<Value>> sorted(List<Value> values) {
    List<Value> sorted = new ArrayList<>(values);
    if (values.stream().allMatch(v -> v.constant(Integer.class).isPresent())) {
      sorted.sort(Comparator.comparing(v -> v.constant(Integer.class).orElseThrow()));
      return Optional.of(sorted);
    } else if (values.stream().allMatch(v -> v.constant(String.class).isPresent())) {
      sorted.sort(Comparator.comparing(v -> v.constant(String.class).orElseThrow()));
      return Optional.of(sorted);
    }
    return values.size() < 2 ? Optional.of(sorted) : Optional.empty();
  }
}
