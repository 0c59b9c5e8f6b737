package io.github.flinkparallelism.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes that have got frames do what they did before. */
class FramesTest {
  private static final String OLD = "old/Chooser";
  private static final String OTHER = "other/Chooser";
  private static final String OBJECT = "java/lang/Object";

  @TempDir private Path folder;

  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : new String[] {OLD, OTHER}) {
        out.putNextEntry(new ZipEntry(name + ".class"));
        out.write(chooser(name));
        out.closeEntry();
      }
    }
  }

  @Test
  void classesOfTheFolderAreVerifiedByFramesAndWork() throws Exception {
    Frames.rewrite(jar, "old");

    assertThat(version(OLD)).isEqualTo(Opcodes.V1_7);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      UnaryOperator<Object> chooser = made(loader);
      assertThat(chooser.apply("given")).isEqualTo("given");
      assertThat(chooser.apply(null)).isInstanceOf(StringBuilder.class);
    }
  }

  @Test
  void classesElsewhereStay() throws IOException {
    byte[] before = bytes(OTHER);

    Frames.rewrite(jar, "old");

    assertThat(bytes(OTHER)).isEqualTo(before);
    assertThat(version(OTHER)).isEqualTo(Opcodes.V1_5);
  }

  @Test
  void aSecondTimeChangesNothing() throws IOException {
    Frames.rewrite(jar, "old");
    byte[] once = bytes(OLD);

    Frames.rewrite(jar, "old");

    assertThat(bytes(OLD)).isEqualTo(once);
  }

  /** Returns what it is given, else a builder: the JVM has to find out what both have in common. */
  private static byte[] chooser(String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V1_5,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
        name,
        null,
        OBJECT,
        new String[] {"java/util/function/UnaryOperator"});
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    String one = "(Ljava/lang/Object;)Ljava/lang/Object;";
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "apply", one, null, null);
    Label absent = new Label();
    Label end = new Label();
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IFNULL, absent);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(absent);
    code.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
    code.visitLabel(end);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static UnaryOperator<Object> made(ClassLoader loader) throws Exception {
    return (UnaryOperator<Object>)
        loader.loadClass(OLD.replace('/', '.')).getConstructor().newInstance();
  }

  private int version(String name) throws IOException {
    return new ClassReader(bytes(name)).readShort(6);
  }

  private byte[] bytes(String name) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.getInputStream(file.getEntry(name + ".class")).readAllBytes();
    }
  }
}
