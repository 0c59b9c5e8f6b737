package io.github.flinkparallelism.interp.model;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classes in source as frameworks see them that create objects and fill their fields. */
public interface Reflection {
  /** A new object of a class in source, by the constructor that fits; empty for other classes. */
  Optional<Value> create(String type, List<Value> args, Location location);

  /**
   * A new object of a class in source, by the constructor whose parameters have these names; those
   * that are left out have their defaults. Empty for other classes.
   */
  Optional<Value> create(String type, Map<String, Value> args, Location location);

  /**
   * The instance fields that objects of a class in source have, those of superclasses first; of a
   * record, its components. Empty for other classes.
   */
  List<Property> properties(String type);

  /** True for a record in source. */
  boolean isRecord(String type);

  /** The annotations of a class in source. */
  List<Mark> annotations(String type);

  /** The value that a field has now. */
  Optional<Value> get(Value object, Property property);

  /** The value that the source gives a new object's field, evaluated once more. */
  Optional<Value> initial(Value object, Property property);

  /** Sets a field past its setter. */
  void set(Value object, Property property, Value value);

  /** The constant of an enum in source, compared without case if {@code lenient}. */
  Optional<Value> enumConstant(String type, String name, boolean lenient);

  /**
   * A field or record component.
   *
   * @param owner the class that declares it
   * @param name its name
   * @param type a primitive type, or a qualified name as far as imports tell; {@code []} for arrays
   * @param typeArguments those of {@code type}, in the same way
   * @param isStatic belongs to the class
   * @param initialized whether the source gives it an initial value, or a parameter a default
   * @param annotations in order
   * @param location its name
   */
  record Property(
      String owner,
      String name,
      String type,
      List<String> typeArguments,
      boolean isStatic,
      boolean initialized,
      List<Mark> annotations,
      Location location) {
    public Property {
      typeArguments = List.copyOf(typeArguments);
      annotations = List.copyOf(annotations);
    }

    /** The annotation of that qualified name. */
    public Optional<Mark> annotation(String annotationType) {
      return annotations.stream().filter(mark -> mark.type().equals(annotationType)).findFirst();
    }
  }

  /**
   * An annotation.
   *
   * @param type qualified name, as far as imports tell
   * @param attributes by name; a list also for a single value
   */
  record Mark(String type, Map<String, List<Value>> attributes) {
    public Mark {
      attributes = Map.copyOf(attributes);
    }

    /** The texts of an attribute, as far as they are known. */
    public List<String> texts(String name) {
      return attributes.getOrDefault(name, List.of()).stream()
          .flatMap(value -> value.constant(String.class).stream())
          .toList();
    }

    /** The text of an attribute. */
    public Optional<String> text(String name) {
      return texts(name).stream().findFirst();
    }

    /** True where an attribute is the constant true. */
    public boolean isTrue(String name) {
      return attributes.getOrDefault(name, List.of()).contains(Value.TRUE);
    }
  }
}
