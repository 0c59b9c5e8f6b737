package io.github.flinkparallelism.flink.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects a class and its public methods from a class file. */
final class ClassMethods extends ClassVisitor {
  private static final int COMPILERS = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  /** What every object has. */
  private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString", "clone");

  private final List<ReleasedMethod> methods = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();
  private String name = "";
  private int access;

  ClassMethods() {
    super(Opcodes.ASM9);
  }

  /** The class; empty for what compilers add. */
  Optional<ReleasedClass> found() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0
        ? Optional.empty()
        : Optional.of(
            new ReleasedClass(
                name,
                (access & Opcodes.ACC_PUBLIC) != 0,
                (access & Opcodes.ACC_ABSTRACT) != 0,
                parents,
                methods));
  }

  @Override
  public void visit(
      int version, int flags, String type, String signature, String parent, String[] interfaces) {
    name = dotted(type);
    access = flags;
    if (parent != null) {
      parents.add(dotted(parent));
    }
    Arrays.stream(interfaces).map(ClassMethods::dotted).forEach(parents::add);
  }

  @Override
  public MethodVisitor visitMethod(
      int flags, String method, String descriptor, String signature, String[] exceptions) {
    boolean ours = (flags & Opcodes.ACC_PUBLIC) != 0 && (flags & COMPILERS) == 0;
    if (ours && !OF_OBJECTS.contains(method)) {
      methods.add(
          new ReleasedMethod(
              method,
              Arrays.stream(Type.getArgumentTypes(descriptor)).map(ClassMethods::type).toList(),
              type(Type.getReturnType(descriptor)),
              (flags & Opcodes.ACC_STATIC) != 0 || method.equals("<init>"),
              (flags & Opcodes.ACC_VARARGS) != 0));
    }
    return null;
  }

  private static String type(Type type) {
    return type.getClassName().replace('$', '.');
  }

  private static String dotted(String internal) {
    return internal.replace('/', '.').replace('$', '.');
  }
}
