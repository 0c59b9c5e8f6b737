package io.github.flinkparallelism.frames;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives old class files of a jar the stack map frames that the JVM verifies newer ones by. Those
 * without are verified anew at each start, by inferring the types, and an archive of classes holds
 * them half done or not at all. What they do stays the same.
 */
public final class Frames {
  private static final String SUFFIX = ".class";

  /** The first version of which every class file has frames. */
  private static final int FRAMED = Opcodes.V1_7;

  private Frames() {}

  /**
   * Rewrites classes of a jar in place.
   *
   * @param args the jar, and the folder in it that holds the classes
   */
  public static void main(String[] args) throws IOException {
    rewrite(Path.of(args[0]), args[1]);
  }

  /**
   * Rewrites the classes in {@code folder} that have no frames; a second time changes nothing.
   *
   * @throws IOException where the jar cannot be read or written
   */
  static void rewrite(Path jar, String folder) throws IOException {
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        FileSystem files = FileSystems.newFileSystem(jar)) {
      for (Path file : files(files.getPath(folder))) {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        if ((reader.readShort(6) & 0xFFFF) < FRAMED) {
          FileTime time = Files.getLastModifiedTime(file);
          Files.write(file, framed(reader, classes));
          Files.setLastModifiedTime(file, time);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static byte[] framed(ClassReader reader, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor newer =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String parent,
              String[] interfaces) {
            super.visit(FRAMED, access, name, signature, parent, interfaces);
          }
        };
    reader.accept(newer, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
