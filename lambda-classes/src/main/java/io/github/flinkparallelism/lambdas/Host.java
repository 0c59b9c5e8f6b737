package io.github.flinkparallelism.lambdas;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a class so that its lambdas are made by the methods of {@link LambdaClass}es. Those of
 * {@code altMetafactory}, which are serializable or implement several interfaces, stay as they are.
 */
final class Host extends ClassVisitor {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Map<String, LambdaClass> classes = new LinkedHashMap<>();
  private String name = "";
  private String nest = "";
  private Optional<String> source = Optional.empty();
  private int version;

  Host(ClassVisitor rewritten) {
    super(Opcodes.ASM9, rewritten);
  }

  /** The name of the class, with slashes. */
  String name() {
    return name;
  }

  /** The version of the class file. */
  int version() {
    return version;
  }

  /** The host of the nest, with slashes. */
  String nest() {
    return nest;
  }

  /** The name of the source file, for stack traces. */
  Optional<String> source() {
    return source;
  }

  /** The classes of the lambdas that were found. */
  Collection<LambdaClass> classes() {
    return classes.values();
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    this.version = version;
    this.name = name;
    this.nest = name;
    super.visit(version, access, name, signature, parent, interfaces);
  }

  @Override
  public void visitSource(String file, String debug) {
    source = Optional.ofNullable(file);
    super.visitSource(file, debug);
  }

  @Override
  public void visitNestHost(String host) {
    nest = host;
    super.visitNestHost(host);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, code) {
      @Override
      public void visitInvokeDynamicInsn(
          String method, String factory, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals(METAFACTORY)
            || !bootstrap.getName().equals("metafactory")) {
          super.visitInvokeDynamicInsn(method, factory, bootstrap, arguments);
          return;
        }
        Lambda lambda =
            new Lambda(
                Type.getMethodType(factory),
                (Type) arguments[0],
                (Handle) arguments[1],
                (Type) arguments[2]);
        LambdaClass made = classOf(method, lambda);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, made.name(), made.add(lambda), factory, false);
      }
    };
  }

  private LambdaClass classOf(String method, Lambda lambda) {
    String functional = lambda.factory().getReturnType().getInternalName();
    return classes.computeIfAbsent(
        functional + "." + method + lambda.method(),
        any ->
            new LambdaClass(
                name + "$Lambdas" + classes.size(), functional, method, lambda.method()));
  }
}
