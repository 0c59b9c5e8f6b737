package io.github.flinkparallelism.value;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import java.util.List;
import java.util.Optional;

/** An abstract value. */
public sealed interface Value permits Value.Known, Value.Undecided, External {
  /** The value of {@code void} calls. */
  Value VOID = new Null();

  /** True. */
  Value TRUE = new Const(true);

  /** False. */
  Value FALSE = new Const(false);

  /** Values that a test of the program can decide. */
  sealed interface Known extends Value {}

  /** Values that leave a test open. */
  sealed interface Undecided extends Value permits Symbol, Compound, Unknown, Choice {}

  /**
   * A constant.
   *
   * @param value String, Integer, Long, Double, Boolean or Character
   * @param origin the entry of a file that it was read from, if it was; not part of its identity
   */
  record Const(Object value, Optional<Origin> origin) implements Known {
    /** A constant of the program text. */
    public Const(Object value) {
      this(value, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Const constant && constant.value.equals(value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** The null reference. */
  record Null() implements Known {}

  /**
   * A constant of an enum that is not in source: {@code RuntimeExecutionMode.BATCH}.
   *
   * @param type qualified name
   * @param name of the constant
   */
  record EnumRef(String type, String name) implements Known {}

  /**
   * A class as the target of static calls, or a class literal.
   *
   * @param name qualified
   */
  record ClassRef(String name) implements Known {}

  /**
   * An object of a class in source; its fields are in the store.
   *
   * @param address identity
   * @param type key of its class
   */
  record ObjectRef(int address, String type) implements Known {}

  /**
   * A collection or array whose elements are in the store under {@link Slot#ELEMENTS}.
   *
   * @param address identity
   * @param type {@code java.util.List}, {@code java.util.Set}, {@code array}
   */
  record ListRef(int address, String type) implements Known {}

  /**
   * A map or properties object whose entries are in the store under {@link Slot#ELEMENTS}.
   *
   * @param address identity
   * @param type {@code java.util.Map}, {@code java.util.Properties}
   */
  record MapRef(int address, String type) implements Known {}

  /**
   * An Optional.
   *
   * @param content null when empty; may be a choice
   */
  record Opt(Value content) implements Known {}

  /**
   * A lambda or method reference.
   *
   * @param code what to run; owned by the interpreter
   * @param parameters how many a lambda has; absent for a method reference
   */
  record Closure(Object code, Optional<Integer> parameters) implements Known {}

  /**
   * An input from outside the program.
   *
   * @param input its name: {@code --par}, {@code $PARALLELISM}
   * @param type the Java type that is read: {@code int}, {@code boolean}, {@code String}
   * @param byDefault the value that the source states for its absence
   * @param text the source text that reads it
   * @param location where it is read
   */
  record Symbol(
      String input, String type, Optional<Value> byDefault, String text, Location location)
      implements Undecided {
    @Override
    public boolean equals(Object other) {
      return other instanceof Symbol symbol
          && symbol.input.equals(input)
          && symbol.type.equals(type)
          && symbol.byDefault.equals(byDefault);
    }

    @Override
    public int hashCode() {
      return input.hashCode() * 31 + byDefault.hashCode();
    }
  }

  /**
   * An operation on values of which at least one is undecided.
   *
   * @param operator Java's operator, or a method name
   * @param operands in order
   * @param byDefault the result while every input keeps its default
   * @param text source text
   * @param location where
   */
  record Compound(
      String operator,
      List<Value> operands,
      Optional<Value> byDefault,
      String text,
      Location location)
      implements Undecided {
    public Compound {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Compound compound
          && compound.operator.equals(operator)
          && compound.operands.equals(operands);
    }

    @Override
    public int hashCode() {
      return operator.hashCode() * 31 + operands.hashCode();
    }
  }

  /**
   * Nothing is known, except perhaps the type.
   *
   * @param id identity: the same unknown is equal to itself
   * @param reason why, in the user's terms
   * @param text the blocking source text
   * @param location where
   * @param type qualified static type, where known
   */
  record Unknown(int id, String reason, String text, Location location, Optional<String> type)
      implements Undecided {
    /** The same unknown with a static type, unless it has one. */
    public Unknown typed(String name) {
      return type.isPresent() ? this : new Unknown(id, reason, text, location, Optional.of(name));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unknown unknown && unknown.id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** One value where the condition holds and another where it does not; simplified. */
  static Value choice(Condition condition, Value then, Value otherwise) {
    return Choice.of(condition, then, otherwise);
  }

  /** A constant. */
  static Value of(Object constant) {
    return new Const(constant);
  }

  /** A constant that was read from a file. */
  static Value of(Object constant, Origin origin) {
    return new Const(constant, Optional.of(origin));
  }

  /** The entry of a file that this constant was read from. */
  default Optional<Origin> origin() {
    return Optional.empty();
  }

  /** The constant's value, when this is a constant of {@code type}. */
  default <T> Optional<T> constant(Class<T> type) {
    return this instanceof Const c && type.isInstance(c.value())
        ? Optional.of(type.cast(c.value()))
        : Optional.empty();
  }

  /** The value while every outside input keeps the default that the source states. */
  default Optional<Value> byDefault() {
    if (this instanceof Symbol symbol) {
      return symbol.byDefault();
    } else if (this instanceof Compound compound) {
      return compound.byDefault();
    } else if (this instanceof Choice choice) {
      return choice
          .condition()
          .byDefault()
          .flatMap(holds -> (holds ? choice.then() : choice.otherwise()).byDefault());
    }
    return this instanceof Unknown ? Optional.empty() : Optional.of(this);
  }

  /** True for the null constant. */
  default boolean isNull() {
    return this instanceof Null;
  }
}
