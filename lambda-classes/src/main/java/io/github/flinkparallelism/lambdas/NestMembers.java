package io.github.flinkparallelism.lambdas;

import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Adds members to the nest of a class, so that they may call its private methods. */
final class NestMembers extends ClassVisitor {
  private final Set<String> members;
  private boolean written;

  /**
   * A rewriter of the class that is the nest's host.
   *
   * @param members names with slashes
   */
  NestMembers(Set<String> members, ClassVisitor rewritten) {
    super(Opcodes.ASM9, rewritten);
    this.members = members;
  }

  /** The order of a class's parts is fixed: members come before all that follows here. */
  private void writeMembers() {
    if (!written) {
      written = true;
      members.forEach(super::visitNestMember);
    }
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    writeMembers();
    super.visitPermittedSubclass(subclass);
  }

  @Override
  public void visitInnerClass(String name, String outer, String simple, int access) {
    writeMembers();
    super.visitInnerClass(name, outer, simple, access);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    writeMembers();
    return super.visitRecordComponent(name, descriptor, signature);
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    writeMembers();
    return super.visitField(access, name, descriptor, signature, value);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    writeMembers();
    return super.visitMethod(access, name, descriptor, signature, exceptions);
  }

  @Override
  public void visitEnd() {
    writeMembers();
    super.visitEnd();
  }
}
