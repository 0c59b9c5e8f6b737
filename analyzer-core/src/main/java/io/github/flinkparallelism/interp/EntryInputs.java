package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values for what nobody in source passes: the parameters of an entry point, those of the
 * constructor of its object, and what a framework injects. A number or a text is an input of that
 * name, an object of a class in source is created from inputs, and all else is unknown.
 */
final class EntryInputs {
  /** A configuration of configurations is followed so far. */
  private static final int MAX_DEPTH = 3;

  private static final Set<String> PLAIN =
      Set.of("Integer", "Long", "Short", "Byte", "Double", "Float", "Boolean", "String");

  /** Annotations that give every field a setter or a builder. */
  private static final List<String> GENERATING = List.of("Data", "Setter", "Builder");

  private final Interpreter interpreter;
  private final Beans beans;
  private int depth;

  EntryInputs(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.beans = new Beans(interpreter, this);
  }

  /** The object on which an entry point is called. */
  Value self(LinkedType type) {
    Value.ObjectRef object = create(type, "");
    fill(object, type, "", false);
    return object;
  }

  /** The arguments of a method that nobody calls. */
  List<Value> arguments(MethodDecl method, LinkedType context) {
    return arguments(method.params(), "", method.location(), context);
  }

  private List<Value> arguments(
      List<Param> params, String prefix, Location at, LinkedType context) {
    List<Value> values = new ArrayList<>();
    for (Param param : params) {
      values.add(
          FilledFields.ofParameter(param, context, at, interpreter)
              .orElseGet(() -> of(param.type(), prefix + param.name(), at, context)));
    }
    return values;
  }

  /** The argument of an entry point, which a framework may inject. */
  Value argument(Param param, MethodDecl method, LinkedType owner, Value self) {
    return FilledFields.ofParameter(param, owner, method.location(), interpreter)
        .or(() -> beans.of(param, method, owner, self))
        .orElseGet(() -> of(param.type(), param.name(), method.location(), owner));
  }

  /** The value of an input. */
  Value of(TypeName type, String name, Location at, LinkedType context) {
    if (type.dimensions() == 0 && (Boxes.isPrimitive(type.name()) || isPlain(type.name()))) {
      return new Value.Symbol(name, simple(type.name()), Optional.empty(), name, at);
    }
    String resolved = interpreter.classes().resolve(type, context);
    for (ApiModel model : interpreter.models()) {
      Optional<Value> known = model.input(resolved, name, at, interpreter);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Optional<LinkedType> source =
        interpreter.classes().find(resolved).filter(EntryInputs::isCreatable);
    if (source.isPresent() && depth < MAX_DEPTH) {
      depth++;
      Value.ObjectRef object = create(source.get(), name + ".");
      fill(object, source.get(), name + ".", true);
      depth--;
      return object;
    }
    Value.Unknown unknown = interpreter.unknown(name + " is passed by the caller", name, at);
    return resolved.contains(".") ? unknown.typed(resolved) : unknown;
  }

  private static boolean isPlain(String type) {
    return PLAIN.contains(simple(type)) && (!type.contains(".") || type.startsWith("java.lang."));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static boolean isCreatable(LinkedType type) {
    TypeDecl.Kind kind = type.decl().kind();
    return !type.decl().isAbstract()
        && (kind == TypeDecl.Kind.CLASS || kind == TypeDecl.Kind.RECORD);
  }

  private Value.ObjectRef create(LinkedType type, String prefix) {
    Location at = type.decl().location();
    List<Param> params =
        type.decl().kind() == TypeDecl.Kind.RECORD
            ? type.decl().components()
            : constructor(type.decl()).map(MethodDecl::params).orElse(List.of());
    List<Value> args = arguments(params, prefix, at, type);
    Frame frame = new Frame(interpreter.allocate(), Value.VOID, type, Optional.empty());
    return interpreter.invoker().construct(type, args, at, frame);
  }

  /** With several, the one that is marked for injection, else the shortest. */
  private static Optional<MethodDecl> constructor(TypeDecl type) {
    return type.methods().stream()
        .filter(method -> method.name().equals(MethodDecl.CONSTRUCTOR))
        .min(
            Comparator.comparing((MethodDecl method) -> !isInjected(method))
                .thenComparing(method -> method.params().size()));
  }

  private static boolean isInjected(MethodDecl method) {
    return method.annotations().stream()
        .anyMatch(each -> each.isNamed("Autowired") || each.isNamed("Inject"));
  }

  /**
   * What setters and frameworks may have put into the fields since the constructor has run.
   *
   * @param passed true for an object that the caller has made: it may have set any field
   */
  private void fill(Value.ObjectRef object, LinkedType type, String prefix, boolean passed) {
    for (LinkedType owner : interpreter.classes().lineage(type)) {
      for (Member member : owner.decl().members()) {
        if (member instanceof Member.FieldDecl field
            && field.init().filter(Expr.New.class::isInstance).isPresent()) {
          open(interpreter.classes().fieldSlot(object, owner, field.name()));
        } else if (member instanceof Member.FieldDecl field
            && !field.isStatic()
            && !field.isFinal()) {
          fill(
              interpreter.classes().fieldSlot(object, owner, field.name()),
              field,
              owner,
              prefix,
              passed);
        }
      }
    }
  }

  private void fill(
      Slot slot, Member.FieldDecl field, LinkedType owner, String prefix, boolean passed) {
    Value initial = interpreter.read(slot).orElseGet(Value.Null::new);
    String name = prefix + field.name();
    boolean settable = passed || isSettable(field, owner);
    boolean injected = initial instanceof Value.Unknown;
    if (initial instanceof Value.Const) {
      if (settable) {
        interpreter.write(slot, symbol(field, name, initial));
      }
    } else if (injected || initial.isNull() && (settable || isOfModel(field, owner))) {
      interpreter.write(slot, of(field.type(), name, field.location(), owner));
    }
  }

  /** What a number is before anybody sets it is no default. */
  private static Value symbol(Member.FieldDecl field, String name, Value initial) {
    boolean set = field.init().isPresent() || !initial.equals(Defaults.of(field.type()));
    return new Value.Symbol(
        name,
        field.type().name(),
        set ? Optional.of(initial) : Optional.empty(),
        field.name(),
        field.location());
  }

  private boolean isOfModel(Member.FieldDecl field, LinkedType owner) {
    String type = interpreter.classes().resolve(field.type(), owner);
    return interpreter.models().stream().anyMatch(model -> model.isInput(type));
  }

  /** Another method of the class, such as a setter or one of a builder, assigns the field. */
  private static boolean isSettable(Member.FieldDecl field, LinkedType owner) {
    return GENERATING.stream().anyMatch(owner.decl()::isAnnotated)
        || owner.decl().methods().stream()
            .filter(method -> !method.name().equals(MethodDecl.CONSTRUCTOR))
            .flatMap(method -> method.body().stream())
            .anyMatch(body -> new Assigned().in(List.of(body), List.of()).contains(field.name()));
  }

  /** What earlier calls on the object may have put into its own collections. */
  private void open(Slot field) {
    Optional<Value> value = interpreter.read(field);
    Optional<Integer> address =
        value
            .filter(Value.ListRef.class::isInstance)
            .map(list -> ((Value.ListRef) list).address())
            .or(
                () ->
                    value
                        .filter(Value.MapRef.class::isInstance)
                        .map(map -> ((Value.MapRef) map).address()));
    if (address.isEmpty()) {
      return;
    }
    Slot slot = new Slot(address.get(), Slot.ELEMENTS);
    Optional<Value> contents = interpreter.read(slot);
    if (contents.isPresent() && contents.get() instanceof Contents.Elements elements) {
      interpreter.write(slot, new Contents.Elements(elements.values(), true));
    } else if (contents.isPresent() && contents.get() instanceof Contents.Entries entries) {
      interpreter.write(slot, new Contents.Entries(entries.values(), true));
    }
  }
}
