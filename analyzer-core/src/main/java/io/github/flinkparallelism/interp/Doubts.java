package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What unknown code may have written to the objects, maps and arrays that it was handed, and to
 * those that they hold: what each had is what it has by default.
 */
final class Doubts {
  private final Interpreter interpreter;
  private final Invocation call;
  private final String code;
  private final Set<Integer> seen = new HashSet<>();

  Doubts(Interpreter interpreter, Invocation call) {
    this.interpreter = interpreter;
    this.call = call;
    this.code = code(call);
  }

  /** The call as a reader knows it: {@code run()}, {@code new Runner()}. */
  static String code(Invocation call) {
    boolean constructor = call.method().equals(MethodDecl.CONSTRUCTOR);
    String simple = call.type().substring(call.type().lastIndexOf('.') + 1);
    return constructor ? "new " + simple + "()" : call.method() + "()";
  }

  /** Doubts what {@code values} hold. */
  void of(List<Value> values) {
    values.forEach(this::of);
  }

  private void of(Value raw) {
    Value value = interpreter.settle(raw);
    if (value instanceof Value.ObjectRef object && seen.add(object.address())) {
      fields(object);
    } else if (value instanceof Value.MapRef map && seen.add(map.address())) {
      contents(new Slot(map.address(), Slot.ELEMENTS), map.type());
    } else if (value instanceof Value.ListRef list && seen.add(list.address())) {
      contents(new Slot(list.address(), Slot.ELEMENTS), list.type());
    }
  }

  private void contents(Slot slot, String type) {
    Optional<Value> contents = interpreter.read(slot);
    if (contents.isEmpty()) {
      return;
    }
    if (contents.get() instanceof Contents.Entries entries) {
      interpreter.write(slot, entries(entries));
      entries.values().values().forEach(this::of);
    } else if (contents.get() instanceof Contents.Elements elements) {
      if (type.equals("array")) {
        interpreter.write(slot, numbers(elements));
      }
      elements.values().forEach(this::of);
    }
  }

  private Contents.Entries entries(Contents.Entries entries) {
    Map<Value, Value> doubted = new LinkedHashMap<>();
    entries
        .values()
        .forEach(
            (key, value) ->
                doubted.put(
                    key,
                    key instanceof Value.Const name
                        ? doubted(value, String.valueOf(name.value()))
                        : value));
    return new Contents.Entries(doubted, true);
  }

  /** Arrays of numbers are filled by some; arrays of texts, such as the arguments, are read. */
  private Contents.Elements numbers(Contents.Elements elements) {
    List<Value> doubted = new ArrayList<>();
    for (Value value : elements.values()) {
      boolean text = value.constant(String.class).isPresent();
      doubted.add(text ? value : doubted(value, "element " + doubted.size()));
    }
    return new Contents.Elements(doubted, elements.open());
  }

  private void fields(Value.ObjectRef object) {
    for (LinkedType owner :
        interpreter
            .classes()
            .find(object.type())
            .map(interpreter.classes()::lineage)
            .orElse(List.of())) {
      for (Member member : owner.decl().members()) {
        if (member instanceof Member.FieldDecl field && !field.isStatic()) {
          field(interpreter.classes().fieldSlot(object, owner, field.name()), field);
        }
      }
    }
  }

  private void field(Slot slot, Member.FieldDecl field) {
    Optional<Value> value = interpreter.read(slot);
    if (value.isPresent() && !field.isFinal()) {
      interpreter.write(slot, doubted(value.get(), field.name()));
    }
    value.ifPresent(this::of);
  }

  private Value doubted(Value value, String name) {
    return value instanceof Value.Const constant
        ? new Value.Symbol(
            name + " as " + code + " leaves it",
            Boxes.nameOf(constant.value().getClass().getName()),
            Optional.of(value),
            call.text(),
            call.location())
        : value;
  }
}
