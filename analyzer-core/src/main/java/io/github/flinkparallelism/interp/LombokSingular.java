package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Singular} fields of builders: lists that grow by one element per call. */
final class LombokSingular {
  private static final String ANNOTATION = "Singular";

  private LombokSingular() {}

  static boolean is(Member.FieldDecl field) {
    return field.isAnnotated(ANNOTATION) && !field.type().name().endsWith("Map");
  }

  /** What such a field holds in a new builder. */
  static Value.ListRef empty(Interpreter interpreter) {
    Value.ListRef list = new Value.ListRef(interpreter.allocate(), "java.util.List");
    interpreter.write(
        new Slot(list.address(), Slot.ELEMENTS), new Contents.Elements(List.of(), false));
    return list;
  }

  /** True where {@code call} adds one element to {@code field}, or a collection of them. */
  static boolean isAdder(Member.FieldDecl field, Invocation call) {
    return is(field)
        && call.args().size() == 1
        && (call.method().equals(field.name()) || call.method().equals(singular(field)));
  }

  /** The builder's field after the call: another list, so that copies keep theirs. */
  static Value added(
      Interpreter interpreter, Value before, Member.FieldDecl field, Invocation call) {
    boolean several = call.method().equals(field.name());
    Value more = several ? interpreter.settle(call.args().get(0)) : Value.VOID;
    Contents.Elements old = elements(interpreter, interpreter.settle(before));
    List<Value> values = new ArrayList<>(old.values());
    boolean open = old.open() || interpreter.repeated();
    if (several) {
      Contents.Elements added = elements(interpreter, more);
      values.addAll(added.values());
      open |= added.open();
    } else {
      values.add(call.args().get(0));
    }
    Value.ListRef list = new Value.ListRef(interpreter.allocate(), "java.util.List");
    interpreter.write(new Slot(list.address(), Slot.ELEMENTS), new Contents.Elements(values, open));
    return list;
  }

  private static Contents.Elements elements(Interpreter interpreter, Value value) {
    Optional<Value> contents =
        value instanceof Value.ListRef list
            ? interpreter.read(new Slot(list.address(), Slot.ELEMENTS))
            : Optional.empty();
    return contents.isPresent() && contents.get() instanceof Contents.Elements elements
        ? elements
        : new Contents.Elements(List.of(), true);
  }

  /** The name that the annotation gives, else the field's without the ending of its plural. */
  private static String singular(Member.FieldDecl field) {
    for (Annotation annotation : field.annotations()) {
      Expr named = annotation.attributes().get("value");
      if (annotation.isNamed(ANNOTATION) && named instanceof Expr.Literal literal) {
        return String.valueOf(literal.value().orElse(""));
      }
    }
    String name = field.name();
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    boolean es = name.endsWith("sses") || name.endsWith("xes") || name.endsWith("ches");
    return name.substring(0, name.length() - (es ? 2 : name.endsWith("s") ? 1 : 0));
  }
}
