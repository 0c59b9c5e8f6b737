package io.github.flinkparallelism.lambdas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;

/**
 * A field that holds a captured value. Lambdas of one class share its fields, so that they are
 * typed no closer than needed.
 *
 * @param kind what it can hold
 * @param index from 0, counted per kind
 */
record Slot(Kind kind, int index) {
  /** What the JVM tells apart. */
  enum Kind {
    REFERENCE("Ljava/lang/Object;"),
    INT("I"),
    LONG("J"),
    FLOAT("F"),
    DOUBLE("D");

    private final String descriptor;

    Kind(String descriptor) {
      this.descriptor = descriptor;
    }

    static Kind of(Type type) {
      return switch (type.getSort()) {
        case Type.OBJECT, Type.ARRAY -> REFERENCE;
        case Type.LONG -> LONG;
        case Type.FLOAT -> FLOAT;
        case Type.DOUBLE -> DOUBLE;
        default -> INT;
      };
    }
  }

  /** The fields for values of {@code types}, in their order. */
  static List<Slot> of(List<Type> types) {
    Map<Kind, Integer> used = new EnumMap<>(Kind.class);
    List<Slot> slots = new ArrayList<>();
    for (Type type : types) {
      Kind kind = Kind.of(type);
      slots.add(new Slot(kind, used.merge(kind, 1, Integer::sum) - 1));
    }
    return slots;
  }

  /** The name of the field. */
  String name() {
    return "captured" + kind.descriptor.charAt(0) + index;
  }

  /** The type of the field. */
  String descriptor() {
    return kind.descriptor;
  }
}
