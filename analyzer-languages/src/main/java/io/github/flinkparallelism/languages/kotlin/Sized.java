package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Functions of Kotlin's library that are named like the collection that they make. */
final class Sized {
  private static final String ARRAY = "Array";
  private static final Set<String> NAMES =
      Set.of("List", "MutableList", ARRAY, "IntArray", "LongArray", "DoubleArray", "BooleanArray");

  private Sized() {}

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }

  /** {@code List(n) { .. }}, {@code IntArray(n)}. */
  static Expr of(String name, List<Expr> args, Location at) {
    if (args.size() == 1 && name.endsWith(ARRAY)) {
      String element = name.substring(0, name.length() - ARRAY.length());
      TypeName type = TypeName.of(element.toLowerCase(Locale.ROOT));
      return new Expr.NewArray(type, args, Optional.empty(), at);
    }
    return new Expr.Call(Optional.empty(), name, args, at);
  }
}
