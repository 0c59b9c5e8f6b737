package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a description of cloud resources, whichever language it is written in, after its
 * references have been followed.
 */
public sealed interface CloudValue {
  /** Where the value stands, or the key that it belongs to. */
  Location place();

  /**
   * A scalar.
   *
   * @param text its value
   * @param place where it stands
   * @param variable the parameter of which this is the default; absent for what is sure
   */
  record Text(String text, Location place, Optional<String> variable) implements CloudValue {}

  /**
   * What is known when the resource is created.
   *
   * @param text as a template, {@code ${Width}}
   * @param place where it stands
   */
  record Open(String text, Location place) implements CloudValue {}

  /**
   * An object or a block.
   *
   * @param entries by their names as written
   * @param place where it stands
   * @param complete false where there may be more entries
   */
  record Fields(Map<String, CloudValue> entries, Location place, boolean complete)
      implements CloudValue {
    public Fields {
      entries = new LinkedHashMap<>(entries);
    }
  }

  /**
   * A list, or blocks of one name.
   *
   * @param elements in order
   * @param place where it stands
   */
  record Elements(List<CloudValue> elements, Location place) implements CloudValue {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /**
   * The value below {@code path}. Names count without case, {@code _} and {@code -}, as the tools
   * differ in nothing else; of a list of blocks the first is meant.
   */
  default Optional<CloudValue> at(String... path) {
    Optional<CloudValue> current = Optional.of(this);
    for (String name : path) {
      current = current.flatMap(value -> value.field(name));
    }
    return current;
  }

  /**
   * What hides the value below {@code path}: something on the way that is not known yet, or that
   * may have more entries than are. Empty where the value is there, and where it is surely not.
   */
  default Optional<CloudValue> hiding(String... path) {
    CloudValue current = this;
    for (String name : path) {
      Optional<CloudValue> next = current.field(name);
      if (next.isEmpty()) {
        boolean sure = current instanceof Fields fields && fields.complete();
        boolean empty = current instanceof Elements list && list.elements().isEmpty();
        boolean first =
            current instanceof Elements list
                && !list.elements().isEmpty()
                && list.elements().get(0) instanceof Fields fields
                && fields.complete();
        return sure || empty || first ? Optional.empty() : Optional.of(current);
      }
      current = next.get();
    }
    return Optional.empty();
  }

  private Optional<CloudValue> field(String name) {
    if (this instanceof Elements list) {
      return list.elements().stream().findFirst().flatMap(first -> first.field(name));
    }
    if (this instanceof Fields fields) {
      for (Map.Entry<String, CloudValue> entry : fields.entries().entrySet()) {
        if (plain(entry.getKey()).equals(plain(name))) {
          return Optional.of(entry.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** What may be several: the elements of a list, or the value itself. */
  default List<CloudValue> each() {
    return this instanceof Elements list ? list.elements() : List.of(this);
  }

  /** The text of a scalar, also of one that is not known yet. */
  default Optional<String> written() {
    if (this instanceof Text known) {
      return Optional.of(known.text());
    }
    return this instanceof Open open ? Optional.of(open.text()) : Optional.empty();
  }

  /** Texts one behind the other: known where all are. */
  static CloudValue joined(List<CloudValue> parts, Location place) {
    StringBuilder text = new StringBuilder();
    List<String> variables = new ArrayList<>();
    boolean open = false;
    for (CloudValue part : parts) {
      open |= !(part instanceof Text);
      text.append(part.written().orElse("${...}"));
      if (part instanceof Text known) {
        known.variable().filter(each -> !variables.contains(each)).ifPresent(variables::add);
      }
    }
    Optional<String> variable =
        variables.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", variables));
    return open ? new Open(text.toString(), place) : new Text(text.toString(), place, variable);
  }

  /**
   * The same where it is so by defaults that can be changed from outside; so is all that is in it.
   *
   * @param variables the parameters whose defaults these are
   */
  default CloudValue byDefault(List<String> variables) {
    if (this instanceof Text text) {
      List<String> all = new ArrayList<>(variables);
      text.variable().filter(each -> !all.contains(each)).ifPresent(all::add);
      return new Text(text.text(), text.place(), Optional.of(String.join(", ", all)));
    }
    if (this instanceof Fields fields) {
      Map<String, CloudValue> entries = new LinkedHashMap<>();
      fields.entries().forEach((name, entry) -> entries.put(name, entry.byDefault(variables)));
      return new Fields(entries, fields.place(), false);
    }
    return this instanceof Elements list
        ? new Elements(
            list.elements().stream().map(each -> each.byDefault(variables)).toList(), list.place())
        : this;
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
