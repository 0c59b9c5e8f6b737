package io.github.flinkparallelism.value;

/**
 * A place in the store that holds a value: a local variable of a frame, a field of an object, a
 * property of something that a model keeps.
 *
 * @param address the frame or object
 * @param name the variable or field
 */
public record Slot(int address, String name) {
  /** Holds the {@link Contents} of collections and maps. */
  public static final String ELEMENTS = "$elements";

  /** Holds the enclosing instance of an inner object. */
  public static final String OUTER = "$outer";

  /** Holds what a library's model makes of the superclass of an object of a class in source. */
  public static final String PARENT = "$parent";

  /** Holds the name of an enum constant. */
  public static final String ENUM_NAME = "$name";

  /** Holds the position of an enum constant. */
  public static final String ENUM_ORDINAL = "$ordinal";

  // Every read and write looks a slot up; what the compiler makes for records is linked at run
  // time, which costs each start of the analyzer.

  @Override
  public boolean equals(Object other) {
    return other instanceof Slot slot && address == slot.address && name.equals(slot.name);
  }

  @Override
  public int hashCode() {
    return 31 * address + name.hashCode();
  }
}
