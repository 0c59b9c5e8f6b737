package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.TypeName;
import java.util.Map;
import java.util.Optional;

/** Which handler an exception goes to, by simple names. */
final class Exceptions {
  /** An exception of which nothing is known. */
  static final String ANY = "";

  private static final Map<String, String> PARENTS =
      Map.ofEntries(
          Map.entry("Exception", "Throwable"),
          Map.entry("Error", "Throwable"),
          Map.entry("RuntimeException", "Exception"),
          Map.entry("IllegalArgumentException", "RuntimeException"),
          Map.entry("NumberFormatException", "IllegalArgumentException"),
          Map.entry("IllegalStateException", "RuntimeException"),
          Map.entry("UnsupportedOperationException", "RuntimeException"),
          Map.entry("ArithmeticException", "RuntimeException"),
          Map.entry("NullPointerException", "RuntimeException"),
          Map.entry("ClassCastException", "RuntimeException"),
          Map.entry("IndexOutOfBoundsException", "RuntimeException"),
          Map.entry("ArrayIndexOutOfBoundsException", "IndexOutOfBoundsException"),
          Map.entry("NoSuchElementException", "RuntimeException"),
          Map.entry("UncheckedIOException", "RuntimeException"),
          Map.entry("IOException", "Exception"),
          Map.entry("FileNotFoundException", "IOException"),
          Map.entry("InterruptedException", "Exception"),
          Map.entry("ReflectiveOperationException", "Exception"),
          Map.entry("ClassNotFoundException", "ReflectiveOperationException"),
          Map.entry("AssertionError", "Error"));

  private final Interpreter interpreter;

  Exceptions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** False when an exception of type {@code thrown} surely passes a handler for {@code caught}. */
  boolean mayCatch(TypeName caught, String thrown) {
    String wanted = simple(caught.name());
    String current = thrown;
    for (int depth = 0; depth < Budget.MAX_DEPTH; depth++) {
      if (simple(current).equals(wanted)) {
        return true;
      } else if (simple(current).equals("Throwable")) {
        return false;
      }
      Optional<String> parent = parent(current);
      if (parent.isEmpty()) {
        return true;
      }
      current = parent.get();
    }
    return true;
  }

  private Optional<String> parent(String type) {
    Optional<LinkedType> source = interpreter.classes().find(type);
    if (source.isPresent()) {
      return interpreter.classes().parentNames(source.get()).stream().findFirst();
    }
    return Optional.ofNullable(PARENTS.get(simple(type)));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
