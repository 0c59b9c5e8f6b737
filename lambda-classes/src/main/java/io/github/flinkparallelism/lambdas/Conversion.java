package io.github.flinkparallelism.lambdas;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns a value on the stack from one type into another, as {@link
 * java.lang.invoke.LambdaMetafactory} adapts arguments and results: casts, boxing, unboxing and
 * widening.
 */
final class Conversion {
  private static final String OBJECT = "java/lang/Object";
  private static final List<Box> BOXES =
      List.of(
          new Box("java/lang/Integer", Type.INT_TYPE),
          new Box("java/lang/Long", Type.LONG_TYPE),
          new Box("java/lang/Boolean", Type.BOOLEAN_TYPE),
          new Box("java/lang/Character", Type.CHAR_TYPE),
          new Box("java/lang/Double", Type.DOUBLE_TYPE),
          new Box("java/lang/Float", Type.FLOAT_TYPE),
          new Box("java/lang/Short", Type.SHORT_TYPE),
          new Box("java/lang/Byte", Type.BYTE_TYPE));

  private record Box(String name, Type primitive) {
    void wrap(MethodVisitor code) {
      String descriptor = Type.getMethodDescriptor(Type.getObjectType(name), primitive);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, name, "valueOf", descriptor, false);
    }

    void unwrap(MethodVisitor code) {
      String method = primitive.getClassName() + "Value";
      String descriptor = Type.getMethodDescriptor(primitive);
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, name, method, descriptor, false);
    }
  }

  private Conversion() {}

  /** Writes what turns the {@code from} on the stack into a {@code to}. */
  static void write(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from)) {
      fromPrimitive(code, from, to);
    } else if (isPrimitive(to)) {
      unboxed(code, from, to);
    } else {
      cast(code, to.getInternalName());
    }
  }

  private static void fromPrimitive(MethodVisitor code, Type from, Type to) {
    if (isPrimitive(to)) {
      widen(code, from, to);
    } else {
      // For an Object or a Number it is the box of the value's own type.
      Box box = named(to).orElseGet(() -> of(from));
      widen(code, from, box.primitive());
      box.wrap(code);
    }
  }

  private static void unboxed(MethodVisitor code, Type from, Type to) {
    // A type variable is erased; what fills it is the box of the type that is wanted.
    Box box = named(from).orElseGet(() -> of(to));
    if (!box.name().equals(from.getInternalName())) {
      cast(code, box.name());
    }
    box.unwrap(code);
    widen(code, box.primitive(), to);
  }

  private static void cast(MethodVisitor code, String name) {
    if (!name.equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, name);
    }
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    Slot.Kind wide = Slot.Kind.of(to);
    int instruction =
        switch (Slot.Kind.of(from)) {
          case INT ->
              switch (wide) {
                case LONG -> Opcodes.I2L;
                case FLOAT -> Opcodes.I2F;
                case DOUBLE -> Opcodes.I2D;
                default -> Opcodes.NOP;
              };
          case LONG ->
              switch (wide) {
                case FLOAT -> Opcodes.L2F;
                case DOUBLE -> Opcodes.L2D;
                default -> Opcodes.NOP;
              };
          case FLOAT -> wide == Slot.Kind.DOUBLE ? Opcodes.F2D : Opcodes.NOP;
          default -> Opcodes.NOP;
        };
    if (instruction != Opcodes.NOP) {
      code.visitInsn(instruction);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static Optional<Box> named(Type type) {
    return BOXES.stream().filter(box -> box.name().equals(type.getInternalName())).findFirst();
  }

  private static Box of(Type primitive) {
    return BOXES.stream()
        .filter(box -> box.primitive().equals(primitive))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(primitive + " has no box"));
  }
}
