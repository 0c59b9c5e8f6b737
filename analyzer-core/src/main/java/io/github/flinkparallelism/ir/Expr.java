package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/** An expression. Its location is the place an editor would underline. */
public sealed interface Expr {
  /** Where it is. */
  Location location();

  /** Dispatches on the kind of expression. */
  <R> R accept(ExprVisitor<R> visitor);

  /**
   * A constant of the source text.
   *
   * @param value String, Integer, Long, Double, Boolean, Character, or empty for null
   */
  record Literal(Optional<Object> value, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** A simple name: a local, a field, a type or a package. */
  record Name(String name, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code target.name}. */
  record Field(Expr target, String name, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.field(this);
    }
  }

  /**
   * {@code target.name} in languages where that is a field or a call without arguments, which only
   * the value of {@code target} tells.
   *
   * @param methods what may be called where there is no such field, in order: {@code name} itself,
   *     or the accessors that it stands for
   */
  record Select(Expr target, String name, List<String> methods, Location location) implements Expr {
    public Select {
      methods = List.copyOf(methods);
    }

    /** A member that is a field or a method of that name. */
    public Select(Expr target, String name, Location location) {
      this(target, name, List.of(name), location);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.select(this);
    }
  }

  /**
   * The target of a member that is written without one where functions have receivers: the first of
   * {@code certain} whose value has the member, else whatever the name alone means.
   *
   * @param certain receivers, innermost first
   * @param possible what is the innermost receiver if the function around it has one, which its
   *     declaration elsewhere decides
   */
  record Receivers(List<Expr> certain, Optional<Expr> possible, Location location) implements Expr {
    public Receivers {
      certain = List.copyOf(certain);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.receivers(this);
    }
  }

  /** An argument that is passed by the name of its parameter. */
  record Named(String name, Expr value, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.named(this);
    }
  }

  /** A method call; {@code location} is the method's name. */
  record Call(Optional<Expr> target, String name, List<Expr> args, Location location)
      implements Expr {
    public Call {
      args = List.copyOf(args);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /**
   * An instance creation, with the class body of an anonymous class.
   *
   * @param outer the enclosing instance of an inner object, where it is written: {@code o.new T()}
   */
  record New(
      Optional<Expr> outer,
      TypeName type,
      List<Expr> args,
      Optional<TypeDecl> body,
      Location location)
      implements Expr {
    public New {
      args = List.copyOf(args);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.instance(this);
    }
  }

  /** A closure; an expression body is a {@link Stmt.Return}. */
  record Lambda(List<Param> params, Stmt body, Location location) implements Expr {
    public Lambda {
      params = List.copyOf(params);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.lambda(this);
    }
  }

  /** {@code target::name}; {@code new} for constructors. */
  record MethodRef(Expr target, String name, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.methodRef(this);
    }
  }

  /** {@code condition ? then : otherwise}. */
  record Conditional(Expr condition, Expr then, Expr otherwise, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.conditional(this);
    }
  }

  /** A switch that yields a value. */
  record SwitchExpr(Expr selector, List<SwitchCase> cases, Location location) implements Expr {
    public SwitchExpr {
      cases = List.copyOf(cases);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.switchExpr(this);
    }
  }

  /**
   * A prefix or postfix operator.
   *
   * @param operator {@code !}, {@code -}, {@code +}, {@code ~}, {@code ++x}, {@code --x}, {@code
   *     x++}, {@code x--}
   */
  record Unary(String operator, Expr operand, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.unary(this);
    }
  }

  /**
   * An infix operator.
   *
   * @param operator as Java writes it; {@code equals} for equality of values that may be null
   */
  record Binary(String operator, Expr left, Expr right, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /**
   * An assignment.
   *
   * @param operator empty for a plain assignment, else the operator of a compound one: {@code +}
   */
  record Assign(Expr target, Optional<String> operator, Expr value, Location location)
      implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.assign(this);
    }
  }

  /** A cast. */
  record Cast(TypeName type, Expr value, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.cast(this);
    }
  }

  /**
   * A type test.
   *
   * @param value what is tested; of no interest in a case label or a component
   * @param type the type; inferred for a pattern that matches anything
   * @param binding the variable that the pattern binds
   * @param components the patterns inside a record pattern, in order
   */
  record InstanceOf(
      Expr value,
      TypeName type,
      Optional<String> binding,
      List<InstanceOf> components,
      Location location)
      implements Expr {
    public InstanceOf {
      components = List.copyOf(components);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.instanceOf(this);
    }
  }

  /** An array creation with sizes or with elements. */
  record NewArray(
      TypeName elementType, List<Expr> sizes, Optional<List<Expr>> elements, Location location)
      implements Expr {
    public NewArray {
      sizes = List.copyOf(sizes);
      elements = elements.map(List::copyOf);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.newArray(this);
    }
  }

  /** {@code array[index]}. */
  record Index(Expr array, Expr index, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** {@code Type.class}. */
  record ClassLiteral(TypeName type, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.classLiteral(this);
    }
  }

  /** {@code this} or {@code Outer.this}. */
  record This(Optional<String> qualifier, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.self(this);
    }
  }

  /** {@code super} as the target of a call or field access. */
  record Super(Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.parent(this);
    }
  }

  /** What a frontend could not lower; evaluates to unknown with this text. */
  record Unsupported(String text, Location location) implements Expr {
    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
      return visitor.unsupported(this);
    }
  }
}
