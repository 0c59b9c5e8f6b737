package io.github.flinkparallelism.lambdas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of all lambdas of a host that implement the same functional interface. An instance is
 * one of them by its number, which the method of the interface switches over: one class is loaded
 * instead of one for each.
 */
final class LambdaClass {
  private static final String OBJECT = "java/lang/Object";
  private static final String CONSTRUCTOR = "<init>";
  private static final String NUMBER = "number";
  private static final String WITH_NUMBER = "(I)V";

  private final String name;
  private final String functional;
  private final String method;
  private final Type type;
  private final List<Lambda> lambdas = new ArrayList<>();

  /**
   * A class without lambdas yet.
   *
   * @param name of the class itself, with slashes
   * @param functional the interface that it implements
   * @param method the interface's only abstract method
   * @param type of that method
   */
  LambdaClass(String name, String functional, String method, Type type) {
    this.name = name;
    this.functional = functional;
    this.method = method;
    this.type = type;
  }

  /** The name of the class, with slashes. */
  String name() {
    return name;
  }

  /** Takes in a lambda, and returns the name of the static method that makes it. */
  String add(Lambda lambda) {
    lambdas.add(lambda);
    return factory(lambdas.size() - 1);
  }

  private static String factory(int number) {
    return "lambda" + number;
  }

  /**
   * The class file.
   *
   * @param host whose private methods it calls, as a member of the same nest
   */
  byte[] written(Host host) {
    // No types meet where branches do: all that they leave behind is what the method began with.
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(host.version(), access, name, null, OBJECT, new String[] {functional});
    host.source().ifPresent(source -> writer.visitSource(source, null));
    writer.visitNestHost(host.nest());
    // As the compiler says of an anonymous class, for whoever asks to which class it belongs.
    writer.visitOuterClass(host.name(), null, null);
    writer.visitInnerClass(name, null, null, access & ~Opcodes.ACC_SUPER);
    writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NUMBER, "I", null, null).visitEnd();
    for (Slot slot : slots()) {
      writer.visitField(Opcodes.ACC_PRIVATE, slot.name(), slot.descriptor(), null, null).visitEnd();
    }
    writeConstructor(writer);
    for (int number = 0; number < lambdas.size(); number++) {
      writeFactory(writer, number);
    }
    writeMethod(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Set<Slot> slots() {
    Set<Slot> all = new LinkedHashSet<>();
    lambdas.forEach(lambda -> all.addAll(Slot.of(lambda.captured())));
    return all;
  }

  private void writeConstructor(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, WITH_NUMBER, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, NUMBER, "I");
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  /** Takes what the expression captures, and returns the instance. */
  private void writeFactory(ClassWriter writer, int number) {
    Lambda lambda = lambdas.get(number);
    String descriptor = lambda.factory().getDescriptor();
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_STATIC, factory(number), descriptor, null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitIntInsn(Opcodes.SIPUSH, number);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, WITH_NUMBER, false);
    List<Slot> slots = Slot.of(lambda.captured());
    int variable = 0;
    for (int i = 0; i < slots.size(); i++) {
      Type captured = lambda.captured().get(i);
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(captured.getOpcode(Opcodes.ILOAD), variable);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, slots.get(i).name(), slots.get(i).descriptor());
      variable += captured.getSize();
    }
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  private void writeMethod(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, method, type.getDescriptor(), null, null);
    code.visitCode();
    Label[] others = new Label[lambdas.size() - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Label();
    }
    if (others.length > 0) {
      Label first = new Label();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, NUMBER, "I");
      code.visitTableSwitchInsn(1, others.length, first, others);
      code.visitLabel(first);
    }
    writeCall(code, lambdas.get(0));
    for (int i = 0; i < others.length; i++) {
      code.visitLabel(others[i]);
      writeCall(code, lambdas.get(i + 1));
    }
    end(code);
  }

  /** Calls the method behind the lambda with the captured values, then the arguments. */
  private void writeCall(MethodVisitor code, Lambda lambda) {
    Handle called = lambda.implementation();
    boolean creates = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      code.visitTypeInsn(Opcodes.NEW, called.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    List<Type> wanted = wanted(called);
    List<Slot> slots = Slot.of(lambda.captured());
    for (int i = 0; i < slots.size(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, slots.get(i).name(), slots.get(i).descriptor());
      if (slots.get(i).kind() == Slot.Kind.REFERENCE) {
        Conversion.write(code, Type.getObjectType(OBJECT), wanted.get(i));
      }
    }
    Type[] given = type.getArgumentTypes();
    Type[] meant = lambda.instantiated().getArgumentTypes();
    int variable = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), variable);
      variable += given[i].getSize();
      Conversion.write(code, given[i], meant[i]);
      Conversion.write(code, meant[i], wanted.get(slots.size() + i));
    }
    code.visitMethodInsn(
        opcode(called),
        called.getOwner(),
        called.getName(),
        called.getDesc(),
        called.isInterface());
    Type owner = Type.getObjectType(called.getOwner());
    writeReturn(code, creates ? owner : Type.getReturnType(called.getDesc()), lambda);
  }

  /** What the called method takes, with its receiver. */
  private static List<Type> wanted(Handle called) {
    List<Type> wanted = new ArrayList<>();
    int tag = called.getTag();
    if (tag != Opcodes.H_INVOKESTATIC && tag != Opcodes.H_NEWINVOKESPECIAL) {
      wanted.add(Type.getObjectType(called.getOwner()));
    }
    wanted.addAll(List.of(Type.getArgumentTypes(called.getDesc())));
    return wanted;
  }

  /** Private methods of the nest are called like all others, JEP 181. */
  private static int opcode(Handle called) {
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private void writeReturn(MethodVisitor code, Type result, Lambda lambda) {
    Type returned = type.getReturnType();
    if (returned.getSort() != Type.VOID) {
      Type meant = lambda.instantiated().getReturnType();
      Conversion.write(code, result, meant);
      Conversion.write(code, meant, returned);
    } else if (result.getSize() == 1) {
      code.visitInsn(Opcodes.POP);
    } else if (result.getSize() == 2) {
      code.visitInsn(Opcodes.POP2);
    }
    code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
